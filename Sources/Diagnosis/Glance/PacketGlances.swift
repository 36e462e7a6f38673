package import Capture
import Framing
import Wire

/// A glance at each frame of a block, made on the thread that reads: the octets that decide are in
/// the cache of that core.
package struct PacketGlances: BlockView {
  private var glances: [PacketGlance] = []

  package init() {}

  package mutating func look(at block: borrowing FrameBlock) {
    glances.removeAll(keepingCapacity: true)
    let octets = block.octets.span
    for (header, place) in block.frames {
      glances.append(PacketGlance(header, octets.extracting(place)))
    }
  }

  subscript(index: Int) -> PacketGlance { glances[index] }
}

extension PacketGlance {
  /// A frame of another link than Ethernet stays unclear.
  init(_ header: FrameHeader, _ octets: Span<UInt8>) {
    self.init(header.linkType == .ethernet ? octets : octets.extracting(first: 0))
  }
}
