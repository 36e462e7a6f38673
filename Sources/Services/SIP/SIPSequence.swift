public import Wire

/// The number of a request within its dialog, and its method (RFC 3261 §20.16): `CSeq: 2 REGISTER`.
public struct SIPSequence: Hashable, Sendable {
  public let number: UInt32
  public let method: WireText

  /// `nil` if there is no number or nothing behind it.
  public init?(_ octets: ArraySlice<UInt8>) {
    let value = octets.trimmed
    let digits = value.prefix { !$0.isBlank }
    let method = value[digits.endIndex...].trimmed
    guard let number: UInt32 = digits.decimal(), !method.isEmpty else { return nil }
    self.number = number
    self.method = WireText(method)
  }
}

extension SIPSequence: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["number": .number(number), "method": .text(method)])
  }
}
