public import Wire

/// A code, a length and a value within an option's value (RFC 2132 §8.4, RFC 3046 §2.0, RFC 3925 §4).
public struct DHCPSubOption: Hashable, Sendable {
  public let code: UInt8
  /// The length octet. It is larger than `value.count` only if the sub-option runs past its option.
  public let claimedLength: UInt8
  public let value: ArraySlice<UInt8>

  /// Returns `nil` if the value is longer than 255 octets.
  public init?(_ code: UInt8, _ value: ArraySlice<UInt8>) {
    guard let length = UInt8(exactly: value.count) else { return nil }
    self.init(code: code, claimedLength: length, value: value)
  }

  init(code: UInt8, claimedLength: UInt8, value: ArraySlice<UInt8>) {
    self.code = code
    self.claimedLength = claimedLength
    self.value = value
  }

  /// Its octets of the joined option, code and length octets included; the frame's are told by
  /// ``JoinedOption/frameOctets(of:)``. Of meaning only in what was read from a message.
  public var octets: Range<Int> { value.startIndex - 2..<value.endIndex }

  public var isCut: Bool { value.count < Int(claimedLength) }
}

// MARK: - Wire format

extension DHCPSubOption: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    code = try reader.readInteger()
    let place = reader
    claimedLength = try reader.readInteger()
    let available = reader.remaining.count
    guard Int(claimedLength) <= available else {
      throw place.error(.overrun(claimed: Int(claimedLength), available: available))
    }
    value = try reader.readBytes(Int(claimedLength))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(code)
    writer.write(claimedLength)
    writer.write(value)
  }
}

extension DHCPSubOption: FieldReadable {
  /// An object with `code` and the octets of `value`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record("a sub-option")
    let code: UInt8 = try record.required("code", "a number").integer()
    let value = try record.required("value", "octets in hexadecimal").octets(0...255)
    record.ignore("name")
    try record.finish()
    self.init(code: code, claimedLength: UInt8(truncatingIfNeeded: value.count), value: value)
  }
}
