/// A window that slides over the octets of a capture: one buffer, filled in large pieces, which
/// grows only for a record that is longer.
///
/// Offsets count from the window's start, unless they are called absolute.
struct OctetWindow {
  /// Of the buffer: it stays in a core's cache.
  static let usualLength = 256 << 10

  private(set) var octets: [UInt8]
  /// Where the window starts and where what was read ends, both in `octets`.
  private(set) var start = 0
  private var end = 0
  /// Where the window starts in the file.
  private(set) var position = 0
  private var source: any OctetSource
  private let length: Int
  /// A buffer that was full is set aside for whoever still looks at it, not filled again.
  var setsAside = false
  private var full: [UInt8]?
  /// To be filled next.
  private var spare: [UInt8]?
  private(set) var isUnpacked = false

  init(_ source: any OctetSource, length: Int = Self.usualLength) {
    self.source = source
    self.length = length
    octets = [UInt8](repeating: 0, count: length)
  }

  /// How many octets are in the window now.
  var count: Int { end - start }
  var damage: CaptureDamage? { source.damage }
  var hasMore: Bool { source.hasMore }

  /// Reads on until the window holds `needed` octets; `false` if the file has fewer.
  mutating func fill(_ needed: Int) throws(SystemError) -> Bool {
    if end - start >= needed { return true }
    makeRoom(for: needed)
    while end - start < needed {
      let count = try source.read(into: &octets, end..<octets.count)
      if count == 0 { return false }
      end += count
    }
    return true
  }

  /// Moves the window's start; at most to the end of what was read.
  mutating func advance(by count: Int) {
    let step = min(count, end - start)
    start += step
    position += step
  }

  /// From here on, what the octets unpack to. The window must stand at the start of the file.
  mutating func unpack() {
    source = GzipOctets(source, beginning: Array(octets[start..<end]))
    start = 0
    end = 0
    isUnpacked = true
  }

  /// The octets from `offset` on, as far as they were read.
  func prefix(_ count: Int) -> ArraySlice<UInt8> {
    octets[start..<end].prefix(count)
  }

  func uint16(at offset: Int, _ order: ByteOrder) -> UInt16 {
    let at = start + offset
    let value = UInt16(octets[at]) | UInt16(octets[at + 1]) << 8
    return order == .littleEndian ? value : value.byteSwapped
  }

  @inline(__always)
  func uint32(at offset: Int, _ order: ByteOrder) -> UInt32 {
    octets.span.uint32(at: start + offset, order)
  }

  /// Four numbers in a row: what stands in front of each frame.
  @inline(__always)
  func fourUInt32(at offset: Int, _ order: ByteOrder) -> (UInt32, UInt32, UInt32, UInt32) {
    let octets = octets.span.extracting(start + offset..<start + offset + 16)
    return (
      octets.uint32(at: 0, order), octets.uint32(at: 4, order), octets.uint32(at: 8, order),
      octets.uint32(at: 12, order)
    )
  }

  func uint64(at offset: Int, _ order: ByteOrder) -> UInt64 {
    let first = UInt64(uint32(at: offset, order))
    let second = UInt64(uint32(at: offset + 4, order))
    return order == .littleEndian ? second << 32 | first : first << 32 | second
  }

  /// The buffer that was set aside since the last question, if one was.
  mutating func takeFull() -> [UInt8]? { full.take() }

  /// Fills `buffer` after the one that is filled now.
  mutating func reuse(_ buffer: [UInt8]) {
    if !buffer.isEmpty { spare = buffer }
  }

  /// Moves what is left to the front, of this buffer or the next, by way of a copy: a slice would
  /// make the buffer shared, and writing to it would then copy all of it.
  private mutating func makeRoom(for needed: Int) {
    if start > 0 {
      let rest = Array(octets[start..<end])
      // A second one in a row holds nothing that was handed out.
      if setsAside, full == nil {
        full = octets
        octets = spare.take() ?? []
        let missing = max(length, rest.count) - octets.count
        if missing > 0 { octets += [UInt8](repeating: 0, count: missing) }
      }
      octets.replaceSubrange(0..<rest.count, with: rest)
      end = rest.count
      start = 0
    }
    if octets.count < needed {
      octets += [UInt8](repeating: 0, count: needed - octets.count)
    }
  }
}

extension Span<UInt8> {
  @inline(__always)
  fileprivate func uint32(at offset: Int, _ order: ByteOrder) -> UInt32 {
    let value =
      UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
    return order == .littleEndian ? value : value.byteSwapped
  }
}
