public import Wire

/// A ring of pcapng files: a new one begins when the last is large or old enough, and the oldest go.
///
/// What was written is in the files within ``flushInterval``, so little is lost however the program
/// ends. A full disk does not end it: frames are counted as lost until there is room again. It has no
/// clock of its own; whoever writes says what time it is, and may be told another by whoever sets the
/// clock.
public struct CaptureRing: Sendable {
  /// When a new file begins and how many are kept; `nil` for no limit.
  public struct Limits: Hashable, Sendable {
    public var octets: Int?
    public var age: Duration?
    public var files: Int?

    public init(octets: Int? = nil, age: Duration? = nil, files: Int? = nil) {
      self.octets = octets
      self.age = age
      self.files = files
    }

    /// There will be more than one file.
    public var isRing: Bool { octets != nil || age != nil }
  }

  /// How long frames are held back.
  public static let flushInterval = Duration.milliseconds(500)
  /// How long a disk that refused is left in peace.
  public static let retryInterval = Duration.seconds(1)

  public let names: CaptureRingNames
  public let limits: Limits
  /// The files that are kept, oldest first, the open one last.
  public private(set) var files: [String]
  /// Files made so far.
  public private(set) var made = 0
  /// Frames that are in files.
  public private(set) var written = 0
  /// Frames that could not be written.
  public private(set) var lost = 0
  /// Why nothing can be written now.
  public private(set) var trouble: CaptureError?

  private var writer: PcapngWriter?
  private var began = Moment.epoch
  private var lastFlush = Moment.epoch
  private var retry = Moment.epoch
  /// Frames that are not passed on yet.
  private var pending = 0
  /// Octets of the open file that are, and how many of them are its head.
  private var passedOn = 0
  private var head = 0

  /// Less than what the writer passes on by itself, so that it is known which frames are in the file.
  private static let piece = 32 << 10

  /// A ring that begins with its first frame; `existing` are files of an earlier run that belong to
  /// it, oldest first.
  public init(_ names: CaptureRingNames, limits: Limits = Limits(), existing: [String] = []) {
    self.names = names
    self.limits = limits
    files = existing
  }

  /// Begins the first file, so that what is wrong shows at once.
  public mutating func open(at now: Moment) throws(CaptureError) {
    begin(at: now)
    if let trouble { throw trouble }
  }

  public mutating func write(_ frame: CapturedFrame, at now: Moment) {
    tick(at: now)
    if writer == nil { begin(at: now) }
    guard writer != nil else {
      lost += 1
      return
    }
    do throws(CaptureError) {
      try writer?.write(frame)
      pending += 1
    } catch {
      lost += 1
      // A frame that no file can hold is no trouble of this file.
      if case .cannotHold = error.kind { return }
      fail(error, at: now)
      return
    }
    guard let size = writer?.bytesWritten else { return }
    if let most = limits.octets, size >= most { return close(at: now) }
    if size - passedOn >= Self.piece { flush(at: now) }
  }

  /// Passes on what was held back long enough, and ends a file that is old enough.
  public mutating func tick(at now: Moment) {
    guard writer != nil else {
      // Room is looked for also while nothing comes.
      if trouble != nil { begin(at: now) }
      return
    }
    // Of a clock that was set back, the age of a file counts anew.
    began = min(began, now)
    if let age = limits.age, now - began >= age, passedOn > head || pending > 0 {
      return close(at: now)
    }
    guard now - lastFlush >= Self.flushInterval || now < lastFlush else { return }
    lastFlush = now
    flush(at: now)
  }

  /// Ends the file; the next frame begins another.
  public mutating func rotate(at now: Moment) {
    guard names.canRotate else { return flush(at: now) }
    close(at: now)
  }

  /// Passes on everything and closes.
  public mutating func finish(at now: Moment) {
    close(at: now)
    // A file that could not be begun holds nothing, and there is no need of it any more.
    if let trouble, case .cannotOpen = trouble.kind { self.trouble = nil }
  }

  // MARK: - Files

  private mutating func begin(at now: Moment) {
    // The clock may have been set back since.
    guard now >= retry || retry - now > Self.retryInterval else { return }
    let path = freshPath(at: now)
    do throws(CaptureError) {
      var next = try PcapngWriter(path: path)
      // The head of the file shows whether there is room.
      try next.begin()
      writer = next
    } catch {
      if made > 0 || names.isFresh { FileDescriptor.remove(path) }
      trouble = error
      retry = now + Self.retryInterval
      return
    }
    trouble = nil
    made += 1
    (began, lastFlush, pending) = (now, now, 0)
    head = writer?.bytesWritten ?? 0
    passedOn = head
    files.append(path)
    if let most = limits.files {
      while files.count > max(1, most) { FileDescriptor.remove(files.removeFirst()) }
    }
  }

  /// The name of the next file; an earlier run of the same second may have used it already.
  private func freshPath(at now: Moment) -> String {
    var number = made + 1
    // Each file that is there can be in the way once.
    for _ in files where files.contains(names.path(number, at: now)) { number += 1 }
    return names.path(number, at: now)
  }

  private mutating func flush(at now: Moment) {
    do throws(CaptureError) {
      try writer?.flush()
      written += pending
      pending = 0
      passedOn = writer?.bytesWritten ?? passedOn
    } catch {
      fail(error, at: now)
    }
  }

  private mutating func close(at now: Moment) {
    flush(at: now)
    writer = nil
  }

  /// Gives the file up as it is: it holds whole frames. The next try begins another.
  private mutating func fail(_ error: CaptureError, at now: Moment) {
    lost += pending
    pending = 0
    writer = nil
    trouble = error
    retry = now + Self.retryInterval
    if passedOn == head, names.canRotate, let path = files.last {
      FileDescriptor.remove(path)
      files.removeLast()
    }
  }
}
