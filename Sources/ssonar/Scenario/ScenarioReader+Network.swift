import DHCP
import Discovery
import Framing
import Wire

extension ScenarioReader {
  static let networkKeys = ["subnets", "dhcp", "dhcpv6", "switch", "dns", "files", "calls", "des"]

  static func network(
    _ value: ScenarioValue, folder: String
  ) throws(ScenarioError) -> ScenarioNetwork {
    let mapping = try value.mapping(networkKeys)
    var network = ScenarioNetwork()
    network.subnets = try mapping.required("subnets", "at least one subnet").map(subnet)
    if let servers = mapping["dhcp"] {
      network.dhcpServers = try servers.map { value throws(ScenarioError) in
        try server(value, network.subnets)
      }
    }
    if let servers = mapping["dhcpv6"] {
      network.dhcpv6Servers = try servers.map(serverV6)
    }
    if let port = mapping["switch"] {
      (network.port, network.portStarts) = try self.port(port)
      network.portAccess = try port.mapping(portKeys)["dot1x"].map { value throws(ScenarioError) in
        SwitchPortAccess(try value.choice())
      }
    }
    if let names = mapping["dns"] {
      let mapping = try names.mapping(["servers", "names"])
      network.nameServers =
        try mapping["servers"]?.map { value throws(ScenarioError) in
          try value.address()
        } ?? []
      for (name, value) in try mapping["names"]?.pairs("names with their addresses") ?? [] {
        network.names[name.lowercased()] = try value.map { value throws(ScenarioError) in
          try value.address()
        }
      }
    }
    if let files = mapping["files"] {
      network.fileServers = try files.map { value throws(ScenarioError) in
        try fileServer(value, folder: folder)
      }
    }
    if let calls = mapping["calls"] { network.callServers = try calls.map(callServer) }
    if let enrollment = mapping["des"] { network.enrollment = try self.enrollment(enrollment) }
    return network
  }

  private static func subnet(_ value: ScenarioValue) throws(ScenarioError) -> ScenarioSubnet {
    let mapping = try value.mapping(["vlan", "network", "router", "router-mac", "taken"])
    let vlan = try mapping["vlan"]?.vlan() ?? .none
    let range = try mapping.required("network", "a network such as 192.0.2.0/24")
    let (network, length) = try range.read("a network such as 192.0.2.0/24") { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let address = IPv4Address(parts[0]), let length = Int(parts[1]),
        (1...32).contains(length)
      else { return nil as (IPv4Address, Int)? }
      return (address, length)
    }
    var subnet = ScenarioSubnet(
      vlan: vlan, network: network, prefixLength: length,
      router: try mapping["router"]?.address())
    if let mac = mapping["router-mac"] { subnet.routerMAC = try mac.mac() }
    if let taken = mapping["taken"] {
      subnet.taken = try taken.map { value throws(ScenarioError) in try value.address() }
    }
    return subnet
  }

  private static func server(
    _ value: ScenarioValue, _ subnets: [ScenarioSubnet]
  ) throws(ScenarioError) -> ScenarioDHCPServer {
    let mapping = try value.mapping(
      ["name", "address", "mac", "delay", "authoritative", "overload", "scopes"])
    let address = try mapping.required("address", "the server's IPv4 address").address()
    var server = ScenarioDHCPServer(
      try mapping["name"]?.text() ?? address.description, address: address,
      scopes: try mapping.required("scopes", "at least one scope").map {
        value throws(ScenarioError) in try scope(value, subnets)
      })
    if let mac = mapping["mac"] { server.mac = try mac.mac() }
    if let delay = mapping["delay"] { server.delay = try delay.span() }
    if let flag = mapping["authoritative"] { server.machine.isAuthoritative = try flag.flag() }
    if let flag = mapping["overload"] { server.machine.overloads = try flag.flag() }
    return server
  }

  private static let scopeKeys = [
    "vlan", "pool", "reservations", "lease", "renewal", "rebinding", "router", "dns", "domain",
    "next-server", "site-option", "options", "forced",
  ]

  private static func scope(
    _ value: ScenarioValue, _ subnets: [ScenarioSubnet]
  ) throws(ScenarioError) -> DHCPScope {
    let mapping = try value.mapping(scopeKeys)
    let vlan = try mapping["vlan"]?.vlan() ?? .none
    guard let subnet = subnets.first(where: { $0.vlan == vlan }) else {
      throw value.error(
        "no subnet is on \(vlan == .none ? "the untagged VLAN" : "VLAN \(vlan)")")
    }
    var scope = DHCPScope(vlan: vlan, network: subnet.network, mask: subnet.mask)
    scope.pool = try mapping["pool"]?.read("a range such as 192.0.2.100-192.0.2.199") { text in
      let ends = text.split(separator: "-").compactMap { IPv4Address($0) }
      guard ends.count == 2, ends[0] <= ends[1], ends.allSatisfy(subnet.contains) else {
        return nil
      }
      return ends[0]...ends[1]
    }
    for (name, value) in try mapping["reservations"]?.pairs("addresses by MAC address") ?? [] {
      guard let mac = MACAddress(name) else { throw value.error("'\(name)' is no MAC address") }
      scope.reservations[mac] = try value.address()
    }
    if let lease = mapping["lease"] { scope.leaseSeconds = try seconds(lease) }
    scope.renewalSeconds = try mapping["renewal"].map(seconds) ?? nil
    scope.rebindingSeconds = try mapping["rebinding"].map(seconds) ?? nil
    if let next = mapping["next-server"] { scope.nextServer = try next.address() }
    scope.options = try options(mapping, subnet)
    return scope
  }

  /// A time, or `forever`.
  private static func seconds(_ value: ScenarioValue) throws(ScenarioError) -> UInt32? {
    if value.word == "forever" { return .max }
    return UInt32(clamping: try value.span().components.seconds)
  }

  private static func options(
    _ mapping: ScenarioMapping, _ subnet: ScenarioSubnet
  ) throws(ScenarioError) -> [DHCPScope.Option] {
    var options: [DHCPScope.Option] = []
    let routers =
      try mapping["router"]?.map { value throws(ScenarioError) in try value.address() }
      ?? [subnet.router].compactMap(\.self)
    if !routers.isEmpty { options.append(.init(.routers, routers.flatMap(\.encoded))) }
    if let servers = mapping["dns"] {
      let addresses = try servers.map { value throws(ScenarioError) in try value.address() }
      options.append(.init(.domainNameServers, addresses.flatMap(\.encoded)))
    }
    if let domain = mapping["domain"] {
      options.append(.init(.domainName, Array(try domain.text().utf8)))
    }
    if let site = mapping["site-option"] {
      options.append(.init(.avayaSiteSpecific, try site.octets()))
    }
    for (name, value) in try mapping["options"]?.pairs("values by the number of the option") ?? [] {
      guard let code = UInt8(name), (1...254).contains(code) else {
        throw value.error("'\(name)' is no number of an option, 1 to 254")
      }
      options.append(.init(DHCPOptionCode(rawValue: code), try value.octets()))
    }
    let forced = try mapping["forced"]?.map { value throws(ScenarioError) in
      try value.number(1...254)
    }
    for index in options.indices
    where forced?.contains(Int(options[index].code.rawValue)) == true {
      options[index].isForced = true
    }
    return options
  }
}
