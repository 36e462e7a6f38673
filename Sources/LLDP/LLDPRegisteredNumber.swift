public import Wire

/// A number of an open registry: any value can come, some have names.
public protocol LLDPRegisteredNumber: RawRepresentable, Hashable, Sendable, CustomStringConvertible,
  FieldReadable
where RawValue: UnsignedInteger & FixedWidthInteger {
  static var names: [RawValue: String] { get }
}

extension LLDPRegisteredNumber {
  /// The registered name, or the number.
  public var description: String { Self.names[rawValue] ?? "unregistered \(rawValue)" }

  /// The name, the number, both in an object, or the words for a number without a name.
  public init(reading reader: FieldReader) throws(FieldError) {
    let number: RawValue
    if reader.isRecord {
      var record = try reader.record()
      number = try record.required("number", "a number").integer()
      record.ignore("name")
      try record.finish()
    } else if reader.isNumber {
      number = try reader.integer()
    } else {
      number = try reader.word(Self.expectation) { Self.number(named: $0) }
    }
    guard let value = Self(rawValue: number) else { throw reader.error(expected: Self.expectation) }
    self = value
  }

  private static func number(named name: String) -> RawValue? {
    if let known = names.first(where: { $0.value == name }) { return known.key }
    let prefix = "unregistered "
    return name.hasPrefix(prefix) ? RawValue(name.dropFirst(prefix.utf8.count)) : nil
  }

  private static var expectation: String {
    let known = names.sorted { $0.key < $1.key }.map { "\"\($0.value)\"" }
    return known.count > 16
      ? "a registered name or a number"
      : "a number or one of \(known.joined(separator: ", "))"
  }
}
