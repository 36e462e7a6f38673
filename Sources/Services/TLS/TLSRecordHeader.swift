import Wire

/// The five octets before the content of a record (RFC 8446 §5.1, RFC 5246 §6.2.1).
struct TLSRecordHeader: Hashable {
  let type: TLSRecordType
  let version: TLSVersion
  let length: Int

  static let octets = 5
  /// What encryption may add is 2048 octets in TLS 1.2, less in 1.3.
  private static let longest = (1 << 14) + 2048

  init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "TLS record")
    let number: UInt8 = try reader.readInteger()
    guard let type = TLSRecordType(rawValue: number) else {
      throw DecodeError(reader.structure, at: 0, .value(UInt64(number), field: "type"))
    }
    self.type = type
    version = TLSVersion(rawValue: try reader.readInteger())
    guard version.rawValue >> 8 == 3, version.rawValue & 0xFF <= 4 else {
      throw DecodeError(
        reader.structure, at: 1, .value(UInt64(version.rawValue), field: "version"))
    }
    length = Int(try reader.readInteger(UInt16.self))
    guard length <= Self.longest else {
      throw DecodeError(
        reader.structure, at: 3, .length(length, expected: "at most \(Self.longest)"))
    }
  }
}
