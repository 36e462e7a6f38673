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

  /// Where in the joined value of an option passwords and the like stand, in order; nowhere if
  /// they are to be shown.
  ///
  /// The number of the site-specific option can be another on the phones, so every option that has
  /// no meaning of its own is searched.
  func secretOctets(in option: JoinedOption) -> [Range<Int>] {
    mayHoldSecrets(option.code) ? Self.secretOctets(in: option.value) : []
  }

  /// Whether the options of this code are searched.
  func mayHoldSecrets(_ code: DHCPOptionCode) -> Bool {
    !showsSecrets
      && (siteOptions.contains(code.rawValue) || DHCPOptionRegistry.payloadType(of: code) == nil)
  }

  /// The octets of the frame that must not be shown.
  func hiddenOctets(in option: JoinedOption) -> [Range<Int>] {
    secretOctets(in: option).flatMap { option.frameOctets(of: $0) }
  }

  /// The octets of the frame that must not be shown.
  func hiddenOctets(in list: DHCPOptionList) -> [Range<Int>] {
    list.joined.flatMap(hiddenOctets) + list.areas.flatMap { hiddenOctets(in: $0.trailer) }
  }

  /// The same for a message, whose rest may be without options.
  func hiddenOctets(in message: DHCPMessage) -> [Range<Int>] {
    message.areas.isEmpty
      ? hiddenOctets(in: message.vendorArea) : hiddenOctets(in: message.optionList)
  }

  /// The same for octets without a known structure, such as the rest of an older message.
  func hiddenOctets(in octets: ArraySlice<UInt8>) -> [Range<Int>] {
    guard !showsSecrets, octets.contains(where: { $0 != 0 }) else { return [] }
    let start = octets.startIndex
    return Self.secretOctets(in: Array(octets)).map {
      $0.lowerBound + start..<$0.upperBound + start
    }
  }

  private static func secretOctets(in octets: [UInt8]) -> [Range<Int>] {
    guard octets.contains(where: { $0 != 0 }) else { return [] }
    return SiteSpecificString(octets).secretOctets
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
