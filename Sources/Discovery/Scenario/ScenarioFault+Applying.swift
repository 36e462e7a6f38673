import DHCP
import Framing
import SSON
import Wire

extension ScenarioFault {
  /// The network as this fault leaves it. What servers do wrong while they answer is not seen
  /// here: see ``LabNetwork``.
  func applied(to network: ScenarioNetwork) -> ScenarioNetwork {
    var result = network
    switch kind {
    case .noLeaseTime: changeScopes(&result) { $0.leaseSeconds = nil }
    case .exhaustedPool:
      changeScopes(&result) {
        $0.pool = nil
        $0.reservations = [:]
      }
    case .wrongServer(let host):
      changeSiteOptions(&result) { value in
        [value.replacing([.httpServer, .tlsServer], with: host)]
      }
    case .wrongVLAN(let vlan):
      changeSiteOptions(&result) { [$0.replacing([.l2qVLAN], with: vlan.description)] }
    case .duplicateSiteOption: changeSiteOptions(&result) { [$0, $0] }
    case .splitSiteOption:
      changeSiteOptions(&result) {
        [Array($0.prefix($0.count / 2)), Array($0.dropFirst($0.count / 2))]
      }
    case .damagedSiteOption(let damage): changeSiteOptions(&result) { [damage.applied(to: $0)] }
    case .noSiteOption: changeSiteOptions(&result) { _ in [] }
    case .twoServers(let address): addServer(address, to: &result)
    case .noLLDP: result.port = nil
    case .deadGateway: changeSubnets(&result) { $0.routerAnswers = false }
    case .duplicateAddress(let count): takeAddresses(count, in: &result)
    case .silentVLAN, .delay, .nak, .relayDoublesOption82: break
    }
    return result
  }

  func concerns(_ vlan: VLANID) -> Bool { self.vlan.map { $0 == vlan } ?? true }

  private static let siteOptions: [DHCPOptionCode] = [.avayaSiteSpecific, .avayaSiteSpecific4600]

  private func changeScopes(_ network: inout ScenarioNetwork, _ change: (inout DHCPScope) -> Void) {
    for server in network.dhcpServers.indices {
      for scope in network.dhcpServers[server].machine.scopes.indices
      where concerns(network.dhcpServers[server].machine.scopes[scope].vlan) {
        change(&network.dhcpServers[server].machine.scopes[scope])
      }
    }
  }

  private func changeSubnets(
    _ network: inout ScenarioNetwork, _ change: (inout ScenarioSubnet) -> Void
  ) {
    for index in network.subnets.indices where concerns(network.subnets[index].vlan) {
      change(&network.subnets[index])
    }
  }

  private func changeSiteOptions(
    _ network: inout ScenarioNetwork, _ change: ([UInt8]) -> [[UInt8]]
  ) {
    changeScopes(&network) { scope in
      for code in Self.siteOptions {
        guard let value = scope.value(of: code) else { continue }
        scope.set(code, to: change(value))
      }
    }
  }

  /// It lends the upper half of what the first server lends.
  private func addServer(_ address: IPv4Address, to network: inout ScenarioNetwork) {
    guard let first = network.dhcpServers.first else { return }
    var scopes = first.machine.scopes.filter { concerns($0.vlan) }
    for index in scopes.indices {
      for code in Self.siteOptions { scopes[index].set(code, to: []) }
      scopes[index].nextServer = .any
      scopes[index].reservations = [:]
      guard let pool = scopes[index].pool else { continue }
      let middle =
        pool.lowerBound.rawValue + (pool.upperBound.rawValue - pool.lowerBound.rawValue) / 2
      scopes[index].pool = IPv4Address(rawValue: middle)...pool.upperBound
    }
    var second = ScenarioDHCPServer("second", address: address, scopes: scopes)
    // The faster one is believed.
    second.delay = first.delay / 2
    network.dhcpServers.append(second)
  }

  private func takeAddresses(_ count: Int, in network: inout ScenarioNetwork) {
    let pools = network.dhcpServers.flatMap(\.machine.scopes).compactMap { scope in
      scope.pool.map { (scope.vlan, $0) }
    }
    for (vlan, pool) in pools {
      let last = min(
        UInt64(pool.upperBound.rawValue),
        UInt64(pool.lowerBound.rawValue) + UInt64(max(count, 1)) - 1)
      let taken = (pool.lowerBound.rawValue...UInt32(last)).map { IPv4Address(rawValue: $0) }
      changeSubnets(&network) { if $0.vlan == vlan { $0.taken += taken } }
    }
  }
}

extension ScenarioFault.SiteOptionDamage {
  func applied(to value: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    switch self {
    case .quotes: return [quote] + value + [quote]
    case .cut: return Array(value.prefix { $0 != UInt8(ascii: ",") })
    case .hex: return Array(Hex.string(of: value, separator: "").utf8)
    case .blanks:
      return value.flatMap { $0 == UInt8(ascii: ",") ? [$0, UInt8(ascii: " ")] : [$0] }
    case .backslashes:
      return value.flatMap { $0 == UInt8(ascii: ",") ? [UInt8(ascii: "\\"), $0] : [$0] }
    case .address: return [192, 0, 2, 10]
    case .empty: return []
    }
  }
}

extension [UInt8] {
  /// A site-specific string with other values for some names, as far as it has them.
  fileprivate func replacing(_ names: [SSONName], with value: String) -> [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    let pairs = text.split(separator: ",", omittingEmptySubsequences: false).map { pair in
      guard let equals = pair.firstIndex(of: "="),
        names.contains(SSONName(String(pair[..<equals])))
      else { return String(pair) }
      return "\(pair[...equals])\(value)"
    }
    return Array(pairs.joined(separator: ",").utf8)
  }
}
