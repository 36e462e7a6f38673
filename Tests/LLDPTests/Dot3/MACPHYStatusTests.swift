import LLDP
import TestSupport
import Testing
import Wire

@Suite struct MACPHYStatusTests {
  /// Negotiates, offers everything up to 100BASE-TX full duplex, runs at that.
  static let fast = octets("fe0900120f01 03 6c00 0010")

  @Test func `reads every field`() throws {
    let value = try #require(LLDPDataUnit(Self.fast[...]).macPHYStatus)
    #expect(value.isAutonegotiationSupported)
    #expect(value.isAutonegotiationEnabled)
    #expect(value.advertised == [.tenT, .tenTFullDuplex, .hundredTX, .hundredTXFullDuplex])
    #expect(value.operationalMAU == .hundredTXFullDuplex)
    #expect(value.operationalMAU.description == "100BASE-TX full duplex")
  }

  @Test func `supported is the lowest bit, enabled the next`() throws {
    let value = try #require(unit("fe0900120f01 01 0001 001e").macPHYStatus)
    #expect(value.isAutonegotiationSupported)
    #expect(!value.isAutonegotiationEnabled)
    #expect(value.advertised == .gigabitTFullDuplex)
    #expect(value.operationalMAU == .gigabitTFullDuplex)
  }

  @Test func `describes itself`() {
    let value = MACPHYStatus(
      isAutonegotiationSupported: true, isAutonegotiationEnabled: false,
      advertised: [.other, .symmetricPause], operationalMAU: MAUType(rawValue: 999))
    #expect(
      value.fieldValue
        == .fields([
          "reserved": .number(0),
          "autonegotiationEnabled": .flag(false),
          "autonegotiationSupported": .flag(true),
          "advertised": .list([.word("symmetric pause"), .word("other")]),
          "operationalMAU": .fields(["number": .number(999), "name": .word("unregistered 999")]),
        ]))
  }

  @Test(arguments: [
    (10, "10BASE-T half duplex"), (15, "100BASE-TX half duplex"),
    (29, "1000BASE-T half duplex"), (30, "1000BASE-T full duplex"), (0, "other or unknown"),
  ])
  func `common media are named`(number: UInt16, name: String) {
    #expect(MAUType(rawValue: number).description == name)
  }

  @Test func `damage is kept whole`() {
    for bytes in Self.fast.cuts + Self.fast.bitFlips { expectLaws(of: bytes) }
  }

  @Test func `four octets are too few, six too many`() {
    #expect(
      unit("fe0800120f01036c0000 fe0a00120f01036c00001000").payloads(MACPHYStatus.self)
        .map(\.result)
        == [
          .failure(
            DecodeError(
              "MAC/PHY Configuration/Status", at: 9, .truncated(needed: 2, available: 1))),
          .failure(DecodeError("MAC/PHY Configuration/Status", at: 21, .trailing(octets: 1))),
        ])
  }
}
