public import Wire

/// The meaning of an option's value. One type may serve several codes.
///
/// A new type is one file with a type that conforms and one line in ``DHCPv6OptionRegistry``.
public protocol DHCPv6OptionPayload: WireCodable, FieldDescribing, FieldReadable {
  /// The options that have this meaning, in IANA's numbers.
  static var codes: [DHCPv6OptionCode] { get }
}
