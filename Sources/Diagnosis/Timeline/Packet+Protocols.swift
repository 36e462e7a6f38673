package import Framing

extension Packet {
  /// An LLDP data unit is the payload.
  package var carriesLLDP: Bool { etherType == .lldp }

  package var isUDP: Bool {
    if case .udp = transport { true } else { false }
  }

  /// A DHCPv4 or BOOTP message is the payload (RFC 2131 §4.1: ports 67 and 68).
  package var carriesDHCP: Bool {
    guard isUDP, case .ipv4 = network else { return false }
    return isDHCPPort(destinationPort) || isDHCPPort(sourcePort)
  }

  private func isDHCPPort(_ port: UInt16?) -> Bool { port == 67 || port == 68 }
}
