/// Something that reached the phone, and the frame in which it did.
public struct Heard<Value: Sendable>: Sendable {
  /// As an analyser numbers it, from 1.
  public let frame: Int
  public let value: Value

  public init(_ value: Value, frame: Int) {
    self.frame = frame
    self.value = value
  }
}
