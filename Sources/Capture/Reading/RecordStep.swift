/// What a format gives when it reads one record off a window.
enum RecordStep: Hashable, Sendable {
  /// A frame, and where its octets lie in the window's buffer, until the next record is read.
  case frame(FrameHeader, octets: Range<Int>)
  /// A record without a frame.
  case passedOver
  case end
  case damaged(CaptureDamage, at: CapturePosition)
}
