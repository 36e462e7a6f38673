public import Wire

/// The meaning of an option's value.
///
/// One type may serve several codes. It is read from the joined value with
/// ``JoinedOption/payload(as:)``, which puts the frame's offsets into errors.
public protocol DHCPOptionPayload: WireCodable, FieldDescribing, FieldReadable {
  /// The options that have this meaning.
  static var codes: [DHCPOptionCode] { get }
}
