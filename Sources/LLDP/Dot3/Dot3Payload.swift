import Framing

/// A payload defined by IEEE 802.3 (IEEE 802.3 clause 79).
public protocol Dot3Payload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension Dot3Payload {
  public static var kind: LLDPTLVKind { .organizational(.ieee8023, subtype: subtype) }
}
