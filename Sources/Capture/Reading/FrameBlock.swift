/// Frames and the buffer that they were read into.
package struct FrameBlock: Sendable {
  package internal(set) var octets: [UInt8] = []
  package internal(set) var frames: [(header: FrameHeader, octets: Range<Int>)] = []
  /// How the reading ended behind these frames; `nil` if it goes on.
  var ending: Ending?

  enum Ending: Sendable {
    /// At the end of the data, or where they are damaged: the stream's notes tell.
    case done
    case failed(CaptureError)
  }
}
