import Capture
import Framing
import Wire

extension FuzzTarget {
  /// A frame of any link type: the first octet chooses it, the second how much was cut off.
  static let packet = FuzzTarget("packet", longestInput: 400) { capture in
    capture.frames.map { frame in
      let type = linkTypes.firstIndex(of: frame.linkType) ?? linkTypes.count
      let cut = UInt8(clamping: frame.originalLength - frame.bytes.count)
      return [UInt8(type), cut] + frame.bytes
    }
  } check: { octets in
    guard let type = octets.first, let cut = octets.dropFirst().first else { return }
    let frame = octets.dropFirst(2)
    let packet = Packet(
      frame, linkType: linkType(type), originalLength: frame.count + Int(cut))
    claimInside(packet.payload.indices, frame.indices, "the payload is in the frame")
    claimSame(packet.payload, frame[packet.payload.indices], "the payload stands where it says")
    claimSame(packet.trailer, frame[packet.payload.endIndex...], "then comes the trailer")
    claimInside(packet.error, frame.indices)
    claimWellFormed(packet.fieldValue)
    claim(
      packet.layers.filter { $0 == .vlan }.count == packet.vlanTags.count,
      "every tag is a layer")
    claimHeaders(packet)
  }

  private static let linkTypes: [LinkType] = [
    .ethernet, .linuxCooked, .linuxCookedV2, .raw, .ipv4, .ipv6, .null, .loop, .radiotap,
    .ieee80211,
  ]

  /// The link type that an octet chooses.
  static func linkType(_ octet: UInt8) -> LinkType {
    Int(octet) < linkTypes.count ? linkTypes[Int(octet)] : LinkType(rawValue: UInt32(octet))
  }
}

private func claimHeaders(_ packet: Packet) {
  switch packet.network {
  case .arp(let message): claimReadsBack(message)
  case .ipv4(let header): claimReadsBack(header)
  case .ipv6(let header): claimReadsBack(header)
  case nil: break
  }
  switch packet.transport {
  case .udp(let header): claimReadsBack(header)
  case .tcp(let header): claimReadsBack(header)
  case .icmp(let header), .icmpv6(let header): claimReadsBack(header)
  case nil: break
  }
  if let llc = packet.llc { claimReadsBack(llc) }
  if let isl = packet.isl { claimReadsBack(isl) }
}
