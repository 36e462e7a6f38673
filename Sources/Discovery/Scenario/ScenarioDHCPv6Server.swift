public import Framing

/// A DHCPv6 server of a scenario: who it is, what it lends, and how long it thinks.
public struct ScenarioDHCPv6Server: Hashable, Sendable {
  public var name: String
  public var machine: DHCPv6ServerMachine.Configuration
  /// From a message to its answer.
  public var delay = Duration.milliseconds(1)

  public init(_ name: String, mac: MACAddress, scopes: [DHCPv6Scope] = []) {
    self.name = name
    machine = .init(mac: mac, scopes: scopes)
  }

  public var mac: MACAddress { machine.mac }
}
