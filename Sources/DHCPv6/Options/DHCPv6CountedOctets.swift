import Wire

/// Pieces with two octets of length in front of each, as classes and lists of texts have them.
enum DHCPv6CountedOctets {
  /// Reads pieces up to the end.
  static func list(
    from reader: inout ByteReader
  ) throws(DecodeError) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    while !reader.isAtEnd { pieces.append(try piece(from: &reader)) }
    return pieces
  }

  static func piece(from reader: inout ByteReader) throws(DecodeError) -> ArraySlice<UInt8> {
    let place = reader
    let count = Int(try reader.readInteger(UInt16.self))
    guard count <= reader.remaining.count else {
      throw place.error(.overrun(claimed: count, available: reader.remaining.count))
    }
    return try reader.readBytes(count)
  }

  /// Each piece must have at most 65535 octets.
  static func write(_ pieces: [ArraySlice<UInt8>], into writer: inout ByteWriter) {
    for piece in pieces {
      writer.write(UInt16(truncatingIfNeeded: piece.count))
      writer.write(piece)
    }
  }
}
