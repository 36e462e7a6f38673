/// What a decoded part says, in names and values: the one form from which text and JSON are written.
///
/// A codec describes its value once; no writer knows a protocol.
public enum FieldValue: Hashable, Sendable {
  case number(Int64)
  case flag(Bool)
  /// A word of ours: a registered name, an address, a unit. Never octets from the wire.
  case word(String)
  /// Octets that the sender meant as text.
  case text(WireText)
  /// Octets without a meaning that we know.
  case octets(ArraySlice<UInt8>)
  case list([FieldValue])
  /// Fields in wire order.
  case record([Field])

  public struct Field: Hashable, Sendable {
    /// Lower camel case, as in JSON.
    public let name: String
    public let value: FieldValue

    @inlinable
    public init(_ name: String, _ value: FieldValue) {
      self.name = name
      self.value = value
    }
  }

  public static func number(_ value: some FixedWidthInteger) -> FieldValue {
    .number(Int64(clamping: value))
  }

  public static func text(_ octets: ArraySlice<UInt8>) -> FieldValue {
    .text(WireText(octets))
  }

  /// A record from its names and values, in order.
  // Inlinable: the literal then needs no memory of its own.
  @inlinable
  public static func fields(_ fields: KeyValuePairs<String, FieldValue>) -> FieldValue {
    .record(fields.map { Field($0.key, $0.value) })
  }
}

/// A typed value that can say what it holds.
public protocol FieldDescribing {
  var fieldValue: FieldValue { get }
}
