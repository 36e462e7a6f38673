import CDP
import DHCP
import DHCPv6
import Framing
import LLDP
import Wire

/// What the innermost layer of a frame described in JSON carries.
struct FrameInnards {
  enum Kind {
    case dhcp(DHCPMessage)
    case dhcpv6(DHCPv6Message)
    case lldp
    case cdp
    case other
  }

  let kind: Kind
  let octets: [UInt8]

  init(
    of frame: inout FieldRecordReader, source: MACAddress?, isMasked: Bool
  ) throws(FieldError) {
    let payload = frame.optional("payload")
    // Octets of CDP and DHCPv6 count before their fields: see `FrameClaims`.
    if payload != nil { frame.ignore("cdp", "dhcpv6") }
    let dhcp = frame.optional("dhcp")
    let lldp = frame.optional("lldp")
    let cdp = payload == nil ? frame.optional("cdp") : nil
    let dhcpv6 = payload == nil ? frame.optional("dhcpv6") : nil
    if let second = [payload, dhcp, lldp, cdp, dhcpv6].compactMap({ $0 }).dropFirst().first {
      throw second.error(contradiction: "a frame has one payload, and this is a second one")
    }
    if let dhcp {
      let message = try DHCPMessage(reading: dhcp, source: source, isMasked: isMasked)
      kind = .dhcp(message)
      octets = message.encoded
    } else if let lldp {
      kind = .lldp
      octets = try LLDPDataUnit.octets(reading: lldp, isMasked: isMasked)
    } else if let cdp {
      kind = .cdp
      octets = try CDPMessage.octets(reading: cdp, isMasked: isMasked)
    } else if let dhcpv6 {
      octets = try DHCPv6Message.octets(reading: dhcpv6, isMasked: isMasked)
      kind = .dhcpv6(DHCPv6Message(octets[...]))
    } else {
      kind = .other
      octets = Array(try payload?.octets() ?? [])
    }
  }
}

// MARK: - What belongs around it

extension FrameInnards {
  var usualPorts: (source: UInt16, destination: UInt16)? {
    switch kind {
    case .dhcp(let message): message.usualPorts
    case .dhcpv6(let message): message.usualPorts
    case .lldp, .cdp, .other: nil
    }
  }

  func usualEndpoints(_ link: LinkFields) -> Endpoints? {
    switch kind {
    case .dhcp(let message): message.usualEndpoints(isBroadcast: link.destination == .broadcast)
    case .dhcpv6(let message): message.usualEndpoints(from: link.source)
    case .lldp, .cdp, .other: nil
    }
  }

  var usualLink: UsualLink {
    switch kind {
    case .dhcp(let message): UsualLink(source: message.usualSource)
    case .lldp: UsualLink(type: .lldp, destination: .nearestBridge)
    case .cdp: UsualLink(destination: .ciscoDevices, llc: UsualLink.cdpHeader)
    case .dhcpv6, .other: UsualLink()
    }
  }
}

// MARK: - What belongs around a DHCP message

extension DHCPMessage {
  /// RFC 2131 §4.1
  var usualPorts: (source: UInt16, destination: UInt16) {
    isFromClient ? (68, 67) : (67, 68)
  }

  /// A client's hardware address.
  var usualSource: MACAddress? { isFromClient ? clientMAC : nil }

  /// A client speaks from the address it has, to everybody; a server to the client's new address
  /// unless the frame or the client asks for a broadcast (RFC 2131 §4.1).
  func usualEndpoints(isBroadcast: Bool) -> Endpoints {
    if isFromClient {
      return Endpoints(
        source: .v4(header.clientAddress ?? .any), destination: .v4(.broadcast))
    }
    let address = header.yourAddress ?? .any
    let isForAll = isBroadcast || header.flags?.isBroadcast == true || address == .any
    return Endpoints(
      source: .v4(serverIdentifier ?? header.nextServerAddress ?? .any),
      destination: .v4(isForAll ? .broadcast : address))
  }
}
