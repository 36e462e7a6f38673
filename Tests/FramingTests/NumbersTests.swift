import Framing
import Testing

/// The narrow numbers: each refuses what does not fit, or takes the low bits.
@Suite struct NumbersTests {
  @Test func `a VLAN id has twelve bits`() {
    #expect(VLANID(4095)?.rawValue == 4095)
    #expect(VLANID(0) == VLANID.none)
    #expect(VLANID(4096) == nil)
    #expect(VLANID(-1) == nil)
    #expect(VLANID(lowBitsOf: 0xF078 as UInt16).rawValue == 0x078)
    #expect(VLANID(lowBitsOf: 2) < VLANID(lowBitsOf: 10))
    #expect(VLANID(lowBitsOf: 120).description == "120")
  }

  @Test func `a priority has three bits`() {
    #expect(PriorityCodePoint(7)?.rawValue == 7)
    #expect(PriorityCodePoint(8) == nil)
    #expect(PriorityCodePoint(-1) == nil)
    #expect(PriorityCodePoint(lowBitsOf: 0xFE as UInt8).rawValue == 6)
    #expect(PriorityCodePoint(lowBitsOf: 5).description == "5")
  }

  @Test func `a DSCP has six bits`() {
    #expect(DSCP(63)?.rawValue == 63)
    #expect(DSCP(64) == nil)
    #expect(DSCP(-1) == nil)
    #expect(DSCP(lowBitsOf: 0xEE as UInt8).rawValue == 46)
    #expect(DSCP(lowBitsOf: 46).description == "46")
  }

  @Test func `congestion notification has two bits`() {
    #expect((0..<8).map { ECN(lowBitsOf: $0).rawValue } == [0, 1, 2, 3, 0, 1, 2, 3])
    #expect(ECN.capable0.description == "ECT(0)")
    #expect(ECN.congestionExperienced.description == "CE")
  }

  @Test func `a fragment offset counts eights in thirteen bits`() {
    #expect(FragmentOffset(lowBitsOf: 0xFFFF as UInt16).octets == 65528)
    #expect(FragmentOffset(lowBitsOf: 185).octets == 1480)
    #expect(FragmentOffset(lowBitsOf: 185).description == "1480")
    #expect(FragmentOffset.zero < FragmentOffset(lowBitsOf: 1))
  }

  @Test func `a flow label has twenty bits`() {
    #expect(FlowLabel(lowBitsOf: UInt32.max).rawValue == 0xF_FFFF)
    #expect(FlowLabel(lowBitsOf: 0x12345).description == "74565")
  }

  @Test func `EtherTypes below 0600 are lengths`() {
    #expect(EtherType(rawValue: 0x05FF).isLength)
    #expect(!EtherType(rawValue: 0x0600).isLength)
    #expect(EtherType.ipv4.description == "0x0800")
    #expect(EtherType(rawValue: 0x24).description == "0x0024")
  }

  @Test func `three EtherTypes announce a VLAN tag`() {
    let tags = (UInt16.min...UInt16.max).filter { EtherType(rawValue: $0).isVLANTag }
    #expect(tags == [0x8100, 0x88A8, 0x9100])
  }

  @Test func `protocols have their registered names`() {
    #expect(IPProtocol.udp.description == "UDP")
    #expect(IPProtocol(rawValue: 253).description == "253")
    let extensions = (UInt8.min...UInt8.max).filter { IPProtocol(rawValue: $0).isExtensionHeader }
    #expect(extensions == [0, 43, 44, 51, 60])
  }
}
