import DHCP
import TestSupport
import Testing
import Wire

@Suite struct DHCPMessageFieldsTests {
  static func fields(of message: DHCPMessage) -> [String: FieldValue] {
    guard case .record(let fields) = message.fieldValue else { return [:] }
    return Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `the fixed header comes in wire order`() {
    guard case .record(let fields) = DHCPMessage(Samples.discover[...]).fieldValue else {
      Issue.record("no record")
      return
    }
    #expect(
      fields.map(\.name) == [
        "operation", "hardwareType", "hardwareAddressLength", "hops", "transactionID",
        "secondsElapsed", "flags", "clientAddress", "yourAddress", "nextServerAddress",
        "relayAgentAddress", "clientHardwareAddress", "serverName", "bootFile", "options",
      ])
  }

  @Test func `values are words, numbers and text`() {
    let fields = Self.fields(of: DHCPMessage(Samples.discover[...]))
    #expect(fields["operation"] == .word("request"))
    #expect(fields["transactionID"] == .word("0x3d1f0001"))
    #expect(fields["flags"] == .fields(["broadcast": .flag(true), "reserved": .number(0)]))
    #expect(fields["nextServerAddress"] == .word("192.0.2.10"))
    #expect(fields["clientHardwareAddress"] == .word("00:1b:4f:11:22:33"))
    #expect(fields["serverName"] == .text(WireText("boot")))
    #expect(fields["framingErrors"] == nil)
    guard case .list(let options) = fields["options"] else {
      Issue.record("no options")
      return
    }
    #expect(
      options.first
        == .fields([
          "code": .number(53), "name": .word("DHCP message type"),
          "value": .word("DHCPDISCOVER"),
        ]))
  }

  @Test func `what is hidden behind a zero is shown as octets`() {
    var bytes = Samples.discover
    bytes[60] = 0x41
    bytes[43] = 1
    let fields = Self.fields(of: DHCPMessage(bytes[...]))
    #expect(fields["serverName"] == .octets(bytes[44..<108]))
    #expect(fields["bootFile"] == .text(WireText("j100")))
    #expect(fields["clientHardwareAddress"] == .octets(bytes[28..<44]))
  }

  @Test func `overloaded fields are octets`() {
    let fields = Self.fields(of: OverloadTests.spread)
    #expect(fields["serverName"] == .octets(OverloadTests.spread.header.serverName ?? []))
    #expect(fields["bootFile"] == .octets(OverloadTests.spread.header.bootFile ?? []))
  }

  @Test func `a cut message shows what there is and why there is no more`() {
    let fields = Self.fields(of: DHCPMessage(Samples.discover[..<30]))
    #expect(fields["relayAgentAddress"] == .word("192.0.2.1"))
    #expect(fields["clientHardwareAddress"] == nil)
    #expect(
      fields["framingErrors"]
        == .list([.word("BOOTP header at octet 0: needs 236 octets, 30 are left")]))
  }

  @Test func `a message without the magic cookie shows its vendor area`() {
    let bytes = Samples.header + octets("01 02 03 04 05")
    #expect(
      Self.fields(of: DHCPMessage(bytes[...]))["vendorArea"] == .octets([1, 2, 3, 4, 5]))
  }
}
