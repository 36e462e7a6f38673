import Framing
public import SSON
import Wire

/// A parameter that a phone keeps over a restart, and what its values look like.
public struct PhoneParameter: Hashable, Sendable {
  public let name: SSONName
  public let form: Form
  public let meaning: String

  public enum Form: Hashable, Sendable {
    case number(ClosedRange<Int>)
    case address
    /// Addresses with commas between them.
    case addresses
    /// Addresses or names with commas between them.
    case hosts
    /// VLAN numbers with commas between them.
    case vlans
    case text(maximum: Int)
  }

  public static let all: [PhoneParameter] = [
    .init("USE_DHCP", .number(0...1), "0: the address was entered on the phone"),
    .init("IPADD", .address, "address"),
    .init("NETMASK", .address, "subnet mask"),
    .init("ROUTER", .addresses, "routers"),
    .init("L2Q", .number(0...2), "tagging: 0 auto, 1 on, 2 off"),
    .init("L2QVLAN", .number(0...4094), "voice VLAN"),
    .init("VLANTEST", .number(0...999), "seconds in which a VLAN must answer; 0 without end"),
    .init("VLANLIST", .vlans, "VLANs that gave no answer"),
    .init("DHCPSTD", .number(0...1), "1: no address past its lease"),
    .init("IPV6STAT", .number(0...1), "1: IPv6 is used"),
    .init("DHCPSTAT", .number(1...3), "DHCP for: 1 IPv4, 2 IPv6, 3 both"),
    .init("DHCPSTDV6", .number(0...1), "1: no IPv6 address past its lifetime"),
    .init("DUAL_IPPREF", .number(4...6), "4 or 6: whose site-specific string counts"),
    .init("REUSETIME", .number(0...999), "seconds before the saved address is used; 0 never"),
    .init("REUSE_IPADD", .address, "address of the last registration"),
    .init("REUSE_NETMASK", .address, "subnet mask of the last registration"),
    .init("REUSE_ROUTERS", .addresses, "routers of the last registration"),
    .init("REUSE_ROUTER_IN_USE", .address, "router that was used at the last registration"),
    .init("REUSE_TAGGING", .number(0...1), "1: frames were tagged at the last registration"),
    .init("L2QVLAN_INIT", .number(0...4094), "VLAN of the last registration"),
    .init("DOT1XSTAT", .number(0...2), "802.1X: 0 the phone does not ask to be let in"),
    .init("LLDP_ENABLED", .number(0...2), "LLDP: 0 off, 1 on, 2 auto"),
    .init("DES_STAT", .number(0...9), "0: the enrollment service is not used"),
    .init("GROUP", .number(0...999), "group that settings files can test"),
    .init("SIG", .number(0...2), "signaling: 1 H.323, 2 SIP"),
    .init("NVSSON", .number(128...254), "number of the site-specific option"),
    .init("HTTPSRVR", .hosts, "HTTP file servers"),
    .init("HTTPDIR", .text(maximum: 127), "directory on the HTTP file servers"),
    .init("HTTPPORT", .number(0...65535), "port of the HTTP file servers"),
    .init("TLSSRVR", .hosts, "HTTPS file servers"),
    .init("TLSDIR", .text(maximum: 127), "directory on the HTTPS file servers"),
    .init("TLSPORT", .number(80...65535), "port of the HTTPS file servers"),
    .init("MCIPADD", .hosts, "H.323 call servers"),
    .init("SIP_CONTROLLER_LIST", .hosts, "SIP controllers"),
  ]

  /// The parameter called `name`, compared without case.
  public static func named(_ name: SSONName) -> PhoneParameter? {
    all.first { $0.name == name }
  }

  private init(_ name: SSONName, _ form: Form, _ meaning: String) {
    self.name = name
    self.form = form
    self.meaning = meaning
  }
}

extension PhoneParameter {
  /// No list holds more.
  static let mostElements = 32

  /// Whether the parameter can have this value; an empty one takes the value away.
  func accepts(_ text: String) -> Bool {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    switch form {
    case .number(let range): return Int(text).map(range.contains) ?? false
    case .address: return IPv4Address(text) != nil
    case .addresses: return accepts(pieces) { IPv4Address($0) != nil }
    case .hosts:
      return accepts(pieces) { SSONHost(WireText(String($0))) != nil || $0.contains(":") }
    case .vlans: return accepts(pieces) { Int($0).map((1...4094).contains) ?? false }
    case .text(let maximum): return text.utf8.count <= maximum && !text.contains(" ")
    }
  }

  private func accepts(_ pieces: [Substring], _ test: (Substring) -> Bool) -> Bool {
    pieces.count <= Self.mostElements && pieces.allSatisfy(test)
  }

  /// What a value may be, for people.
  public var expected: String {
    switch form {
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .address: "an IPv4 address"
    case .addresses: "IPv4 addresses with commas between them"
    case .hosts: "addresses or names with commas between them"
    case .vlans: "VLAN numbers with commas between them"
    case .text(let maximum): "at most \(maximum) characters without blanks"
    }
  }
}

extension SSONName {
  static let useDHCP: SSONName = "USE_DHCP"
  static let ownAddress: SSONName = "IPADD"
  static let ownMask: SSONName = "NETMASK"
  static let router: SSONName = "ROUTER"
  static let vlanList: SSONName = "VLANLIST"
  static let dhcpStandard: SSONName = "DHCPSTD"
  static let reuseTime: SSONName = "REUSETIME"
  static let reuseAddress: SSONName = "REUSE_IPADD"
  static let reuseMask: SSONName = "REUSE_NETMASK"
  static let reuseRouters: SSONName = "REUSE_ROUTERS"
  static let reuseRouterInUse: SSONName = "REUSE_ROUTER_IN_USE"
  static let reuseTagging: SSONName = "REUSE_TAGGING"
  static let savedVLAN: SSONName = "L2QVLAN_INIT"
  static let lldpEnabled: SSONName = "LLDP_ENABLED"
  static let ipv6Status: SSONName = "IPV6STAT"
  static let dhcpVersions: SSONName = "DHCPSTAT"
  static let dhcpv6Standard: SSONName = "DHCPSTDV6"
  static let dualPreference: SSONName = "DUAL_IPPREF"
  static let supplicant: SSONName = "DOT1XSTAT"
  static let group: SSONName = "GROUP"
  static let siteOptionNumber: SSONName = "NVSSON"
}
