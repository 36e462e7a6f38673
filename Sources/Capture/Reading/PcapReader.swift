import Wire

/// The records of a pcap file (draft-ietf-opsawg-pcap §4 and §5), in either byte order.
///
/// The file header is 24 octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |  magic: a1b2c3d4 microseconds, a1b23c4d nanoseconds           |
/// +-------------------------------+-------------------------------+
/// |         major version         |         minor version         |
/// +-------------------------------+-------------------------------+
/// |                     reserved (8 octets)                       |
/// +---------------------------------------------------------------+
/// |                         snap length                           |
/// +-------+-+---------------------+-------------------------------+
/// |  FCS  |F|      reserved       |           link type           |
/// +-------+-+---------------------+-------------------------------+
/// ```
///
/// A record header is 16: seconds, their fraction, captured and original length. The variant
/// with the magic a1b2cd34 adds eight (interface, protocol and packet type), which are passed over.
struct PcapReader: Sendable {
  /// No writer makes longer frames (libpcap's greatest snap length).
  static let longestFrame = 262_144
  static let fileHeaderLength = 24

  private let order: ByteOrder
  private let headerLength: Int
  private let nanosecondsPerTick: Int64
  private let minorVersion: UInt16
  private let snapLength: Int
  private let linkType: LinkType
  /// The number of the frame that was read last.
  private(set) var number = 0
  private(set) var oddities = OddityTally()

  /// The magic number, in the order of the octets, and what it says; `nil` for another file.
  private static func variant(of magic: UInt32) -> (
    order: ByteOrder, headerLength: Int, nanosecondsPerTick: Int64
  )? {
    switch magic {
    case 0xA1B2_C3D4: (.bigEndian, 16, 1000)
    case 0xD4C3_B2A1: (.littleEndian, 16, 1000)
    case 0xA1B2_3C4D: (.bigEndian, 16, 1)
    case 0x4D3C_B2A1: (.littleEndian, 16, 1)
    case 0xA1B2_CD34: (.bigEndian, 24, 1000)
    case 0x34CD_B2A1: (.littleEndian, 24, 1000)
    default: nil
    }
  }

  /// The window holds at least four octets, and they are the magic number of a pcap file.
  static func recognizes(_ window: OctetWindow) -> Bool {
    variant(of: window.uint32(at: 0, .bigEndian)) != nil
  }

  /// Reads the file header; `nil` if the file is another's.
  ///
  /// The window holds at least 24 octets.
  init?(header window: inout OctetWindow) throws(CaptureDamage) {
    guard let variant = Self.variant(of: window.uint32(at: 0, .bigEndian)) else { return nil }
    (order, headerLength, nanosecondsPerTick) = variant
    let major = window.uint16(at: 4, order)
    minorVersion = window.uint16(at: 6, order)
    guard major == 2, minorVersion <= 4 else {
      throw .version(major: Int(major), minor: Int(minorVersion))
    }
    snapLength = Int(window.uint32(at: 16, order))
    linkType = LinkType(rawValue: window.uint32(at: 20, order) & 0x3FF_FFFF)
    window.advance(by: Self.fileHeaderLength)
  }

  /// Reads one record.
  mutating func next(in window: inout OctetWindow) throws(SystemError) -> RecordStep {
    guard try window.fill(headerLength) else {
      if window.count == 0 { return .end }
      return .damaged(
        .cutShort(missing: headerLength - window.count, atLeast: true),
        at: position(number + 1, in: window))
    }
    let (seconds, fraction, third, fourth) = window.fourUInt32(at: 0, order)
    var (captured, original) = (Int(third), Int(fourth))
    if minorVersion < 3 || minorVersion == 3 && captured > original {
      // Before version 2.4 the two stood the other way round, in 2.3 in some programs.
      swap(&captured, &original)
    }
    guard captured <= limit(original: original) else {
      return .damaged(
        .frameLength(captured, limit: limit(original: original)),
        at: position(number + 1, in: window))
    }
    let length = headerLength + captured
    guard try window.fill(length) else {
      return .damaged(
        .cutShort(missing: length - window.count, atLeast: false),
        at: position(number + 1, in: window))
    }
    number += 1
    if captured > original {
      oddities.add(.beyondOriginalLength, at: position(number, in: window))
    }
    if snapLength > 0, captured > snapLength {
      oddities.add(.beyondSnapLength, at: position(number, in: window))
    }
    // At most 2^32 seconds and as many microseconds: far within 64 bits.
    let nanoseconds = Int64(seconds) * 1_000_000_000 + Int64(fraction) * nanosecondsPerTick
    let header = FrameHeader(
      number: number, time: Moment(nanoseconds: nanoseconds),
      interface: 0, linkType: linkType, originalLength: original)
    let octets = (window.start + headerLength)..<(window.start + length)
    window.advance(by: length)
    return .frame(header, octets: octets)
  }

  /// The most octets that a frame can hold: a little too many are an oddity of the writer, but a
  /// frame far beyond the snap length that is also longer than it was on the wire cannot be one.
  private func limit(original: Int) -> Int {
    guard snapLength > 0 else { return Self.longestFrame }
    return min(Self.longestFrame, max(2 * snapLength, original))
  }

  private func position(_ frame: Int, in window: OctetWindow) -> CapturePosition {
    CapturePosition(frame: frame, byte: window.position, isUnpacked: window.isUnpacked)
  }
}
