import Framing
import TestSupport
import Testing
import Wire

/// Frames that other programs fell over, by the names that it got there.
@Suite struct PacketBadInputTests {
  /// Nortel's topology protocol (SNAP 00-00-81, 01a2), shorter than its ten octets.
  @Test(arguments: 0...10)
  func `CVE-2021-43612: a short frame of SONMP is octets`(count: Int) {
    let header = octets("010081000100 02005e000201") + [0, UInt8(8 + count)]
    let bytes = header + octets("aaaa03 000081 01a2") + [UInt8](repeating: 7, count: count)
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.llc?.snap?.protocolID == 0x01A2)
    #expect(packet.payload.count == count)
    #expect(packet.error == nil)
    for cut in bytes.cuts { _ = Packet(cut[...], linkType: .ethernet) }
  }

  /// The tag was stripped by moving four octets too many.
  @Test(arguments: ["", "8100 0014", "88a8 0064 8100 0014"])
  func `CVE-2026-46433: a tagged frame of full size ends where it ends`(tags: String) {
    let header = octets("0180c200000e 02005e000201") + octets(tags) + octets("88cc")
    let bytes = header + [UInt8](repeating: 0x41, count: 1500)
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.payload == bytes[header.count...])
    #expect(packet.layers.last == .lldp)
    #expect(packet.error == nil)
  }

  /// A pseudo-header was added to a packet without room for it: nothing is added here.
  @Test(arguments: [0, 1, 7])
  func `CVE-2017-14496, CVE-2015-8605: a datagram shorter than its header`(count: Int) {
    let packet = IPv4Header(
      from: IPv4Address(192, 0, 2, 1), to: IPv4Address(192, 0, 2, 2), protocol: .udp,
      totalLength: UInt16(20 + count))
    let bytes =
      Frames.ethernet + packet.encoded + [UInt8](repeating: 0, count: count)
    let read = Packet(bytes[...], linkType: .ethernet)
    #expect(read.transport == nil)
    #expect(read.sourcePort == nil)
  }
}
