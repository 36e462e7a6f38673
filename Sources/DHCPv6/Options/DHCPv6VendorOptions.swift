public import Wire

/// Settings in the terms of one vendor: option 17 (RFC 8415 §21.17): an enterprise number of four
/// octets, then options with the vendor's codes.
public struct DHCPv6VendorOptions: Hashable, Sendable {
  public var enterprise: DHCPv6Enterprise
  public var optionOctets: ArraySlice<UInt8>

  public init(_ enterprise: DHCPv6Enterprise, options: [DHCPv6Option]) {
    self.enterprise = enterprise
    optionOctets = Self.octets(of: options)
  }

  /// What tells Avaya's phones their settings: sub-option 242 with the string.
  ///
  /// Returns `nil` if the string is too long for the option.
  public init?(avayaSiteString: some Collection<UInt8>) {
    guard avayaSiteString.count <= DHCPv6Option.longestValue - 8,
      let option = DHCPv6Option(
        .avayaSiteSpecific, value: avayaSiteString, in: .vendor(.avaya))
    else { return nil }
    self.init(.avaya, options: [option])
  }
}

// MARK: - Wire format

extension DHCPv6VendorOptions: DHCPv6CarryingPayload {
  public static let codes: [DHCPv6OptionCode] = [.vendorOptions]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    enterprise = DHCPv6Enterprise(rawValue: try reader.readInteger())
    optionOctets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(enterprise.rawValue)
    writer.write(optionOctets)
  }

  public var fieldValue: FieldValue {
    var fields = [FieldValue.Field("enterprise", .number(enterprise.rawValue))]
    if let name = enterprise.name { fields.append(.init("name", .word(name))) }
    return .record(fields)
  }

  /// The enterprise number, or an object with it under `enterprise`. Sub-options are described
  /// beside it.
  public init(reading reader: FieldReader) throws(FieldError) {
    optionOctets = []
    guard reader.isRecord else {
      enterprise = try reader.read()
      return
    }
    var record = try reader.record()
    enterprise = try record.required("enterprise", "an enterprise number").read()
    record.ignore("name")
    try record.finish()
  }
}
