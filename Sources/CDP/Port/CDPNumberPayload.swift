public import Wire

/// A payload that is nothing but one number.
public protocol CDPNumberPayload: CDPPayload {
  associatedtype Number: FixedWidthInteger & UnsignedInteger
  /// What ``fieldValue`` calls the number.
  static var fieldName: String { get }
  var number: Number { get }

  init(_ number: Number)
}

// MARK: - Wire format

extension CDPNumberPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    self.init(try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(number)
  }

  public var fieldValue: FieldValue { .record([.init(Self.fieldName, .number(number))]) }

  /// The number, or an object with it under ``fieldName``.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      self.init(try reader.integer(Number.self))
      return
    }
    var record = try reader.record("a number")
    let number = try record.required(Self.fieldName, "a number").integer(Number.self)
    try record.finish()
    self.init(number)
  }
}
