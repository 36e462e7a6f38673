/// Frames and the buffer that they were read into.
struct FrameBlock: Sendable {
  var octets: [UInt8] = []
  var frames: [(header: FrameHeader, octets: Range<Int>)] = []
  /// How the reading ended behind these frames; `nil` if it goes on.
  var ending: Ending?

  enum Ending: Sendable {
    /// At the end of the data, or where they are damaged: the stream's notes tell.
    case done
    case failed(CaptureError)
  }
}
