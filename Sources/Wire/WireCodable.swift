/// A value with exactly one encoding, every bit of which it keeps.
public protocol WireCodable: Hashable, Sendable {
  init(decoding reader: inout ByteReader) throws(DecodeError)
  func encode(into writer: inout ByteWriter)
}

extension WireCodable {
  /// Reads a whole structure: octets that are left over are an error.
  public init(whole bytes: ArraySlice<UInt8>, reading structure: String) throws(DecodeError) {
    var reader = ByteReader(bytes, reading: structure)
    try self.init(decoding: &reader)
    try reader.finish()
  }

  public var encoded: [UInt8] {
    var writer = ByteWriter(room: 32)
    encode(into: &writer)
    return writer.bytes
  }
}
