import Wire

/// The blocks of a pcapng file (draft-ietf-opsawg-pcapng §3 and §4): sections of either byte
/// order, each with interfaces of its own, and frames in three kinds of blocks.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                             type                              |
/// +---------------------------------------------------------------+
/// |                     length, of all of this                    |
/// +---------------------------------------------------------------+
/// |                             body                              |
/// +---------------------------------------------------------------+
/// |                         length, again                         |
/// +---------------------------------------------------------------+
/// ```
///
/// Frames are numbered as Wireshark does: a block that it counts but that holds no frame
/// (``PcapngBlock/isNumbered``) advances the number.
struct PcapngReader: Sendable {
  /// More than any file has use for: keeps memory flat on a file that consists of descriptions.
  static let mostInterfaces = 65_536

  private var order = ByteOrder.littleEndian
  private var interfaces: [PcapngInterface] = []
  /// The number over the whole file of the section's first interface.
  private var firstInterface = 0
  /// The number of the frame or other numbered block that was read last.
  private(set) var number = 0
  private(set) var oddities = OddityTally()

  /// The window holds at least four octets, and they begin a section.
  static func recognizes(_ window: OctetWindow) -> Bool {
    window.uint32(at: 0, .bigEndian) == PcapngBlock.section.rawValue
  }

  /// Reads one block.
  mutating func next(in window: inout OctetWindow) throws(SystemError) -> RecordStep {
    guard try window.fill(PcapngBlock.shortest) else {
      if window.count == 0 { return .end }
      let type = window.count < 4 ? nil : PcapngBlock(rawValue: window.uint32(at: 0, order))
      return .damaged(
        .cutShort(missing: PcapngBlock.shortest - window.count, atLeast: true),
        at: position(of: type, in: window))
    }
    let type = PcapngBlock(rawValue: window.uint32(at: 0, order))
    var order = order
    if type == .section {
      switch window.uint32(at: 8, .littleEndian) {
      case PcapngBlock.byteOrderMark: order = .littleEndian
      case PcapngBlock.byteOrderMark.byteSwapped: order = .bigEndian
      case let mark:
        return .damaged(.byteOrderMark(mark), at: position(of: type, in: window))
      }
    }
    let length = Int(window.uint32(at: 4, order))
    guard (type.minimumLength...PcapngBlock.longest).contains(length) else {
      return .damaged(.blockLength(length), at: position(of: type, in: window))
    }
    guard try window.fill(length) else {
      return .damaged(
        .cutShort(missing: length - window.count, atLeast: false),
        at: position(of: type, in: window))
    }
    let back = Int(window.uint32(at: length - 4, order))
    guard back == length else {
      return .damaged(
        .blockTrailer(front: length, back: back), at: position(of: type, in: window))
    }
    let step: RecordStep =
      switch type {
      case .section: beginSection(in: window, order)
      case .interface: addInterface(in: window, length: length)
      case .packet, .enhancedPacket: timedFrame(type, in: window, length: length)
      case .simplePacket: simpleFrame(in: window, length: length)
      default: passOver(type)
      }
    if case .damaged = step { return step }
    window.advance(by: length)
    return step
  }

  private mutating func passOver(_ type: PcapngBlock) -> RecordStep {
    if type.isNumbered { number += 1 }
    return .passedOver
  }

  /// §4.1: a section header sets the byte order and forgets the interfaces before it.
  private mutating func beginSection(in window: OctetWindow, _ order: ByteOrder) -> RecordStep {
    let major = window.uint16(at: 12, order)
    let minor = window.uint16(at: 14, order)
    guard major == 1 else {
      return .damaged(
        .version(major: Int(major), minor: Int(minor)), at: position(of: .section, in: window))
    }
    self.order = order
    firstInterface += interfaces.count
    interfaces = []
    return .passedOver
  }

  private mutating func addInterface(in window: OctetWindow, length: Int) -> RecordStep {
    guard interfaces.count < Self.mostInterfaces else {
      return .damaged(
        .interfaces(limit: Self.mostInterfaces), at: position(of: .interface, in: window))
    }
    let interface = PcapngInterface(block: window, length: length, order)
    if !interface.isWhole {
      oddities.add(.interfaceOptions, at: position(of: .interface, in: window))
    }
    interfaces.append(interface)
    return .passedOver
  }

  /// §4.3, and Appendix A for the obsolete block, whose interface has 16 bits and shares its four
  /// octets with a count of drops: interface, time (high, low), captured length, original length.
  private mutating func timedFrame(
    _ type: PcapngBlock, in window: OctetWindow, length: Int
  ) -> RecordStep {
    let index =
      type == .packet ? Int(window.uint16(at: 8, order)) : Int(window.uint32(at: 8, order))
    let (high, low, third, fourth) = window.fourUInt32(at: 12, order)
    let stamp = UInt64(high) << 32 | UInt64(low)
    let (captured, original) = (Int(third), Int(fourth))
    guard index < interfaces.count else {
      return .damaged(.unknownInterface(index), at: position(of: type, in: window))
    }
    let room = length - type.minimumLength
    guard captured <= room else {
      return .damaged(.frameLength(captured, limit: room), at: position(of: type, in: window))
    }
    let (time, isHeld) = interfaces[index].clock.moment(stamp)
    if isHeld { oddities.add(.timeOutOfRange, at: position(of: type, in: window)) }
    return frame(
      of: index, time: time, original: original, captured: captured, at: 28, in: window)
  }

  /// §4.4: only the original length; the rest is that of the section's first interface.
  private mutating func simpleFrame(in window: OctetWindow, length: Int) -> RecordStep {
    let original = Int(window.uint32(at: 8, order))
    guard let interface = interfaces.first else {
      return .damaged(.unknownInterface(0), at: position(of: .simplePacket, in: window))
    }
    let captured = interface.snapLength > 0 ? min(original, interface.snapLength) : original
    let room = length - PcapngBlock.simplePacket.minimumLength
    guard captured <= room else {
      return .damaged(
        .frameLength(captured, limit: room), at: position(of: .simplePacket, in: window))
    }
    return frame(of: 0, time: nil, original: original, captured: captured, at: 12, in: window)
  }

  private mutating func frame(
    of index: Int, time: Moment?, original: Int, captured: Int, at offset: Int,
    in window: OctetWindow
  ) -> RecordStep {
    let interface = interfaces[index]
    if captured > original {
      oddities.add(.beyondOriginalLength, at: position(of: .enhancedPacket, in: window))
    }
    if interface.snapLength > 0, captured > interface.snapLength {
      oddities.add(.beyondSnapLength, at: position(of: .enhancedPacket, in: window))
    }
    number += 1
    let header = FrameHeader(
      number: number, time: time, interface: firstInterface + index,
      linkType: interface.linkType, originalLength: original)
    let start = window.start + offset
    return .frame(header, octets: start..<(start + captured))
  }

  /// Where the window stands; a block that holds a frame would get the next number.
  private func position(of type: PcapngBlock?, in window: OctetWindow) -> CapturePosition {
    CapturePosition(
      frame: type?.isFrame == true ? number + 1 : nil, byte: window.position,
      isUnpacked: window.isUnpacked)
  }
}
