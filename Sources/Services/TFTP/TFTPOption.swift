public import Wire

/// An option and its value, both as text (RFC 2347): `blksize` (RFC 2348), `timeout` and `tsize`
/// (RFC 2349), `windowsize` (RFC 7440).
public struct TFTPOption: Hashable, Sendable {
  /// In any case.
  public var name: WireText
  public var value: WireText

  public init(_ name: WireText, _ value: WireText) {
    self.name = name
    self.value = value
  }

  /// A packet has fewer than that.
  private static let maximumCount = 64

  /// Reads to the end.
  static func list(from reader: inout ByteReader) throws(DecodeError) -> [TFTPOption] {
    var options: [TFTPOption] = []
    while !reader.isAtEnd {
      guard options.count < maximumCount else {
        throw reader.error(.malformed("more than \(maximumCount) options"))
      }
      let name = try reader.readTerminatedText()
      options.append(TFTPOption(name, try reader.readTerminatedText()))
    }
    return options
  }

  func encode(into writer: inout ByteWriter) {
    writer.write(terminated: name)
    writer.write(terminated: value)
  }
}

extension [TFTPOption] {
  /// The number that an option called `name` gives; `nil` if there is none or it is no number.
  public func value<Number: FixedWidthInteger>(of name: String) -> Number? {
    let option = first { $0.name.octets.isSame(asASCII: name) }
    return option.flatMap { Number($0.value.printable) }
  }
}

extension TFTPOption: FieldDescribing {
  public var fieldValue: FieldValue { .fields(["name": .text(name), "value": .text(value)]) }
}
