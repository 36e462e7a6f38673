/// Frames from an array, in its order and as they are.
public struct MemorySource: FrameSource, Sendable {
  private var rest: ArraySlice<CapturedFrame>

  public init(_ frames: [CapturedFrame]) {
    rest = frames[...]
  }

  public mutating func next() throws(CaptureError) -> CapturedFrame? {
    rest.popFirst()
  }

  public var notes: [CaptureNote] { [] }
}
