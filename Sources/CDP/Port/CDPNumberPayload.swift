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
}
