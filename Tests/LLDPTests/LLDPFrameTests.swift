import Framing
import LLDP
import TestSupport
import Testing
import Wire

/// Data units in whole frames: every way in which they arrive.
@Suite struct LLDPFrameTests {
  /// Nearest bridge, nearest non-TPMR bridge, nearest customer bridge (IEEE 802.1AB-2016
  /// Table 7-1).
  static let destinations = ["0180c200000e", "0180c2000003", "0180c2000000"]
  static let source = octets("001b4f112233")
  static let phone = Vectors.phone + [0, 0]
  /// Tags before the EtherType: none, VLAN 20, a priority tag, two tags.
  static let tags = ["", "8100 0014", "8100 a000", "88a8 0064 8100 0014"]

  @Test(arguments: destinations, tags)
  func `B-26: to each group address, tagged or not`(destination: String, tags: String) {
    let header = octets(destination) + Self.source + octets(tags) + octets("88cc")
    expectPhone(in: header + Self.phone, behind: header.count, to: destination)
  }

  /// IEEE 802.1AB-2016 clause 7: where frames have no EtherType, the number stands behind SNAP.
  @Test(arguments: destinations, tags)
  func `behind a SNAP header, tagged or not`(destination: String, tags: String) {
    let snap = octets("aaaa03 000000 88cc")
    let count = UInt16(snap.count + Self.phone.count)
    let header =
      octets(destination) + Self.source + octets(tags)
      + [UInt8(count >> 8), UInt8(count & 0xFF)] + snap
    expectPhone(in: header + Self.phone, behind: header.count, to: destination)
  }

  @Test func `padding behind a SNAP frame is not part of the data unit`() {
    let mandatory = Vectors.mandatory
    let count = UInt8(8 + mandatory.count)
    let frame =
      octets(Self.destinations[0]) + Self.source + [0, count] + octets("aaaa03 000000 88cc")
      + mandatory + [UInt8](repeating: 0, count: 13)
    let packet = Packet(frame[...], linkType: .ethernet)
    let unit = LLDPDataUnit(packet.payload)
    #expect(unit.tlvs.count == 3)
    #expect(!unit.hasEnd)
    #expect(unit.trailer.isEmpty)
    #expect(packet.trailer.count == 13)
  }

  private func expectPhone(
    in frame: [UInt8], behind header: Int, to destination: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let packet = Packet(frame[...], linkType: .ethernet)
    #expect(packet.etherType == .lldp, sourceLocation: sourceLocation)
    #expect(packet.layers.last == .lldp, sourceLocation: sourceLocation)
    #expect(packet.destination == MACAddress(destination), sourceLocation: sourceLocation)
    #expect(packet.error == nil && packet.notes.isEmpty, sourceLocation: sourceLocation)
    let unit = LLDPDataUnit(packet.payload)
    #expect(unit.tlvs.first?.octets.lowerBound == header, sourceLocation: sourceLocation)
    #expect(unit.encoded == Self.phone, sourceLocation: sourceLocation)
    #expect(unit.hasEnd, sourceLocation: sourceLocation)
    #expect(unit.systemName == WireText("AVB112233"), sourceLocation: sourceLocation)
  }
}
