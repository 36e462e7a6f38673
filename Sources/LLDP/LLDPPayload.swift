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

  /// - Parameter information: The value of a TLV of this kind, without owner and subtype.
  static func typedValue(
    of information: ArraySlice<UInt8>
  ) -> Result<any FieldDescribing & Sendable, DecodeError> {
    Result { () throws(DecodeError) -> any FieldDescribing & Sendable in
      try Self(whole: information, reading: name)
    }
  }
}
