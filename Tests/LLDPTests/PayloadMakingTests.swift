import Framing
import LLDP
import TestSupport
import Testing
import Wire

/// Values that a program makes, and the TLVs it would send.
@Suite struct PayloadMakingTests {
  private func sent<Payload: LLDPPayload>(_ payload: Payload?) throws -> [UInt8] {
    let payload = try #require(payload)
    let tlv = LLDPTLV(payload)
    #expect(try Payload(tlv) == payload)
    return LLDPDataUnit([tlv]).encoded
  }

  private static let three = PriorityCodePoint(lowBitsOf: 3)
  private static let five = PriorityCodePoint(lowBitsOf: 5)

  @Test func `what bridges tell each other`() throws {
    #expect(
      try sent(
        CongestionNotification(
          priorities: PrioritySet([Self.three, Self.five]), ready: PrioritySet([Self.five])))
        == Vectors.congestionNotification)
    #expect(
      try sent(
        EdgeVirtualBridging(
          bridgeStatus: [.reflectiveRelayInUse, .reflectiveRelayCapable],
          stationStatus: [.reflectiveRelayOn, .reflectiveRelayRequested], retransmission: 0x6F,
          modeAndResourceWait: 0x54, keepAlive: 0x34)) == Vectors.virtualBridging)
    #expect(try sent(ProtocolIdentity([0x88, 0x8E, 0x01])) == Vectors.protocolIdentity)
    #expect(ProtocolIdentity(ArraySlice(repeating: 0, count: 256)) == nil)
    #expect(try sent(VIDUsageDigest(0x1A2B_3C4D)) == Vectors.usageDigest)
  }

  @Test func `flow control of up to fifteen classes`() throws {
    func control(_ classes: UInt8) -> PriorityFlowControl? {
      PriorityFlowControl(
        isWilling: true, bypassesMACsec: false, maximumClasses: classes,
        enabled: PrioritySet([Self.three, Self.five]))
    }
    #expect(try sent(control(4)) == octets("fe060080c20b 84 28"))
    #expect(control(16) == nil)
  }

  @Test func `power over four pairs`() throws {
    let tlv = LLDPDataUnit(Vectors.powerBT[...])
    let read = try #require(tlv.powerViaMDI)
    let negotiation = try #require(read.negotiation)
    let fourPair = PowerViaMDI.FourPair(
      requestedDeciwattsA: 100, requestedDeciwattsB: 200, allocatedDeciwattsA: 300,
      allocatedDeciwattsB: 400, status: .init(rawValue: 0x9FF8), setup: .init(rawValue: 2),
      maximumDeciwatts: 900, autoclass: [.completed, .supported],
      powerDown: .init(lowBitsOf: 0x1D << 18 | 130))
    let power = PowerViaMDI(
      .sourcing, isSupported: true, isEnabled: true, canControlPairs: true, pairs: .signal,
      powerClass: .init(rawValue: 5), negotiation: negotiation, fourPair: fourPair)
    #expect(try sent(power) == Vectors.powerBT)
    #expect(fourPair.powerDown.isRequested)
    #expect(fourPair.powerDown.seconds == 130)
  }

  @Test func `where a phone is, and what its vendor adds`() throws {
    let read = try #require(LLDPDataUnit(Vectors.civicAddress[...]).locations.first?.value)
    guard case .civic(let civic) = read.location else {
      Issue.record("no civic address")
      return
    }
    #expect(try sent(MEDLocation.civic(civic)) == Vectors.civicAddress)
    #expect(try sent(AvayaConservationRequest([5])) == octets("fe05 00400d 02 05"))
    #expect(AvayaConservationRequest(ArraySlice(repeating: 0, count: 508)) == nil)
    #expect(
      try sent(ProfinetChassisMAC(MACAddress(lowBitsOf: 0x0200_0000_0001)))
        == octets("fe0a 000ecf 05 020000000001"))
  }

  @Test func `numbers narrower than an octet refuse what does not fit`() {
    func widths<Number: LLDPRegisteredNumber>(_: Number.Type) -> Int
    where Number.RawValue == UInt8 {
      (0...UInt8.max).filter { Number(rawValue: $0)?.rawValue == $0 }.count
    }
    #expect(widths(ApplicationPriorityEntry.Selector.self) == 8)
    #expect(widths(EdgeVirtualBridging.Mode.self) == 4)
    #expect(widths(LinkAggregationStatus.PortType.self) == 4)
    #expect(widths(PowerViaMDI.PowerType.self) == 4)
    #expect(widths(PowerViaMDI.ExtendedType.self) == 8)
    #expect(widths(CoordinateLocation.AltitudeType.self) == 16)
    #expect(widths(CoordinateLocation.Datum.self) == 8)
    #expect(widths(FabricAttachAssignment.Status.self) == 16)
    #expect(widths(FabricAttachElement.ElementType.self) == 64)
  }

  @Test func `an element needs its lengths`() {
    let address = MACAddress(lowBitsOf: 0x0200_0000_0001)
    func element(state: UInt8, connection: Int, digest: Int) -> FabricAttachElement? {
      FabricAttachElement(
        .server, state: state, managementVLAN: .none, systemAddress: address,
        connection: ArraySlice(repeating: 0, count: connection),
        digest: ArraySlice(repeating: 0, count: digest))
    }
    #expect(element(state: 0x3F, connection: 4, digest: 32) != nil)
    #expect(element(state: 0x40, connection: 4, digest: 32) == nil)
    #expect(element(state: 0, connection: 3, digest: 32) == nil)
    #expect(element(state: 0, connection: 4, digest: 31) == nil)
  }
}
