import Framing

/// A payload defined by IEEE 802.1 (IEEE 802.1Q Annex D).
public protocol Dot1Payload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension Dot1Payload {
  public static var kind: LLDPTLVKind { .organizational(.ieee8021, subtype: subtype) }
}
