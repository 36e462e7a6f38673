/// Frames into an array, in the order they come.
public struct MemorySink: FrameSink, Hashable, Sendable {
  public private(set) var frames: [CapturedFrame] = []

  public init() {}

  public mutating func write(_ frame: CapturedFrame) throws(CaptureError) {
    frames.append(frame)
  }

  public mutating func finish() throws(CaptureError) {}
}
