public import DHCP
public import SSON

/// A site-specific option in a message: its text, and where in the frame each octet stands.
public struct SiteOption: Sendable {
  public let option: JoinedOption
  public let string: SiteSpecificString
  public let frame: Int

  /// Evidence for a range of the joined text; all of the option if `octets` is `nil`.
  public func evidence(_ octets: Range<Int>? = nil) -> [Evidence] {
    let ranges = octets.map { option.frameOctets(of: $0) } ?? option.pieces.map(\.octets)
    guard !ranges.isEmpty else { return [Evidence(frame: frame)] }
    return ranges.map { Evidence(frame: frame, octets: $0) }
  }
}
