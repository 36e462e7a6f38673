import DHCP
import Framing
import LLDP
import Wire

/// The network devices of a capture, by which the parties of ladders get their names.
public struct LadderParties: Sendable {
  private let network: [MACAddress: Device]

  public init(_ timeline: Timeline) {
    self.init(network: timeline.devices.filter(\.isNetworkDevice))
  }

  init(network devices: [Device]) {
    network = Dictionary(devices.map { ($0.mac, $0) }, uniquingKeysWith: { $1 })
  }

  /// A device whose start-up is told.
  func client(_ device: Device) -> LadderParty {
    let address = device.messages.lease?.message.header.yourAddress ?? device.lastAddress?.address
    let name = device.hostName ?? device.model
    return LadderParty(
      .phone, name: name.flatMap(shown), mac: device.mac, address: address.map { .v4($0) })
  }

  /// The switch that sent an advertisement.
  func networkSwitch(_ advertisement: ObservedLLDP) -> LadderParty {
    let name = network[advertisement.sender]?.advertisements.elements.last?.unit.systemName
    return LadderParty(
      .networkSwitch, name: (name ?? advertisement.unit.systemName).flatMap(shown),
      mac: advertisement.sender)
  }

  /// Who sent a DHCP answer to the client: the server, or the relay agent that brought it.
  func answerer(_ observed: ObservedDHCP) -> LadderParty {
    if let relay = observed.relay { return self.relay(relay) }
    return server(observed)
  }

  /// The server that a DHCP answer names.
  func server(_ observed: ObservedDHCP) -> LadderParty {
    LadderParty(
      .dhcpServer, name: observed.sender.flatMap(name), mac: observed.sender,
      address: observed.message.serverIdentifier.map { .v4($0) })
  }

  /// Known by the address that it writes into messages: its two sides have MAC addresses of their
  /// own.
  func relay(_ address: IPv4Address) -> LadderParty {
    LadderParty(.relay, address: .v4(address))
  }

  private func name(of mac: MACAddress) -> String? {
    network[mac]?.hostName.flatMap(shown)
  }

  private func shown(_ text: WireText) -> String? {
    text.octets.isEmpty ? nil : text.printable
  }
}

extension ObservedDHCP {
  /// The relay agent that passed the message on (`giaddr`).
  var relay: IPv4Address? {
    message.header.relayAgentAddress.flatMap { $0 == .any ? nil : $0 }
  }
}
