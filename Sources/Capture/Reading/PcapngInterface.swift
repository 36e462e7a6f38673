import Wire

/// What a pcapng interface description says that its frames need
/// (draft-ietf-opsawg-pcapng §4.2). Names and other options are passed over.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |           link type           |           reserved            |
/// +-------------------------------+-------------------------------+
/// |                         snap length                           |
/// +---------------------------------------------------------------+
/// |                options: code, length, value, padding          |
/// +---------------------------------------------------------------+
/// ```
struct PcapngInterface: Hashable, Sendable {
  let linkType: LinkType
  /// 0: not limited.
  let snapLength: Int
  let clock: TimeScale
  /// Every option could be read.
  let isWhole: Bool

  /// Reads the body of a block that starts where the window stands and has `length` octets.
  ///
  /// The window holds them all, and the block has room for the fields of fixed length.
  init(block window: OctetWindow, length: Int, _ order: ByteOrder) {
    linkType = LinkType(rawValue: UInt32(window.uint16(at: 8, order)))
    snapLength = Int(window.uint32(at: 12, order))
    var resolution: UInt8 = 6
    var offsetSeconds: Int64 = 0
    var isWhole = true
    var offset = 16
    let end = length - 4
    options: while offset < end {
      guard offset + 4 <= end else {
        isWhole = false
        break
      }
      let code = window.uint16(at: offset, order)
      let size = Int(window.uint16(at: offset + 2, order))
      let value = offset + 4
      guard value + size <= end else {
        isWhole = false
        break
      }
      switch (code, size) {
      case (Option.end, _): break options
      case (Option.resolution, 1): resolution = window.octets[window.start + value]
      case (Option.offset, 8): offsetSeconds = Int64(bitPattern: window.uint64(at: value, order))
      case (Option.resolution, _), (Option.offset, _): isWhole = false
      default: break
      }
      offset = value + (size + 3) & ~3
    }
    clock = TimeScale(resolution: resolution, offsetSeconds: offsetSeconds)
    self.isWhole = isWhole
  }

  /// Codes of options (§3.5 and §4.2).
  enum Option {
    static let end: UInt16 = 0
    /// `if_tsresol`, one octet.
    static let resolution: UInt16 = 9
    /// `if_tsoffset`, eight octets, signed.
    static let offset: UInt16 = 14
  }
}
