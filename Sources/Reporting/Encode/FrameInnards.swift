import DHCP
import Framing
import LLDP
import Wire

/// What the innermost layer of a frame described in JSON carries.
struct FrameInnards {
  enum Kind {
    case dhcp(DHCPMessage)
    case lldp
    case other
  }

  let kind: Kind
  let octets: [UInt8]

  init(
    of frame: inout FieldRecordReader, source: MACAddress?, isMasked: Bool
  ) throws(FieldError) {
    let dhcp = frame.optional("dhcp")
    let lldp = frame.optional("lldp")
    let payload = try frame.optional("payload")?.octets()
    // Told by its octets, whatever else stands there for people.
    if payload != nil { frame.ignore("cdp", "dhcpv6") }
    if let second = [dhcp, lldp].compactMap({ $0 }).dropFirst(payload == nil ? 1 : 0).first {
      throw second.error(contradiction: "a frame has one payload, and this is a second one")
    }
    if let dhcp {
      let message = try DHCPMessage(reading: dhcp, source: source, isMasked: isMasked)
      kind = .dhcp(message)
      octets = message.encoded
    } else if let lldp {
      kind = .lldp
      octets = try LLDPDataUnit.octets(reading: lldp, isMasked: isMasked)
    } else {
      kind = .other
      octets = payload.map(Array.init) ?? []
    }
  }

  var message: DHCPMessage? {
    if case .dhcp(let message) = kind { message } else { nil }
  }

  var etherType: EtherType? {
    if case .lldp = kind { .lldp } else { nil }
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
