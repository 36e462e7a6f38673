public import Wire

/// A typed value of one kind of TLV.
///
/// A new kind is one file with a type that conforms (through ``MEDPayload`` and the like, if an
/// organization defined it) and one line in `LLDPRegistry`.
public protocol LLDPPayload: WireCodable, FieldDescribing {
  static var kind: LLDPTLVKind { get }
  /// As the standard names it; it goes into errors.
  static var name: String { get }
}

extension LLDPPayload {
  /// Reads the payload of `tlv`, or returns `nil` if `tlv` carries something else.
  public init?(_ tlv: LLDPTLV) throws(DecodeError) {
    guard tlv.kind == Self.kind else { return nil }
    try self.init(whole: tlv.information, reading: Self.name)
  }

  static func typedValue(
    of tlv: LLDPTLV
  ) -> Result<any FieldDescribing & Sendable, DecodeError>? {
    do throws(DecodeError) {
      return try Self(tlv).map { .success($0) }
    } catch {
      return .failure(error)
    }
  }
}
