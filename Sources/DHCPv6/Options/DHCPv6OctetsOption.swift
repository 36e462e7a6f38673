public import Wire

/// An identifier in its owner's own form: octets that are compared, not read.
public struct DHCPv6OctetsOption: Hashable, Sendable {
  public var octets: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }
}

// MARK: - Wire format

extension DHCPv6OctetsOption: DHCPv6OptionPayload {
  /// Interface ID (RFC 8415 §21.18) and subscriber ID (RFC 4580) of a relay agent.
  public static let codes: [DHCPv6OptionCode] = [
    .interfaceID, DHCPv6OptionCode(rawValue: 38),
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue { .octets(octets) }

  public init(reading reader: FieldReader) throws(FieldError) {
    octets = try reader.octets()
  }
}
