/// Where frames come from: a file, memory, a network interface.
public protocol FrameSource {
  /// The next frame; `nil` at the end of the capture, and from then on.
  ///
  /// What is wrong with a capture is no reason to fail: reading ends there and ``notes`` says why.
  /// An error means that the capture could not be read any further although it may be sound.
  mutating func next() throws(CaptureError) -> CapturedFrame?

  /// What the reader of a report has to know about the capture, as far as it was read.
  var notes: [CaptureNote] { get }
}
