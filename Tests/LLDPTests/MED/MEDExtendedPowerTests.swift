import LLDP
import TestSupport
import Testing
import Wire

@Suite struct MEDExtendedPowerTests {
  @Test func `B-19: type 0 is the supplying end`() throws {
    let value = try #require(unit("fe070012bb04 03 0041").medPower)
    #expect(value.type == .sourcing)
    #expect(value.source == .unknown)
    #expect(value.priority == .low)
    #expect(value.powerDeciwatts == 65)
    #expect(value.watts == 6.5)
    #expect(
      value.fieldValue
        == .fields([
          "type": .word("PSE"), "source": .word("unknown"), "priority": .word("low"),
          "powerDeciwatts": .number(65),
        ]))
  }

  @Test(
    arguments: [
      (0x10, "primary", false), (0x20, "backup", true), (0x30, "reserved 3", false),
      (0x40, "unknown", false), (0x50, "PSE", false), (0x60, "local", false),
      (0x70, "PSE and local", false), (0x90, "reserved 1", false),
    ] as [(UInt8, String, Bool)])
  func `what the source means depends on the type`(bits: UInt8, name: String, isOnBackup: Bool) {
    let value = LLDPDataUnit(tlv(127, octets("0012bb04") + [bits, 0, 0])[...]).medPower
    #expect(value?.sourceName == name)
    #expect(value?.isOnBackup == isOnBackup)
  }

  @Test func `B-20: the highest value is only a number`() {
    let value = unit("fe070012bb04 52 ffff").medPower
    #expect(value?.powerDeciwatts == 65_535)
    #expect(value?.watts == 6553.5)
    #expect(value?.priority == .high)
  }

  @Test func `every bit comes back`() {
    for bytes in octets("fe070012bb04520041").bitFlips { expectLaws(of: bytes) }
  }

  @Test func `the narrow numbers refuse what does not fit`() {
    #expect(MEDExtendedPower.DeviceType(rawValue: 4) == nil)
    #expect(MEDExtendedPower.Source(rawValue: 4) == nil)
    #expect(MEDExtendedPower.Priority(rawValue: 16) == nil)
    #expect(MEDExtendedPower.Priority(rawValue: 9)?.description == "unregistered 9")
  }

  @Test func `two octets are too few`() {
    #expect(
      unit("fe060012bb045200").payloads(MEDExtendedPower.self).map(\.error)
        == [
          DecodeError("LLDP-MED Extended Power via MDI", at: 7, .truncated(needed: 2, available: 1))
        ])
  }
}
