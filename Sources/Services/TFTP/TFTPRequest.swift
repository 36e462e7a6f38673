public import Wire

/// Which file is asked for or offered, and how (RFC 1350 §5, RFC 2347).
public struct TFTPRequest: Hashable, Sendable {
  public var file: WireText
  /// `netascii`, `octet` or `mail`, in any case.
  public var mode: WireText
  /// In wire order.
  public var options: [TFTPOption]

  public init(_ file: WireText, mode: WireText = WireText("octet"), options: [TFTPOption] = []) {
    self.file = file
    self.mode = mode
    self.options = options
  }

  init(decoding reader: inout ByteReader) throws(DecodeError) {
    file = try reader.readTerminatedText()
    mode = try reader.readTerminatedText()
    options = try TFTPOption.list(from: &reader)
  }

  /// Octets of a block that the sender would like (RFC 2348); `nil` for the usual 512.
  public var blockSize: UInt16? { options.value(of: "blksize") }

  var fields: [FieldValue.Field] {
    [
      .init("file", .text(file)), .init("mode", .text(mode)),
      .init("options", .list(options.map(\.fieldValue))),
    ]
  }
}

extension ByteReader {
  /// Reads up to a zero octet and over it.
  mutating func readTerminatedText() throws(DecodeError) -> WireText {
    guard let end = remaining.firstIndex(of: 0) else {
      throw error(.malformed("a text without the zero that ends it"))
    }
    let text = try readBytes(end - offset)
    _ = try readBytes(1)
    return WireText(text)
  }
}

extension ByteWriter {
  /// Writes the text up to its first zero, and a zero.
  mutating func write(terminated text: WireText) {
    write(text.octets.prefix { $0 != 0 })
    write(0 as UInt8)
  }
}
