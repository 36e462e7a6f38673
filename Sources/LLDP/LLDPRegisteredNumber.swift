/// A number of an open registry: any value can come, some have names.
public protocol LLDPRegisteredNumber: RawRepresentable, Hashable, Sendable, CustomStringConvertible
where RawValue: UnsignedInteger & FixedWidthInteger {
  static var names: [RawValue: String] { get }
}

extension LLDPRegisteredNumber {
  /// The registered name, or the number.
  public var description: String { Self.names[rawValue] ?? "unregistered \(rawValue)" }
}
