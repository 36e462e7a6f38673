// Says `unsafe` because zlib is C: it keeps a pointer to its `z_stream` and is handed pointers into
// our arrays. The stream lives as long as the object; the pointers into arrays are set before each
// call and never used after it.

import CZlib

/// What gzip-compressed octets unpack to (RFC 1952): one member after another, as one stream.
///
/// Damaged or cut data give everything before the damage, then the end.
@safe final class GzipOctets: OctetSource {
  private let source: any OctetSource
  private let stream: UnsafeMutablePointer<z_stream>
  private var isOpen = false
  private var input: [UInt8]
  private var unread = 0..<0
  private var isInMember = false
  private var isAtEnd = false
  private(set) var damage: CaptureDamage?
  private(set) var hasMore = false

  /// Takes over `source`, of which `beginning` has been read already.
  init(_ source: any OctetSource, beginning: [UInt8], pieceLength: Int = 64 << 10) {
    self.source = source
    input = beginning
    unread = 0..<beginning.count
    if input.count < pieceLength {
      input += [UInt8](repeating: 0, count: pieceLength - beginning.count)
    }
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, 16 for a gzip header.
    isOpen =
      unsafe inflateInit2_(
        stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isOpen { _ = unsafe inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int {
    while !isAtEnd {
      if unread.isEmpty {
        unread = 0..<(try source.read(into: &input, 0..<input.count))
        if unread.isEmpty {
          end(isInMember ? .compressedDataCutShort : nil)
          break
        }
      }
      if !isInMember, !beginsMember() { continue }
      let count = unpack(into: &buffer, room)
      if count > 0 { return count }
    }
    return 0
  }

  private func end(_ damage: CaptureDamage?) {
    isAtEnd = true
    self.damage = damage
  }

  /// Between members: another begins, zeros fill up a block, or something else follows.
  private func beginsMember() -> Bool {
    let first = unread.first { input[$0] != 0 } ?? unread.upperBound
    unread = first..<unread.upperBound
    guard !unread.isEmpty else { return false }
    isInMember = input[first] == 0x1F
    if !isInMember {
      hasMore = true
      end(nil)
    }
    return isInMember
  }

  /// One call of zlib: moves on in `input`, tells how much came out.
  private func unpack(into buffer: inout [UInt8], _ room: Range<Int>) -> Int {
    guard isOpen else {
      end(.compressedDataDamaged)
      return 0
    }
    let status = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        let source = unsafe UnsafeMutableBufferPointer(rebasing: input[unread])
        let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[room])
        unsafe stream.pointee.next_in = source.baseAddress
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: target.count)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let unused = unsafe Int(stream.pointee.avail_in)
    let given = min(room.count, Int(UInt32.max))
    let count = unsafe given - Int(stream.pointee.avail_out)
    unread = (unread.upperBound - unused)..<unread.upperBound
    switch status {
    case Z_OK, Z_BUF_ERROR:
      break
    case Z_STREAM_END:
      isInMember = false
      if unsafe inflateReset(stream) != Z_OK { end(.compressedDataDamaged) }
    default:
      end(.compressedDataDamaged)
    }
    return count
  }
}
