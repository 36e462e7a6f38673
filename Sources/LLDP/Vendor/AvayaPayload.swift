import Framing

/// A payload of Avaya's own for its phones, under 00-40-0D.
///
/// Not to be mixed up with the Fabric Attach TLVs of Avaya's and Extreme's switches, which are
/// under 00-04-0D.
public protocol AvayaPayload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension AvayaPayload {
  public static var kind: LLDPTLVKind { .organizational(.avaya, subtype: subtype) }
}
