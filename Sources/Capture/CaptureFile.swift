/// The frames of a capture file, in order: pcap or pcapng, plain or compressed with gzip.
///
/// What the file is, its first octets tell, never its name. It is read in large pieces into one
/// buffer, so memory stays the same however long the file is, and a pipe serves as well as a file.
/// A file that is cut or damaged gives the frames before that place and then a note.
///
/// A class, because an open file has one place where it is read: two copies could not both go on.
public final class CaptureFile: FrameSource {
  /// As it was given; `-` is standard input.
  public let path: String
  private var frames: FrameStream
  private var place = 0..<0

  /// Opens a file and reads its header; `-` is standard input.
  public convenience init(path: String) throws(CaptureError) {
    try self.init(FileOctets(try FileDescriptor.reading(path)), path: path)
  }

  /// Reads a file that is in memory already; `name` stands for its path in notes and errors.
  public convenience init(bytes: [UInt8], name: String) throws(CaptureError) {
    try self.init(MemoryOctets(bytes), path: name)
  }

  init(
    _ source: any OctetSource, path: String, bufferLength: Int = OctetWindow.usualLength
  ) throws(CaptureError) {
    self.path = path
    frames = try FrameStream(source, path: path, bufferLength: bufferLength)
  }

  public var notes: [CaptureNote] {
    frames.notes.map { CaptureNote(path: path, $0) }
  }

  public func next() throws(CaptureError) -> CapturedFrame? {
    guard let header = try nextHeader() else { return nil }
    return CapturedFrame(header, bytes: Array(octets))
  }

  /// Goes on to the next frame without copying it: ``octets`` are its octets.
  package func nextHeader() throws(CaptureError) -> FrameHeader? {
    guard let (header, octets) = try frames.next(path: path) else { return nil }
    place = octets
    return header
  }

  /// The octets of the frame that was read last, where they lie in the buffer until the next one is
  /// read. Who keeps the slice makes the reader copy the buffer: what is kept is copied from it.
  package var octets: ArraySlice<UInt8> { frames.window.octets[place] }

  /// Hands each frame that is left to `body` where it lies in a buffer, and reads ahead on another
  /// thread. The fastest way to read a capture; `body` must not touch this file.
  package func read(_ body: (FrameHeader, Span<UInt8>) -> Void) throws(CaptureError) {
    try frames.read(path: path) { (block, _: NoView) in
      for (header, octets) in block.frames {
        body(header, block.octets.span.extracting(octets))
      }
    }
  }

  /// The same, a block of frames at a time, each with a view that was made of it.
  package func readBlocks<View: BlockView>(
    _ body: (FrameBlock, View) -> Void
  ) throws(CaptureError) {
    try frames.read(path: path, body)
  }

  /// Hands the next frame to `body` where it lies in the buffer, and gives back what `body` makes
  /// of it; `nil` at the end of the capture. `body` must not read from this file.
  package func withNext<Outcome>(
    _ body: (FrameHeader, Span<UInt8>) -> Outcome
  ) throws(CaptureError) -> Outcome? {
    guard let header = try nextHeader() else { return nil }
    let octets = octets
    return body(header, octets.span)
  }

  /// How many octets of the file, or of what it unpacks to, have been read, for showing progress.
  public var bytesRead: Int { frames.window.position }
}

@available(*, unavailable)
extension CaptureFile: Sendable {}
