import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct ChassisIDTests {
  @Test func `F3: a phone's address`() throws {
    let id = try #require(unit("02060501c0000265").chassisID)
    #expect(id.subtype == .networkAddress)
    #expect(id.identifier == .networkAddress(NetworkAddress(IPv4Address(192, 0, 2, 101))))
    #expect(id.identifier.description == "192.0.2.101")
    #expect(
      id.fieldValue
        == .fields([
          "subtype": .word("network address"),
          "identifier": .fields(["family": .word("IPv4"), "address": .word("192.0.2.101")]),
        ]))
  }

  @Test(arguments: [
    (1, "chassis component"), (2, "interface alias"), (3, "port component"),
    (6, "interface name"), (7, "locally assigned"),
  ])
  func `text in most subtypes`(number: UInt8, name: String) {
    let id = ChassisID(ChassisID.Subtype(rawValue: number), octets: Array("x1".utf8))
    #expect(id?.identifier == .text(WireText("x1")))
    #expect(id?.subtype.description == name)
  }

  @Test func `a reserved subtype leaves octets`() {
    let id = unit("0203 08 abcd").chassisID
    #expect(id?.identifier == .octets([0xAB, 0xCD]))
    #expect(id?.subtype.description == "unregistered 8")
    #expect(id?.identifier.description == "ab:cd")
  }

  @Test(arguments: [
    ("0200", 2, DecodeError.Reason.truncated(needed: 1, available: 0)),
    ("0201 04", 3, .length(0, expected: "1 to 255 octets")),
    ("0206 04 0200000000", 3, .length(5, expected: "6 octets for a MAC")),
    ("0202 05 01", 4, .truncated(needed: 1, available: 0)),
    ("0205 05 01 c00002", 4, .length(3, expected: "4 octets for IPv4")),
    ("0206 05 02 c0000201", 4, .length(4, expected: "16 octets for IPv6")),
  ])
  func `damage is an error in its place`(text: String, offset: Int, reason: DecodeError.Reason) {
    #expect(
      unit(text).payloads(ChassisID.self).map(\.result)
        == [.failure(DecodeError("Chassis ID", at: offset, reason))])
  }

  @Test func `256 octets are too many`() {
    let bytes = tlv(1, [7] + [UInt8](repeating: 0x41, count: 256))
    #expect(
      LLDPDataUnit(bytes[...]).payloads(ChassisID.self).map(\.result)
        == [
          .failure(DecodeError("Chassis ID", at: 3, .length(256, expected: "1 to 255 octets")))
        ])
    #expect(ChassisID(.locallyAssigned, octets: [UInt8](repeating: 0x41, count: 255)) != nil)
  }

  @Test func `an identifier that is not what its subtype says is refused`() {
    #expect(ChassisID(.macAddress, octets: [1, 2, 3]) == nil)
    #expect(ChassisID(.networkAddress, octets: [1, 192, 0, 2]) == nil)
    #expect(ChassisID(.locallyAssigned, octets: []) == nil)
  }
}
