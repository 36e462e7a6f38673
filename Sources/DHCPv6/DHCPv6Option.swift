public import Wire

/// One option as it stands in the frame: code, length, and what there was of its value.
///
/// RFC 8415 §21.1:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |             code              |            length             |   then the value
/// +-------------------------------+-------------------------------+
/// ```
///
/// Two options are equal if code, length and value are; where they stood does not count.
public struct DHCPv6Option: Hashable, Sendable {
  public let code: DHCPv6OptionCode
  /// Whose number ``code`` is.
  public let space: DHCPv6OptionSpace
  /// The length field. It is larger than `value.count` if the option runs past what it stands in.
  public let claimedLength: UInt16
  /// What there really was, with the frame's indices.
  public let value: ArraySlice<UInt8>

  static let headerLength = 4
  /// What the sixteen bits of the length can say.
  public static let longestValue = 0xFFFF

  /// Returns `nil` if `value` is longer than ``longestValue``.
  public init?(
    _ code: DHCPv6OptionCode, value: some Collection<UInt8>,
    in space: DHCPv6OptionSpace = .standard
  ) {
    guard let length = UInt16(exactly: value.count) else { return nil }
    let bytes = Self.header(code, length: length) + Array(value)
    self.code = code
    self.space = space
    claimedLength = length
    self.value = bytes[Self.headerLength...]
  }

  /// Returns `nil` if the payload is longer than ``longestValue``.
  public init?(_ code: DHCPv6OptionCode, _ payload: some DHCPv6OptionPayload) {
    self.init(code, value: payload.encoded)
  }

  /// The octets of the frame, code and length included; from 0 for an option not read from one.
  public var octets: Range<Int> { value.startIndex - Self.headerLength..<value.endIndex }

  /// The length claims more than there is.
  public var isCut: Bool { value.count < Int(claimedLength) }

  /// What the option is for, known or not.
  public var name: String { space.name(of: code) }

  /// Goes into errors.
  var structureName: String { "DHCPv6 option \(code.rawValue) (\(name))" }
}

// MARK: - Wire format

extension DHCPv6Option {
  /// Cuts the next option off, or what there is of it. Throws only if there is no room for code
  /// and length; the reader then stays where it is.
  init(framing reader: inout ByteReader, in space: DHCPv6OptionSpace) throws(DecodeError) {
    guard reader.remaining.count >= Self.headerLength else {
      throw reader.error(
        .truncated(needed: Self.headerLength, available: reader.remaining.count))
    }
    code = DHCPv6OptionCode(rawValue: try reader.readInteger())
    self.space = space
    claimedLength = try reader.readInteger()
    value = try reader.readBytes(min(Int(claimedLength), reader.remaining.count))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(Self.header(code, length: claimedLength))
    writer.write(value)
  }

  private static func header(_ code: DHCPv6OptionCode, length: UInt16) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(code.rawValue)
    writer.write(length)
    return writer.bytes
  }

  /// Why the option is cut, or `nil`: at its length field.
  var overrun: DecodeError? {
    guard isCut else { return nil }
    return DecodeError(
      structureName, at: octets.lowerBound + 2,
      .overrun(claimed: Int(claimedLength), available: value.count))
  }
}

// MARK: - Asking for meaning

extension DHCPv6Option {
  /// Reads the value as `Payload`, whatever the code. An option that is cut is an error: half a
  /// value is not a value.
  public func payload<Payload: DHCPv6OptionPayload>(
    as _: Payload.Type = Payload.self
  ) throws(DecodeError) -> Payload {
    if let overrun { throw overrun }
    return try Payload(whole: value, reading: structureName)
  }

  /// The meaning of the value, why it cannot have one, or `nil` if no type is known for the code.
  ///
  /// Of an option that carries others it is the part in front of them: see ``nested``.
  public var typedValue: Result<any FieldDescribing & Sendable, DecodeError>? {
    if let overrun { return .failure(overrun) }
    guard let type = DHCPv6OptionRegistry.payloadType(of: code, in: space) else { return nil }
    return Result { () throws(DecodeError) -> any FieldDescribing & Sendable in
      try payload(as: type)
    }
  }
}
