package import Capture
import Discovery
import Framing
import Wire

// The way that nearly all frames of a capture go: a glance at a few octets shows that the story has
// no use for them, and they are counted and left where they lie. What follows here claims for each
// kind of frame that ``TimelineBuilder/observe(_:)`` would change nothing but the count, the times
// and when a device was last seen; the tests hold both ways against each other on every capture.

extension TimelineBuilder {
  /// Observes a frame where it lies. Its octets are copied only if the story needs them.
  package mutating func observe(_ header: FrameHeader, _ octets: Span<UInt8>) {
    if !passes(header, PacketGlance(header, octets)) {
      observe(CapturedFrame(header, bytes: [UInt8](copying: octets)))
    }
  }

  /// Observes the frames of a block, which were glanced at already.
  package mutating func observe(_ block: FrameBlock, _ glances: PacketGlances) {
    for (index, (header, octets)) in block.frames.enumerated()
    where !passes(header, glances[index]) {
      observe(CapturedFrame(header, bytes: [UInt8](copying: block.octets.span.extracting(octets))))
    }
  }

  /// Whether a glance is enough: the frame is counted then.
  private mutating func passes(_ header: FrameHeader, _ glance: PacketGlance) -> Bool {
    switch use(of: glance) {
    case .all: return false
    case .sign(let place): index.see(place, at: FrameStamp(header.number, at: header.time))
    case .none: break
    }
    count(header.time)
    return true
  }

  /// What the story needs of a frame.
  private enum Use {
    case all
    /// Only that the followed device at this place is alive.
    case sign(Int)
    case none
  }

  private func use(of glance: PacketGlance) -> Use {
    switch glance.content {
    case .unclear: .all
    case .closed: glance.etherType == .lldp || glance.etherType == .eapol ? .all : .none
    case .arp: isOfUse(arp: glance) ? .all : .none
    case .udp: use(ofDatagram: glance)
    case .tcp: isOfUse(segment: glance) ? .all : .none
    case .control: follower(of: glance) == nil ? .none : .all
    }
  }

  /// Devices that are known, or will be by this; answers to them; claims of their addresses.
  private func isOfUse(arp glance: PacketGlance) -> Bool {
    AvayaHostName.isPhoneMaker(glance.sender.oui) || index.place(of: glance.sender) != nil
      || index.place(of: glance.target) != nil
      || glance.sourceAddress.flatMap { index.followed($0) } != nil
  }

  private func isOfUse(segment glance: PacketGlance) -> Bool {
    if glance.destinationPort == 5060 || glance.destinationPort == 5061 {
      if mayBeNew(glance.source) { return true }
    }
    return glance.firstOctet == UInt8(ascii: "G") || follower(of: glance) != nil
  }

  private func use(ofDatagram glance: PacketGlance) -> Use {
    switch glance.destinationPort {
    // DHCP and DHCPv6, from and to everybody; TFTP's requests.
    case 67, 68, 546, 547, 69: return .all
    case 1719, 5060, 5061: if mayBeNew(glance.source) { return .all }
    default: break
    }
    switch glance.sourcePort {
    case 67, 68, 546, 547: return .all
    default: break
    }
    guard let (place, isOwn) = follower(of: glance) else { return .none }
    let other = isOwn ? glance.destinationPort : glance.sourcePort
    if observer.reads(datagramsOf: other) { return .all }
    let own = isOwn ? glance.sourceAddress : glance.destinationAddress
    guard let own else {
      return observer.transfers.isEmpty ? isOwn ? .sign(place) : .none : .all
    }
    let end = Endpoint(address: .v4(own), port: isOwn ? glance.sourcePort : glance.destinationPort)
    if observer.isInTransfer(end) { return .all }
    return isOwn ? .sign(place) : .none
  }

  /// By what it says to servers, a device shows that it is a phone; unless it can be none.
  private func mayBeNew(_ mac: MACAddress) -> Bool {
    index.place(of: mac) != nil || AvayaHostName.isPhoneMaker(mac.oui)
  }

  private func follower(of glance: PacketGlance) -> (place: Int, isOwn: Bool)? {
    guard index.followsAny else { return nil }
    return index.follower(
      glance.source, glance.destination, glance.sourceAddress, glance.destinationAddress)
  }
}
