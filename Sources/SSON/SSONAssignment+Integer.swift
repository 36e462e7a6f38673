import Wire

extension SSONAssignment {
  /// The value as a decimal number, whatever the parameter; `nil` if it is none.
  public var integerValue: Int? {
    guard !value.octets.isEmpty, value.octets.allSatisfy(\.isDigit) else { return nil }
    return Int(String(decoding: value.octets, as: UTF8.self))
  }
}
