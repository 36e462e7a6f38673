/// The octets of an array, at most `pieceLength` at a time.
final class MemoryOctets: OctetSource {
  private var rest: ArraySlice<UInt8>
  private let pieceLength: Int

  init(_ bytes: [UInt8], pieceLength: Int = .max) {
    rest = bytes[...]
    self.pieceLength = pieceLength
  }

  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int {
    let piece = rest.prefix(min(room.count, pieceLength))
    buffer.replaceSubrange(room.prefix(piece.count), with: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
