public import Wire

/// What the client is, in the terms of its vendor: option 16 (RFC 8415 §21.16): an enterprise number
/// of four octets, then texts with two octets of length in front of each.
public struct DHCPv6VendorClass: Hashable, Sendable {
  public let enterprise: DHCPv6Enterprise
  public let classes: [WireText]

  /// Returns `nil` if a text has more than 65535 octets.
  public init?(_ enterprise: DHCPv6Enterprise, classes: [WireText]) {
    guard classes.allSatisfy({ $0.octets.count <= 0xFFFF }) else { return nil }
    self.enterprise = enterprise
    self.classes = classes
  }
}

// MARK: - Wire format

extension DHCPv6VendorClass: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.vendorClass]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    enterprise = DHCPv6Enterprise(rawValue: try reader.readInteger())
    classes = try DHCPv6CountedOctets.list(from: &reader).map(WireText.init)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(enterprise.rawValue)
    DHCPv6CountedOctets.write(classes.map(\.octets), into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields([
      "enterprise": .word(enterprise.description),
      "classes": .list(classes.map { .text($0) }),
    ])
  }

  /// An object with `enterprise` and a list of texts under `classes`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let enterprise: DHCPv6Enterprise =
      try record.required("enterprise", "an enterprise number").read()
    let field = try record.required("classes", "a list of texts")
    try record.finish()
    var classes: [WireText] = []
    for element in field.elementsOrSelf { classes.append(try element.text()) }
    guard let option = Self(enterprise, classes: classes) else {
      throw field.error(expected: "texts of at most 65535 octets")
    }
    self = option
  }
}
