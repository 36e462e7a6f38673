package import Framing

/// Who the host inside is on its network: what a lease says.
package struct HostAddress: Hashable, Sendable {
  package var address: IPv4Address
  package var mask: IPv4Address
  package var router: IPv4Address?
  package var mtu: UInt16
  /// DNS servers in order; of more than three the system takes no notice.
  package var resolvers: [IPv4Address]
  /// What is appended to names without a dot; empty for nothing.
  package var domain: String

  /// The system's own limits (RFC 791 §3.1 demands 68; this much every lease allows).
  static let mtuRange: ClosedRange<UInt16> = 576...9216

  package init(
    _ address: IPv4Address, mask: IPv4Address, router: IPv4Address? = nil, mtu: UInt16 = 1500,
    resolvers: [IPv4Address] = [], domain: String = ""
  ) {
    self.address = address
    self.mask = mask
    self.router = router
    self.mtu = min(max(mtu, Self.mtuRange.lowerBound), Self.mtuRange.upperBound)
    self.resolvers = Array(resolvers.prefix(Self.mostResolvers))
    self.domain = String(domain.prefix(Self.longestDomain).filter(Self.isInName))
  }

  static let mostResolvers = 3
  /// RFC 1035 §2.3.4.
  static let longestDomain = 253

  /// What may stand in a line of resolv.conf: the name comes from the wire.
  private static func isInName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
  }

  /// resolv.conf(5) for it.
  var resolverFile: String {
    resolvers.map { "nameserver \($0)\n" }.joined()
      + (domain.isEmpty ? "" : "search \(domain)\n") + "options timeout:2 attempts:2\n"
  }
}
