import DHCP
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
    let length = masks.reduce(0) { $0 + Int($1.claimedLength) }
    guard length > 4 else { return nil }
    reason = "option 1 (subnet mask) has \(length) octets, which overflows clients (CVE-2009-0692)"
  }
}
