import Framing

/// A payload of PROFINET (IEC 61158-6-10), under 00-0E-CF.
public protocol ProfinetPayload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension ProfinetPayload {
  public static var kind: LLDPTLVKind { .organizational(.profinet, subtype: subtype) }
}
