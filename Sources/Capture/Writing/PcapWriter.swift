import Wire

/// Writes a pcap file (draft-ietf-opsawg-pcap), little-endian, version 2.4.
///
/// The format holds frames of one link type, that of the first frame, and each must have a time
/// from 1970 to 2106. What it cannot hold is refused; ``PcapngWriter`` holds every frame.
/// Numbers and interfaces of the frames are not written.
public struct PcapWriter: FrameSink, Sendable {
  /// What the file counts time in. Time is rounded down to it.
  public enum Resolution: Hashable, Sendable {
    /// Every program reads it.
    case microseconds
    /// Nothing of a time is lost, but programs of before 2013 do not read it.
    case nanoseconds
  }

  public let resolution: Resolution
  private var output: RecordOutput
  private var linkType: LinkType?

  /// Writes into memory: see ``bytes``.
  public init(resolution: Resolution = .microseconds) {
    self.resolution = resolution
    output = RecordOutput()
  }

  /// Makes the file, or empties the one that is there; `-` is standard output.
  public init(path: String, resolution: Resolution = .microseconds) throws(CaptureError) {
    self.resolution = resolution
    output = try RecordOutput(path: path)
  }

  /// What was written, if it was written into memory.
  public var bytes: [UInt8] { output.pending }
  /// How long the file is, with what has not been passed on yet.
  public var bytesWritten: Int { output.count }

  public mutating func write(_ frame: CapturedFrame) throws(CaptureError) {
    let fileType = linkType ?? frame.linkType
    guard frame.linkType == fileType else {
      throw misfit(.linkType(frame.linkType, inFileOf: fileType), frame)
    }
    guard fileType.rawValue <= 0xFFFF else { throw misfit(.linkTypeNumber(fileType), frame) }
    guard let time = frame.time else { throw misfit(.noTime, frame) }
    let (seconds, nanoseconds) = time.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard nanoseconds >= 0, let seconds = UInt32(exactly: seconds) else {
      throw misfit(.time, frame)
    }
    guard frame.bytes.count <= PcapReader.longestFrame else {
      throw misfit(.length(frame.bytes.count, limit: PcapReader.longestFrame), frame)
    }
    writeHeader(fileType)
    output.write(seconds)
    output.write(UInt32(resolution == .nanoseconds ? nanoseconds : nanoseconds / 1000))
    output.write(UInt32(frame.bytes.count))
    output.write(UInt32(clamping: frame.originalLength))
    output.write(frame.bytes)
    try output.endRecord()
  }

  /// Passes on what is held back, so that a reader finds every frame written so far.
  public mutating func flush() throws(CaptureError) {
    try output.flush()
  }

  /// Passes on what is held back. Without a single frame, the file is one of Ethernet frames.
  public mutating func finish() throws(CaptureError) {
    writeHeader(.ethernet)
    try output.flush()
  }

  private mutating func writeHeader(_ type: LinkType) {
    guard linkType == nil else { return }
    linkType = type
    output.write(resolution == .nanoseconds ? 0xA1B2_3C4D : 0xA1B2_C3D4 as UInt32)
    output.write(2 as UInt16)
    output.write(4 as UInt16)
    output.write(0 as UInt64)
    output.write(UInt32(PcapReader.longestFrame))
    output.write(type.rawValue)
  }

  private func misfit(_ misfit: CaptureError.Misfit, _ frame: CapturedFrame) -> CaptureError {
    CaptureError(path: output.path, .cannotHold(misfit), frame: frame.number)
  }
}
