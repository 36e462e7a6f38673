/// What stands at one place in a frame: a value, or the reason why there is none.
public struct Decoded<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Counted from the first octet of the frame.
  public let octets: Range<Int>
  public let result: Result<Value, DecodeError>

  public init(octets: Range<Int>, result: Result<Value, DecodeError>) {
    self.octets = octets
    self.result = result
  }

  public var value: Value? { try? result.get() }

  public var error: DecodeError? {
    if case .failure(let error) = result { error } else { nil }
  }
}
