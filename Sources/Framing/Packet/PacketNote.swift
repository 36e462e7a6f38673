public import Wire

/// Something unusual about how a frame's layers fit together that did not stop anybody reading it,
/// or a good reason not to read on.
public enum PacketNote: Hashable, Sendable {
  /// A layer claims more octets of content than there were on the wire; what there is was taken.
  case lengthBeyondFrame(Layer, claimed: Int, available: Int)
  /// A layer's length is 0, in IP and UDP because the sender's network card was to cut the content
  /// up. All was taken.
  case lengthIsZero(Layer)
  /// UDP and IP disagree about the octets of the datagram, its header included. The smaller was
  /// taken, or IP's if UDP's is less than a header.
  case udpLengthDisagrees(udp: Int, ip: Int)
  /// The body of an IEEE 802.11 frame is encrypted.
  case encrypted
  /// The body of an IEEE 802.11 frame is a list of frames (A-MSDU), which are not taken apart.
  case aggregated
  /// A later piece of a fragmented IEEE 802.11 frame.
  case linkFragment
  /// Nothing here knows how frames of this link type begin.
  case unknownLinkType(LinkType)
}

extension PacketNote: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .lengthBeyondFrame(let layer, let claimed, let available):
      "\(layer) claims \(claimed) octets of content, \(available) were there"
    case .lengthIsZero(let layer):
      "the length in \(layer) is 0: everything up to the end of the frame was taken"
    case .udpLengthDisagrees(let udp, let ip):
      "the UDP datagram has \(udp) octets according to UDP and \(ip) according to IP"
    case .encrypted:
      "the frame body is encrypted"
    case .aggregated:
      "the frame body is a list of frames"
    case .linkFragment:
      "a later piece of a fragmented frame"
    case .unknownLinkType(let type):
      "frames of link type \(type) are not taken apart"
    }
  }
}
