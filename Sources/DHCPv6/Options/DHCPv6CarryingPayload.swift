import Wire

/// The fields of an option that carries others, and those others as they stand.
///
/// The options are read with ``DHCPv6Option/nested``, which can also say where they are damaged:
/// the fields in front of them are good all the same.
public protocol DHCPv6CarryingPayload: DHCPv6OptionPayload {
  /// Everything after the fields.
  var optionOctets: ArraySlice<UInt8> { get }
}

extension DHCPv6CarryingPayload {
  static func octets(of options: [DHCPv6Option]) -> ArraySlice<UInt8> {
    var writer = ByteWriter()
    for option in options { option.encode(into: &writer) }
    return writer.bytes[...]
  }
}
