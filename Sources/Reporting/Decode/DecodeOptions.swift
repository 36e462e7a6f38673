import DHCP
import SSON

/// How decoded frames are shown.
public struct DecodeOptions: Hashable, Sendable {
  /// Options that hold a site-specific string.
  public var siteOptions: Set<UInt8> = [242, 176]
  /// Passwords are shown as they are; otherwise they are masked, in text and in hexadecimal.
  public var showsSecrets = false

  public init() {}

  /// The site-specific string in an option, if the option is one that holds it.
  func siteString(in option: JoinedOption) -> SiteSpecificString? {
    siteOptions.contains(option.code.rawValue) ? SiteSpecificString(option.value) : nil
  }

  /// The octets of the frame that must not be shown.
  func hiddenOctets(in message: DHCPMessage) -> [Range<Int>] {
    guard !showsSecrets else { return [] }
    let rest =
      message.areas.isEmpty ? [message.vendorArea] : message.areas.map(\.trailer)
    return message.joined.flatMap { option in
      siteString(in: option)?.secretOctets.flatMap { option.frameOctets(of: $0) } ?? []
    } + rest.flatMap { hiddenOctets(outsideOfOptions: $0) }
  }
}

extension ArraySlice<UInt8> {
  /// A copy in which the octets of `ranges` (the slice's own indices) are asterisks.
  func masking(_ ranges: [Range<Int>]) -> ArraySlice<UInt8> {
    guard ranges.contains(where: { $0.overlaps(indices) }) else { return self }
    var copy = self
    for range in ranges {
      for index in range.clamped(to: indices) { copy[index] = UInt8(ascii: "*") }
    }
    return copy
  }
}
