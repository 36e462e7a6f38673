import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct RelayAgentInformationTests {
  static let name = "DHCP option 82 (Relay agent information)"

  @Test func `sub-options have codes, names and values`() throws {
    let option = Samples.option(82, "01 04 00 04 00 14 02 02 41 42 05 04 c0 00 02 00 fe 00")
    let information: RelayAgentInformation = try option.payload()
    #expect(information.subOptions.map(\.code) == [1, 2, 5, 254])
    #expect(information.circuitID == [0, 4, 0, 0x14])
    #expect(information.remoteID == [0x41, 0x42])
    #expect(information.linkSelection == IPv4Address(192, 0, 2, 0))
    #expect(information.serverIdentifierOverride == nil)
    #expect(RelayAgentInformation.name(ofSubOption: 1) == "Circuit ID")
    #expect(RelayAgentInformation.name(ofSubOption: 254) == nil)
    #expect(option.frameOctets(of: information.subOptions[1].octets) == [248..<252])
    guard case .list(let list) = information.fieldValue else {
      Issue.record("no list")
      return
    }
    #expect(
      list.first
        == .fields([
          "code": .number(1), "name": .word("Circuit ID"), "value": .octets([0, 4, 0, 0x14]),
        ]))
    #expect(list.last == .fields(["code": .number(254), "value": .octets([])]))
  }

  @Test func `CVE-2018-0172: a sub-option longer than the option is an error`() {
    #expect(
      Samples.option(82, "01 01 00 02 05 41 42").error
        == DecodeError(Self.name, at: 246, .overrun(claimed: 5, available: 2)))
  }

  @Test func `a code without a length and an empty option are errors`() {
    #expect(
      Samples.option(82, "01 01 00 02").error
        == DecodeError(Self.name, at: 246, .truncated(needed: 1, available: 0)))
    #expect(
      Samples.option(82, "01").error
        == DecodeError(Self.name, at: 242, .length(1, expected: "at least 2")))
  }

  @Test func `can be built`() throws {
    let circuit = try #require(DHCPSubOption(1, [0, 4]))
    let information = try #require(RelayAgentInformation([circuit]))
    #expect(information.encoded == octets("01 02 00 04"))
    #expect(RelayAgentInformation([]) == nil)
    #expect(DHCPSubOption(1, Samples.zeros(256)[...]) == nil)
  }
}
