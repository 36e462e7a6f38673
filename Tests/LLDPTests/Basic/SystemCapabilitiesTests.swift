import LLDP
import TestSupport
import Testing
import Wire

@Suite struct SystemCapabilitiesTests {
  @Test func `F7: a registered phone with its PC port on`() throws {
    let value = try #require(unit("0e0400240024").systemCapabilities)
    #expect(value.available == [.bridge, .telephone])
    #expect(value.enabled == [.bridge, .telephone])
  }

  @Test func `an idle phone has the telephone off`() throws {
    let value = try #require(unit("0e0400240004").systemCapabilities)
    #expect(value.available.contains(.telephone))
    #expect(!value.enabled.contains(.telephone))
    #expect(
      value.fieldValue
        == .fields([
          "available": .list([.word("bridge"), .word("telephone")]),
          "enabled": .list([.word("bridge")]),
        ]))
  }

  @Test func `reserved bits are kept and shown`() throws {
    let unit = unit("0e0488008001")
    let value = try #require(unit.systemCapabilities)
    #expect(
      value.fieldValue
        == .fields([
          "available": .list([.word("bit 11"), .word("bit 15")]),
          "enabled": .list([.word("other"), .word("bit 15")]),
        ]))
    #expect(LLDPTLV(value) == unit.tlvs[0])
  }

  @Test func `three octets are too few`() {
    #expect(
      unit("0e03002400").payloads(SystemCapabilities.self).map(\.result)
        == [
          .failure(DecodeError("System Capabilities", at: 4, .truncated(needed: 2, available: 1)))
        ])
  }
}
