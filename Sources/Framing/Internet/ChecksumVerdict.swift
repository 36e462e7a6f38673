/// What a checksum on the wire says about the octets it covers.
public enum ChecksumVerdict: Hashable, Sendable {
  case correct
  case wrong(expected: UInt16, found: UInt16)
  /// The sender computed none: zero in UDP over IPv4 (RFC 768).
  case absent
  case cannotTell(Reason)

  /// Why a checksum could not be judged.
  public enum Reason: Hashable, Sendable {
    /// The capture did not keep every octet that the checksum covers.
    case cutByCapture
    /// The checksum covers the whole datagram, and this is a piece of it.
    case fragment
    /// The field holds what a sender's kernel leaves for its network card to complete: the frame
    /// was captured before that happened.
    case offloaded
    /// The lengths of the layers contradict each other, so what is covered is unknown.
    case lengthsDisagree
    /// The datagram is on its way along a source route: its last destination is not in the header.
    case sourceRouted
  }
}

extension ChecksumVerdict: CustomStringConvertible {
  public var description: String {
    switch self {
    case .correct: "correct"
    case .wrong(let expected, let found):
      "wrong: 0x\(String(found, radix: 16)), expected 0x\(String(expected, radix: 16))"
    case .absent: "absent"
    case .cannotTell(let reason): "cannot tell: \(reason)"
    }
  }
}

extension ChecksumVerdict.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cutByCapture: "the frame was cut by the capture"
    case .fragment: "this is a fragment"
    case .offloaded: "captured before the sender's network card filled it in"
    case .lengthsDisagree: "the lengths of the layers disagree"
    case .sourceRouted: "the datagram is source routed"
    }
  }
}
