public import Framing
public import Wire

/// What is asked for (RFC 1035 §4.1.2): a name, a type, a class.
public struct DNSQuestion: Hashable, Sendable {
  /// As it was spelled; names are compared by ``DNSName/folded``.
  public var name: DNSName
  public var type: DNSRecordType
  /// 1 is the Internet. Multicast DNS takes the first bit for itself (RFC 6762 §5.4).
  public var `class`: UInt16

  public init(_ name: DNSName, _ type: DNSRecordType, class: UInt16 = 1) {
    self.name = name
    self.type = type
    self.class = `class`
  }

  init(decoding reader: inout ByteReader, within message: ArraySlice<UInt8>) throws(DecodeError) {
    var next = reader
    name = try DNSName(decoding: &next, within: message)
    type = DNSRecordType(rawValue: try next.readInteger())
    `class` = try next.readInteger()
    reader = next
  }

  func encode(into writer: inout ByteWriter) {
    writer.write(name.encoded)
    writer.write(type.rawValue)
    writer.write(`class`)
  }
}

extension DNSQuestion: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "name": .text(name.text), "type": .word(type.description), "class": .number(`class`),
    ])
  }
}
