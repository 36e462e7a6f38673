import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct FabricAttachTests {
  @Test func `a phone as an element`() throws {
    let value = try #require(LLDPDataUnit(Vectors.fabricAttachElement[...]).fabricAttachElement)
    #expect(Array(value.digest) == Vectors.digest)
    #expect(value.type == .phone)
    #expect(value.state == 0x20)
    #expect(value.usesUntaggedFrames)
    #expect(value.provisioningMode == 0)
    #expect(value.managementVLAN == VLANID(20))
    #expect(value.systemAddress == MACAddress("02:00:00:00:00:01"))
    #expect(Array(value.connection) == [0x20, 0, 0, 0])
    #expect(
      value
        == FabricAttachElement(
          .phone, state: 0x20, managementVLAN: VLANID(lowBitsOf: 20),
          systemAddress: MACAddress(lowBitsOf: 0x02_00_00_00_00_01), connection: [0x20, 0, 0, 0],
          digest: Vectors.digest[...]))
    #expect(
      value.fieldValue
        == .fields([
          "digest": .octets(Vectors.digest[...]), "type": .word("IP phone"),
          "state": .number(32), "managementVlan": .number(20), "reserved": .number(0),
          "systemAddress": .word("02:00:00:00:00:01"), "connection": .octets([0x20, 0, 0, 0]),
        ]))
  }

  @Test func `VLANs and their services`() throws {
    let unit = LLDPDataUnit(Vectors.fabricAttachAssignments[...])
    let value = try #require(unit.fabricAttachAssignments.first?.value)
    #expect(value.assignments.map(\.status) == [.pending, .accepted])
    #expect(value.assignments.map(\.vlan.rawValue) == [20, 30])
    #expect(value.assignments.map(\.serviceID) == [1000, 1001])
    #expect(value.assignments.allSatisfy { !$0.status.isRefusal })
    #expect(
      value.assignments.first?.fieldValue
        == .fields(["status": .word("pending"), "vlan": .number(20), "serviceId": .number(1000)]))
  }

  /// Open vSwitch read the digest and the fields of an element without looking at the length.
  @Test(
    arguments: [
      ("", 6, .truncated(needed: 32, available: 0)),
      ("00", 6, .truncated(needed: 32, available: 1)),
      (String(repeating: "aa", count: 32), 38, .truncated(needed: 3, available: 0)),
      (
        String(repeating: "aa", count: 32) + "2a0014 00 0200", 42,
        .truncated(needed: 6, available: 2)
      ),
      (
        String(repeating: "aa", count: 32) + "2a0014 00 020000000001 20000000 ff", 52,
        .trailing(octets: 1)
      ),
    ] as [(String, Int, DecodeError.Reason)])
  func `CVE-2022-4337: an element of the wrong length is an error`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    let bytes = tlv(127, octets("00040d0b" + text))
    #expect(
      LLDPDataUnit(bytes[...]).payloads(FabricAttachElement.self).map(\.error)
        == [DecodeError("Fabric Attach Element", at: offset, reason)])
    expectLaws(of: bytes)
  }

  /// Open vSwitch took the length of the digest off a shorter length.
  @Test(
    arguments: [
      ("01", 6, .truncated(needed: 32, available: 1)),
      (String(repeating: "aa", count: 31), 6, .truncated(needed: 32, available: 31)),
      (
        String(repeating: "aa", count: 32) + "1014 00", 38,
        .length(3, expected: "5 octets for each assignment, at most 95")
      ),
    ] as [(String, Int, DecodeError.Reason)])
  func `CVE-2022-4338: assignments of the wrong length are an error`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    let bytes = tlv(127, octets("00040d0c" + text))
    #expect(
      LLDPDataUnit(bytes[...]).fabricAttachAssignments.map(\.error)
        == [DecodeError("Fabric Attach I-SID/VLAN Assignments", at: offset, reason)])
    expectLaws(of: bytes)
  }

  @Test func `the longest list and one more`() throws {
    let one = try #require(
      FabricAttachAssignment(.rejected, vlan: VLANID(lowBitsOf: 1), serviceID: 0xFF_FFFF))
    #expect(one.status.isRefusal)
    let digest = Vectors.digest[...]
    let longest = try #require(
      FabricAttachAssignments(Array(repeating: one, count: 95), digest: digest))
    #expect(LLDPTLV(longest).value.count == LLDPTLV.longestValue)
    #expect(FabricAttachAssignments(Array(repeating: one, count: 96), digest: digest) == nil)
    #expect(FabricAttachAssignments([], digest: digest.dropFirst()) == nil)
    #expect(FabricAttachAssignment(.pending, vlan: .none, serviceID: 1 << 24) == nil)
  }
}
