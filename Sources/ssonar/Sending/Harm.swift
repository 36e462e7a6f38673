import DHCP
import Discovery
import Framing
import Wire

/// What is known to harm clients that receive it.
struct Harm {
  let reason: String

  /// `nil` if nothing such is in the frame.
  init?(_ octets: [UInt8]) {
    let packet = Packet(octets[...], linkType: .ethernet)
    guard case .udp? = packet.transport, [67, 68].contains(packet.destinationPort) else {
      return nil
    }
    let message = DHCPMessage(packet.payload)
    let masks = message.options.filter { $0.code == .subnetMask }
    self.init(lengthOfMasks: masks.reduce(0) { $0 + Int($1.claimedLength) })
  }

  /// `nil` if no server of the network would send such.
  init?(_ network: ScenarioNetwork) {
    let lengths = network.dhcpServers.flatMap(\.machine.scopes).map { scope in
      scope.options.reduce(0) { $0 + ($1.code == .subnetMask ? $1.value.count : 0) }
    }
    self.init(lengthOfMasks: lengths.max() ?? 0)
  }

  private init?(lengthOfMasks length: Int) {
    guard length > 4 else { return nil }
    reason = "option 1 (subnet mask) has \(length) octets, which overflows clients (CVE-2009-0692)"
  }
}
