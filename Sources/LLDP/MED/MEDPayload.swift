import Framing

/// A payload defined by LLDP-MED (ANSI/TIA-1057 §10.2).
public protocol MEDPayload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension MEDPayload {
  public static var kind: LLDPTLVKind { .organizational(.tia, subtype: subtype) }
}
