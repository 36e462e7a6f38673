/// What a DHCP server is to send, and in which option.
public struct SSONOptionContent: Hashable, Sendable {
  public let carrier: Carrier
  public let octets: [UInt8]

  public init(_ octets: [UInt8], in carrier: Carrier) {
    self.carrier = carrier
    self.octets = octets
  }

  public enum Carrier: Hashable, Sendable {
    /// The site-specific option of DHCPv4: text.
    case siteOption(UInt8)
    /// Option 43 of DHCPv4 in Avaya's layout: sub-options.
    case vendorInformation
    /// Sub-option 242 of DHCPv6 option 17, enterprise 6889: text.
    case dhcpv6
  }
}

extension SSONOptionContent {
  /// Avaya's enterprise number.
  static let enterprise = 6889
  /// The sub-option that carries the string in DHCPv6.
  static let subOption = 242

  /// The number of the option in DHCPv4; `nil` for DHCPv6.
  var number: UInt8? {
    switch carrier {
    case .siteOption(let number): number
    case .vendorInformation: 43
    case .dhcpv6: nil
    }
  }

  var isText: Bool { carrier != .vendorInformation }

  /// The octets as characters; all of them are printable ASCII in a string that was checked.
  var text: String { String(decoding: octets, as: UTF8.self) }

  /// The text for a comment that is typed into a command interface: a question mark would call for
  /// help there.
  var comment: String { String(text.map { $0 == "?" ? "." : $0 }) }

  /// Text that no quoting of any server can change: printable ASCII without quotes, backslashes and
  /// the characters that mean something to one shell or the other.
  var isPlainText: Bool {
    isText
      && octets.allSatisfy { $0.isPrintable && !Self.specials.contains($0) }
  }

  private static let specials = Set("\"'\\$?%`!^&|<>;#{}".utf8)

  /// The text between double quotes, with a backslash before each quote and backslash.
  var backslashQuoted: String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// The value of DHCPv6 option 17: the enterprise number, then the one sub-option (RFC 8415 §21.17).
  var vendorOption6: [UInt8] {
    let count = octets.count
    return [0, 0, UInt8(Self.enterprise >> 8), UInt8(Self.enterprise & 0xFF)]
      + [0, UInt8(Self.subOption), UInt8(truncatingIfNeeded: count >> 8)]
      + [UInt8(truncatingIfNeeded: count)] + octets
  }
}
