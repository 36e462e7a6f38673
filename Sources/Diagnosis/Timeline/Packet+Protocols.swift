package import Framing
import Wire

extension Packet {
  /// An LLDP data unit is the payload.
  package var carriesLLDP: Bool { etherType == .lldp }

  /// A CDP message is the payload: protocol 0x2000 of Cisco in SNAP.
  package var carriesCDP: Bool {
    llc?.snap.map { $0.oui == .cisco && $0.protocolID == 0x2000 } ?? false
  }

  package var isUDP: Bool {
    if case .udp = transport { true } else { false }
  }

  var isTCP: Bool {
    if case .tcp = transport { true } else { false }
  }

  /// A DHCPv4 or BOOTP message is the payload (RFC 2131 §4.1: ports 67 and 68).
  package var carriesDHCP: Bool {
    guard isUDP, case .ipv4 = network else { return false }
    return isDHCPPort(destinationPort) || isDHCPPort(sourcePort)
  }

  /// A DHCPv6 message is the payload (RFC 8415 §7.2: ports 546 and 547).
  package var carriesDHCPv6: Bool {
    guard isUDP, case .ipv6 = network else { return false }
    return isDHCPv6Port(destinationPort) || isDHCPv6Port(sourcePort)
  }

  private func isDHCPPort(_ port: UInt16?) -> Bool { port == 67 || port == 68 }
  private func isDHCPv6Port(_ port: UInt16?) -> Bool { port == 546 || port == 547 }

  var isForSIP: Bool { destinationPort == 5060 || destinationPort == 5061 }

  /// Servers send answers to the same port.
  private var answersSIP: Bool { payload.starts(with: "SIP/2.0 ".utf8) }

  /// To a gatekeeper or a SIP server, or a request for a file of these phones.
  var speaksLikePhone: Bool {
    destinationPort == 1719 && isUDP || isForSIP && !answersSIP || asksForPhoneFile
  }

  /// A request of HTTP or TFTP for a file that only these phones ask for.
  var asksForPhoneFile: Bool {
    let isWeb = isTCP && payload.starts(with: "GET /".utf8)
    guard isWeb || (destinationPort == 69 && isUDP) else { return false }
    let line = WireText(payload.prefix(256).prefix { $0 != 0x0D && $0 != 0x0A }).printable
    return line.contains("46xxsettings.") || line.contains("upgrade.txt")
      || line.contains("upgrade.scr")
  }
}
