import Wire

/// Writes a pcapng file (draft-ietf-opsawg-pcapng), little-endian, with times in nanoseconds.
///
/// Every interface and link type among the frames gets a description when its first frame comes,
/// and all are in one section, numbered in this order. The numbers of the frames are not written.
/// A frame without a time goes into a simple packet block; as that can belong only to the first
/// interface of a section, a new section may begin there.
public struct PcapngWriter: FrameSink, Sendable {
  /// What one interface description says.
  private struct Interface: Hashable, Sendable {
    var source: Int
    var linkType: LinkType
    /// Not 0 only where a simple packet block holds less than was on the wire.
    var snapLength: UInt32 = 0
    /// Added to every time, which is never negative in itself.
    var offsetSeconds: Int64 = 0
  }

  /// As far back as a moment reaches, in whole seconds.
  private static let before1970: Int64 = -9_223_372_037
  /// So that a block with its fields of fixed length is not longer than a reader believes.
  private static let longestFrame = PcapngBlock.longest - 64

  private var output: RecordOutput
  /// By number in the section; several entries may share one.
  private var interfaces: [Interface: UInt32] = [:]
  private var described = 0
  private var hasSection = false
  private var plan: InterfacePlan?
  /// Of the plan.
  private var section: Int?

  /// Writes into memory: see ``bytes``.
  public init() {
    output = RecordOutput()
  }

  /// Makes the file, or empties the one that is there; `-` is standard output.
  public init(path: String) throws(CaptureError) {
    output = try RecordOutput(path: path)
  }

  /// What was written, if it was written into memory.
  public var bytes: [UInt8] { output.pending }
  /// How long the file is, with what has not been passed on yet.
  public var bytesWritten: Int { output.count }

  /// Tells the writer beforehand which frames will come, so that their interfaces keep their
  /// numbers. Otherwise interfaces are numbered in the order in which their first frames come.
  public mutating func describe(interfacesOf frames: [CapturedFrame]) {
    plan = InterfacePlan(frames)
    section = nil
  }

  public mutating func write(_ frame: CapturedFrame) throws(CaptureError) {
    guard frame.linkType.rawValue <= 0xFFFF else {
      throw misfit(.linkTypeNumber(frame.linkType), frame)
    }
    guard frame.bytes.count <= Self.longestFrame else {
      throw misfit(.length(frame.bytes.count, limit: Self.longestFrame), frame)
    }
    followPlan(to: frame)
    if let time = frame.time {
      writeEnhancedPacket(frame, at: time)
    } else {
      try writeSimplePacket(frame)
    }
    try output.endRecord()
  }

  /// Begins the file before its first frame comes: whoever opens it now finds a capture.
  public mutating func begin() throws(CaptureError) {
    if !hasSection { beginSection() }
    try output.flush()
  }

  /// Passes on what is held back, so that a reader finds every frame written so far.
  public mutating func flush() throws(CaptureError) {
    try output.flush()
  }

  /// Passes on what is held back. Without a single frame, the file is one empty section.
  public mutating func finish() throws(CaptureError) {
    if !hasSection { beginSection() }
    try output.flush()
  }

  /// Begins the section in which the plan has the frame's interface, and describes all of it.
  private mutating func followPlan(to frame: CapturedFrame) {
    guard let plan, let next = plan.section(of: frame.interface), next != section,
      next > section ?? -1
    else { return }
    for number in (section.map { $0 + 1 } ?? 0)...next {
      beginSection()
      for entry in plan.entries(ofSection: number) {
        let interface = Interface(
          source: entry.source, linkType: entry.linkType, snapLength: entry.snapLength)
        let number = describe(interface)
        // A frame that was not cut fits under the same limit.
        interfaces[Interface(source: entry.source, linkType: entry.linkType)] = number
      }
    }
    section = next
  }

  private func misfit(_ misfit: CaptureError.Misfit, _ frame: CapturedFrame) -> CaptureError {
    CaptureError(path: output.path, .cannotHold(misfit), frame: frame.number)
  }
}

// MARK: - Blocks

extension PcapngWriter {
  /// §4.3.
  private mutating func writeEnhancedPacket(_ frame: CapturedFrame, at time: Moment) {
    var interface = Interface(source: frame.interface, linkType: frame.linkType)
    if time < .epoch { interface.offsetSeconds = Self.before1970 }
    let number = describe(interface)
    let stamp = UInt64(
      Int128(time.nanoseconds) - Int128(interface.offsetSeconds) * 1_000_000_000)
    writeBlock(.enhancedPacket, bodyLength: 20 + padded(frame.bytes.count)) { output in
      output.write(number)
      output.write(UInt32(stamp >> 32))
      output.write(UInt32(truncatingIfNeeded: stamp))
      output.write(UInt32(frame.bytes.count))
      output.write(UInt32(clamping: frame.originalLength))
      output.write(frame.bytes)
      output.align()
    }
  }

  /// §4.4. The captured length is the lesser of original and snap length, and 0 means no limit.
  private mutating func writeSimplePacket(_ frame: CapturedFrame) throws(CaptureError) {
    var interface = Interface(source: frame.interface, linkType: frame.linkType)
    if frame.isCut { interface.snapLength = UInt32(frame.bytes.count) }
    guard frame.isCut ? !frame.bytes.isEmpty : frame.bytes.count == frame.originalLength else {
      throw misfit(.lengthsWithoutTime, frame)
    }
    if !interfaces.isEmpty, interfaces[interface] != 0 { beginSection() }
    _ = describe(interface)
    writeBlock(.simplePacket, bodyLength: 4 + padded(frame.bytes.count)) { output in
      output.write(UInt32(clamping: frame.originalLength))
      output.write(frame.bytes)
      output.align()
    }
  }

  /// The number of the interface in the section, with a description (§4.2) if it is new.
  private mutating func describe(_ interface: Interface) -> UInt32 {
    if let number = interfaces[interface] { return number }
    if !hasSection || described == PcapngReader.mostInterfaces { beginSection() }
    let number = UInt32(described)
    described += 1
    interfaces[interface] = number
    let options = interface.offsetSeconds == 0 ? 12 : 24
    writeBlock(.interface, bodyLength: 8 + options) { output in
      output.write(UInt16(truncatingIfNeeded: interface.linkType.rawValue))
      output.write(0 as UInt16)
      output.write(interface.snapLength)
      output.write(PcapngInterface.Option.resolution)
      output.write(1 as UInt16)
      output.write(9 as UInt32)
      if interface.offsetSeconds != 0 {
        output.write(PcapngInterface.Option.offset)
        output.write(8 as UInt16)
        output.write(UInt64(bitPattern: interface.offsetSeconds))
      }
      output.write(PcapngInterface.Option.end)
      output.write(0 as UInt16)
    }
    return number
  }

  /// §4.1, with a length that is not known beforehand.
  private mutating func beginSection() {
    hasSection = true
    interfaces = [:]
    described = 0
    writeBlock(.section, bodyLength: 16) { output in
      output.write(PcapngBlock.byteOrderMark)
      output.write(1 as UInt16)
      output.write(0 as UInt16)
      output.write(UInt64.max)
    }
  }

  /// §3.1.
  private mutating func writeBlock(
    _ type: PcapngBlock, bodyLength: Int, _ body: (inout RecordOutput) -> Void
  ) {
    let length = UInt32(PcapngBlock.shortest + bodyLength)
    output.write(type.rawValue)
    output.write(length)
    body(&output)
    output.write(length)
  }

  private func padded(_ count: Int) -> Int { (count + 3) & ~3 }
}
