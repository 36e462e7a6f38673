/// Where frames go: a file, memory, a network interface.
public protocol FrameSink {
  mutating func write(_ frame: CapturedFrame) throws(CaptureError)

  /// Writes what is still held back. Nothing may be written afterwards.
  mutating func finish() throws(CaptureError)
}
