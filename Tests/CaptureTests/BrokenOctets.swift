@testable import Capture

/// Gives some octets, then fails.
final class BrokenOctets: OctetSource {
  private let before: MemoryOctets
  private let number: Int32

  init(_ bytes: [UInt8], errno: Int32, pieceLength: Int = .max) {
    before = MemoryOctets(bytes, pieceLength: pieceLength)
    number = errno
  }

  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int {
    let count = try before.read(into: &buffer, room)
    if count == 0 { throw SystemError(number) }
    return count
  }
}
