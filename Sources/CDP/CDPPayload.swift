public import Wire

/// A typed value of one type of TLV.
///
/// A new type is one file with a type that conforms and one line in `CDPRegistry`.
public protocol CDPPayload: WireCodable, FieldDescribing, FieldReadable {
  static var type: CDPTLVType { get }
  /// As people call the TLV; it goes into errors.
  static var name: String { get }
}

extension CDPTLVType {
  /// The octets of a described value of this type; `nil` if no payload is known that could read it.
  package func octets(reading reader: FieldReader) throws(FieldError) -> [UInt8]? {
    guard let payload = CDPRegistry.payload(of: self) else { return nil }
    return try payload.init(reading: reader).encoded
  }
}

extension CDPPayload {
  /// Reads the payload of `tlv`, or returns `nil` if `tlv` carries something else.
  public init?(_ tlv: CDPTLV) throws(DecodeError) {
    guard tlv.type == Self.type else { return nil }
    try self.init(whole: tlv.value, reading: Self.name)
  }

  static func typedValue(
    of tlv: CDPTLV
  ) -> Result<any FieldDescribing & Sendable, DecodeError>? {
    do throws(DecodeError) {
      return try Self(tlv).map { .success($0) }
    } catch {
      return .failure(error)
    }
  }
}
