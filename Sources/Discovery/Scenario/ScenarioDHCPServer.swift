import DHCP
public import Framing

/// A DHCP server of a scenario: who it is, what it lends, and how long it thinks.
public struct ScenarioDHCPServer: Hashable, Sendable {
  public var name: String
  public var machine: DHCPServerMachine.Configuration
  public var mac: MACAddress
  /// From a message to its answer.
  public var delay = Duration.milliseconds(1)

  public init(_ name: String, address: IPv4Address, scopes: [DHCPScope] = []) {
    self.name = name
    machine = .init(address: address, scopes: scopes)
    mac = ScenarioSubnet.mac(of: address)
  }

  public var address: IPv4Address { machine.address }
}

extension DHCPScope {
  /// What the scope says in this option: its instances one after the other.
  func value(of code: DHCPOptionCode) -> [UInt8]? {
    let found = options.filter { $0.code == code }
    return found.isEmpty ? nil : found.flatMap(\.value)
  }

  /// Replaces every instance of an option; none are left without `values`.
  mutating func set(_ code: DHCPOptionCode, to values: [[UInt8]]) {
    let index = options.firstIndex { $0.code == code } ?? options.endIndex
    let isForced = options.indices.contains(index) && options[index].isForced
    options.removeAll { $0.code == code }
    options.insert(
      contentsOf: values.map { Option(code, $0, isForced: isForced) },
      at: min(index, options.endIndex))
  }
}
