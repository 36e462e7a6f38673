/// The frames of an open capture: a window, the format that takes records off it, and what is to be
/// said about them. One value, so that the file's reader touches one place for each frame.
struct FrameStream {
  var window: OctetWindow
  // One of the two; not an existential, whose cost would be paid for every frame.
  private var pcap: PcapReader?
  private var pcapng: PcapngReader?
  private var framesRead = 0
  private var isAtEnd = false
  private var ending: CaptureNote.Kind?
  private var afterwards: CaptureNote.Kind?
  /// Found already, and not handed out with the block before it.
  var pending: (header: FrameHeader, octets: Range<Int>)?

  /// Tells the formats apart and reads the header of the file.
  init(
    _ source: any OctetSource, path: String, bufferLength: Int = OctetWindow.usualLength
  ) throws(CaptureError) {
    window = OctetWindow(source, length: bufferLength)
    let problem: CaptureError.Kind?
    do throws(SystemError) {
      problem = try open()
    } catch {
      throw CaptureError(path: path, Self.kind(of: error))
    }
    if let problem { throw CaptureError(path: path, problem) }
  }

  var notes: [CaptureNote.Kind] {
    let oddities = pcap?.oddities ?? pcapng?.oddities ?? OddityTally()
    return oddities.notes + [afterwards, ending].compactMap(\.self)
  }

  /// Finds the next frame. Its octets stay in the window's buffer until the next call.
  mutating func next(path: String) throws(CaptureError) -> (FrameHeader, octets: Range<Int>)? {
    while !isAtEnd {
      do throws(SystemError) {
        switch try nextRecord() {
        case .frame(let header, let octets):
          framesRead += 1
          return (header, octets)
        case .passedOver:
          continue
        case .end:
          end(nil, at: endOfData)
        case .damaged(let damage, let position):
          end(damage, at: position)
        }
      } catch {
        isAtEnd = true
        throw CaptureError(
          path: path, Self.kind(of: error), frame: (pcap?.number ?? pcapng?.number ?? 0) + 1,
          offset: window.position)
      }
    }
    return nil
  }

  private mutating func nextRecord() throws(SystemError) -> RecordStep {
    if let step = try pcap?.next(in: &window) { return step }
    return try pcapng?.next(in: &window) ?? .end
  }

  /// Damage of the compressed data explains whatever is wrong with the last record.
  private mutating func end(_ damage: CaptureDamage?, at position: CapturePosition) {
    isAtEnd = true
    if let cause = window.damage {
      ending = .ended(cause, at: endOfData, framesRead: framesRead)
    } else if let damage {
      ending = .ended(damage, at: position, framesRead: framesRead)
    }
    if window.hasMore {
      afterwards = .odd(.afterCompressedData, first: endOfData, count: 1)
    }
  }

  /// The end of what could be read.
  private var endOfData: CapturePosition {
    CapturePosition(byte: window.position + window.count, isUnpacked: window.isUnpacked)
  }

  private static func kind(of error: SystemError) -> CaptureError.Kind {
    error.isDirectory ? .isDirectory : .readFailed(errno: error.number)
  }
}

// MARK: - Opening

extension FrameStream {
  /// Sets the format, or tells why there is none.
  private mutating func open() throws(SystemError) -> CaptureError.Kind? {
    if try window.fill(2), window.uint16(at: 0, .bigEndian) == 0x1F8B { window.unpack() }
    guard try window.fill(4) else { return try foreign() }
    if PcapngReader.recognizes(window) {
      var reader = PcapngReader()
      if case .damaged(let damage, _) = try reader.next(in: &window) {
        return .damagedHeader(window.damage ?? damage)
      }
      pcapng = reader
      return nil
    }
    guard PcapReader.recognizes(window) else { return try foreign() }
    guard try window.fill(PcapReader.fileHeaderLength) else {
      let missing = PcapReader.fileHeaderLength - window.count
      return .damagedHeader(window.damage ?? .cutShort(missing: missing, atLeast: true))
    }
    do throws(CaptureDamage) {
      pcap = try PcapReader(header: &window)
      return nil
    } catch {
      return .damagedHeader(error)
    }
  }

  /// What the file is instead of a capture.
  private mutating func foreign() throws(SystemError) -> CaptureError.Kind {
    _ = try window.fill(ForeignFormat.window)
    if let damage = window.damage, window.count < 4 { return .damagedHeader(damage) }
    if window.count == 0 { return .empty }
    return .notACapture(ForeignFormat(window.prefix(ForeignFormat.window)))
  }
}
