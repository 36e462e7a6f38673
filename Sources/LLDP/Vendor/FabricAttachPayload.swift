import Framing

/// A payload of Fabric Attach, under 00-04-0D: how switches of Avaya and Extreme, and what is
/// connected to them, agree about VLANs and services of a Shortest Path Bridging network.
///
/// draft-unbehagen-lldp-spb-02. Not to be mixed up with the phones' own TLVs, ``AvayaPayload``.
public protocol FabricAttachPayload: LLDPPayload {
  static var subtype: UInt8 { get }
}

extension FabricAttachPayload {
  public static var kind: LLDPTLVKind { .organizational(.fabricAttach, subtype: subtype) }

  /// The octets of a HMAC-SHA-256 in front of both payloads.
  static var digestLength: Int { 32 }
}
