import DHCPv6
import Discovery
import Framing
import Wire

extension ScenarioReader {
  static func serverV6(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioDHCPv6Server {
    let mapping = try value.mapping(["name", "mac", "delay", "preference", "scopes"])
    var server = ScenarioDHCPv6Server(
      try mapping["name"]?.text() ?? "dhcpv6",
      mac: try mapping["mac"]?.mac() ?? MACAddress(lowBitsOf: 0x0200_5E00_0006),
      scopes: try mapping.required("scopes", "at least one scope").map(scopeV6))
    if let delay = mapping["delay"] { server.delay = try delay.span() }
    if let preference = mapping["preference"] {
      server.machine.preference = UInt8(try preference.number(0...255))
    }
    return server
  }

  private static func scopeV6(_ value: ScenarioValue) throws(ScenarioError) -> DHCPv6Scope {
    let mapping = try value.mapping(
      ["vlan", "pool", "lease", "preferred", "dns", "domain", "site-option", "options"])
    var scope = DHCPv6Scope(vlan: try mapping["vlan"]?.vlan() ?? .none)
    scope.pool = try mapping["pool"]?.read("a range such as 2001:db8::100-2001:db8::1ff") {
      text -> ClosedRange<IPv6Address>? in
      let ends = text.split(separator: "-").compactMap { IPv6Address($0) }
      return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    }
    if let lease = mapping["lease"] {
      scope.validSeconds = try lifetime(lease)
      scope.preferredSeconds = scope.validSeconds / 2
    }
    if let preferred = mapping["preferred"] { scope.preferredSeconds = try lifetime(preferred) }
    guard scope.preferredSeconds <= scope.validSeconds else {
      throw value.error("preferred for longer than the lease lasts (RFC 8415 §21.6)")
    }
    scope.options = try optionsV6(mapping)
    return scope
  }

  /// A time, or `forever`.
  private static func lifetime(_ value: ScenarioValue) throws(ScenarioError) -> UInt32 {
    if value.word == "forever" { return .max }
    return UInt32(clamping: try value.span().components.seconds)
  }

  private static func optionsV6(
    _ mapping: ScenarioMapping
  ) throws(ScenarioError) -> [DHCPv6Option] {
    var options: [DHCPv6Option?] = []
    if let servers = mapping["dns"] {
      let addresses = try servers.map { value throws(ScenarioError) in
        try value.read("an IPv6 address") { IPv6Address($0) }
      }
      options.append(DHCPv6AddressList(addresses).flatMap { DHCPv6Option(.dnsServers, $0) })
    }
    if let domain = mapping["domain"] {
      let name = try domain.read("a domain such as example.com") { text in
        DHCPv6DomainList([DHCPv6DomainName(text)].compactMap(\.self))
      }
      options.append(DHCPv6Option(.domainList, name))
    }
    if let site = mapping["site-option"] {
      let content = DHCPv6VendorOptions(avayaSiteString: try site.octets())
      options.append(content.flatMap { DHCPv6Option(.vendorOptions, $0) })
    }
    for (name, value) in try mapping["options"]?.pairs("values by the number of the option") ?? [] {
      guard let code = UInt16(name), code > 0 else {
        throw value.error("'\(name)' is no number of an option, 1 to 65535")
      }
      options.append(DHCPv6Option(DHCPv6OptionCode(rawValue: code), value: try value.octets()))
    }
    return options.compactMap(\.self)
  }
}
