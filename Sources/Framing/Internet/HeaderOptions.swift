/// The options of an IPv4 or TCP header as they stand: up to ten whole words of four octets
/// (RFC 791 §3.1, RFC 9293 §3.1).
public struct HeaderOptions: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>

  /// Returns `nil` unless there are 0 to 40 octets, a multiple of four.
  public init?(_ octets: ArraySlice<UInt8>) {
    guard octets.count <= 40, octets.count % 4 == 0 else { return nil }
    self.octets = octets
  }

  private init() { octets = [] }

  public static let none = HeaderOptions()

  /// The length of the whole header in words of four octets, as the header says it: 5 to 15.
  var headerWords: UInt8 { UInt8(5 + octets.count / 4) }
}
