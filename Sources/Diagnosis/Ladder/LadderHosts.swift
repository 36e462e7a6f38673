import DHCP
import Framing
import Streams
import Wire

/// The hosts that a device talked to, each with one lane however many services it has.
struct LadderHosts {
  private var parties: [IPAddress: LadderParty] = [:]
  let client: LadderParty

  init(of device: Device, _ client: LadderParty, _ network: LadderParties) {
    self.client = client
    // A host that also gave the address keeps the lane that DHCP gave it.
    for observed in device.messages where !observed.message.isFromClient {
      guard let address = observed.message.serverIdentifier, observed.relay == nil else { continue }
      parties[.v4(address)] = network.server(observed)
    }
    let activity = device.activity
    for attempt in activity.registrations.elements { add(attempt.server.address, .callServer) }
    for file in activity.files.elements { add(file.server.address, .fileServer) }
    for lookup in activity.lookups.elements { add(lookup.server, .dnsServer) }
    for query in activity.timeQueries.elements { add(query.server, .timeServer) }
    for router in device.messages.lease?.message.routers ?? [] { add(.v4(router), .router) }
    for connection in activity.connections.elements {
      add(connection.id.server.address, Self.role(ofPort: connection.id.server.port))
    }
    name(by: activity)
  }

  /// The lane of a host.
  subscript(address: IPAddress) -> LadderParty {
    parties[address] ?? LadderParty(.other, address: address)
  }

  private mutating func add(_ address: IPAddress, _ role: LadderParty.Role) {
    if parties[address] == nil { parties[address] = LadderParty(role, address: address) }
  }

  private static func role(ofPort port: UInt16) -> LadderParty.Role {
    switch port {
    case 80, 411, 443, 8411: .fileServer
    case 1720, 5060, 5061: .callServer
    case 53: .dnsServer
    default: .other
    }
  }

  /// Gives hosts the names that the device looked up.
  private mutating func name(by activity: DeviceActivity) {
    for lookup in activity.lookups.elements {
      for address in lookup.answer?.addresses ?? [] {
        guard let known = parties[address], known.name == nil else { continue }
        parties[address] = LadderParty(
          known.role, name: lookup.name.printable, mac: known.mac, address: address)
      }
    }
  }
}
