import Wire

/// A cursor over octets in aligned packed encoding (ITU-T X.691), as far as H.225.0 needs it.
///
/// Bits come from a ``ByteReader``, so nothing is read beyond the end; every list and every length
/// is bounded by the octets there are.
struct PERReader {
  private var reader: ByteReader
  private var current: UInt8 = 0
  private var bitsLeft = 0

  init(_ octets: ArraySlice<UInt8>, reading structure: String) {
    reader = ByteReader(octets, reading: structure)
  }

  func error(_ reason: DecodeError.Reason) -> DecodeError { reader.error(reason) }

  mutating func readBit() throws(DecodeError) -> Bool {
    if bitsLeft == 0 {
      current = try reader.readInteger()
      bitsLeft = 8
    }
    bitsLeft -= 1
    return current >> UInt8(bitsLeft) & 1 == 1
  }

  /// At most 16 bits.
  mutating func readBits(_ count: Int) throws(DecodeError) -> Int {
    var value = 0
    for _ in 0..<count { value = value << 1 | (try readBit() ? 1 : 0) }
    return value
  }

  mutating func readFlags(_ count: Int) throws(DecodeError) -> [Bool] {
    var flags: [Bool] = []
    for _ in 0..<count { flags.append(try readBit()) }
    return flags
  }

  /// Goes on to the next boundary of octets.
  mutating func align() { bitsLeft = 0 }

  /// Octets from the next boundary on (X.691 §11.2).
  mutating func readOctets(_ count: Int) throws(DecodeError) -> ArraySlice<UInt8> {
    align()
    return try reader.readBytes(count)
  }

  /// A number of a range of at most 64K, in two aligned octets (X.691 §11.5.7.3).
  mutating func readNumber16() throws(DecodeError) -> UInt16 {
    align()
    return try reader.readInteger()
  }

  /// A number of a range of exactly 256 (X.691 §11.5.7.2).
  mutating func readNumber8() throws(DecodeError) -> UInt8 {
    align()
    return try reader.readInteger()
  }

  /// A number of a range that needs four octets (X.691 §11.5.7.4): how many there are, in two bits.
  mutating func readNumber32() throws(DecodeError) -> UInt32 {
    let count = try readBits(2) + 1
    align()
    return try reader.readInteger(octets: count)
  }

  /// A length without bounds (X.691 §11.9.3.5 to .7); lengths of 16K and more, which come in
  /// fragments, no message on UDP needs.
  mutating func readLength() throws(DecodeError) -> Int {
    let first = Int(try readNumber8())
    if first < 0x80 { return first }
    guard first < 0xC0 else { throw error(.malformed("a length in fragments")) }
    return (first & 0x3F) << 8 | Int(try readNumber8())
  }

  /// X.691 §11.6. Numbers of 64 and more do not occur.
  mutating func readSmallNumber() throws(DecodeError) -> Int {
    if try readBit() { throw error(.malformed("a small number that is large")) }
    return try readBits(6)
  }

  /// What an open type holds (X.691 §11.2).
  mutating func readOpenType() throws(DecodeError) -> ArraySlice<UInt8> {
    try readOctets(try readLength())
  }

  /// The index of an extensible choice of which `count` alternatives, told by `bits`, were there
  /// from the start (X.691 §23). What an alternative from `count` on holds is an open type.
  mutating func readChoice(of count: Int, bits: Int) throws(DecodeError) -> Int {
    if try readBit() { return count + (try readSmallNumber()) }
    let index = try readBits(bits)
    guard index < count else { throw error(.value(UInt64(index), field: "choice")) }
    return index
  }

  /// The additions that an extensible sequence has at its end, by their index (X.691 §19.7 to .9).
  mutating func readAdditions() throws(DecodeError) -> [Int: ArraySlice<UInt8>] {
    let count = try readSmallNumber() + 1
    let present = try readFlags(count)
    var additions: [Int: ArraySlice<UInt8>] = [:]
    for index in present.indices where present[index] {
      additions[index] = try readOpenType()
    }
    return additions
  }
}
