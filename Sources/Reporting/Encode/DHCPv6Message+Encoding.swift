import DHCPv6
import Framing
import Wire

extension DHCPv6Message {
  /// The octets of a message described in JSON; what is absent of the header is zero.
  static func octets(reading reader: FieldReader, isMasked: Bool) throws(FieldError) -> [UInt8] {
    var record = try reader.record()
    let type: DHCPv6MessageType = try record.required("messageType", "a DHCPv6 message type").read()
    var writer = ByteWriter()
    writer.write(type.rawValue)
    if type.isRelayed {
      writer.write(try record.optional("hopCount")?.integer(UInt8.self) ?? 0)
      for name in ["linkAddress", "peerAddress"] {
        let address: IPv6Address? = try record.optional(name)
        (address ?? IPv6Address(rawValue: 0)).encode(into: &writer)
      }
    } else {
      let xid = try record.optional("xid")?.octets(3...3)
      let flags = try record.optional("flags")?.octets(3...3)
      writer.write(flags ?? xid ?? [0, 0, 0])
    }
    if let options = record.optional("options") {
      writer.write(try DescribedDHCPv6Options(reading: options, isMasked: isMasked).octets)
    }
    writer.write(try record.optional("trailer")?.octets() ?? [])
    record.ignore("name")
    try record.finish()
    return writer.bytes
  }

  /// Every field of the header is there to be told.
  var isTold: Bool { transactionID != nil || flags != nil || peerAddress != nil }
}

// MARK: - What belongs around a message

extension DHCPv6Message {
  /// RFC 8415 §7.2: clients listen on 546, servers and relay agents on 547.
  var usualPorts: (source: UInt16, destination: UInt16) {
    if type?.isRelayed == true { return (547, 547) }
    return isOfServer ? (547, 546) : (546, 547)
  }

  /// A client speaks from its link-local address to all servers and relay agents
  /// (RFC 8415 §7.1); whom others speak to does not follow from the message.
  func usualEndpoints(from source: MACAddress?) -> Endpoints? {
    guard let source, type?.isRelayed == false, !isOfServer else { return nil }
    return Endpoints(
      source: .v6(IPv6Address(linkLocalOf: source)),
      destination: .v6(IPv6Address(rawValue: 0xFF02 << 112 | 0x1_0002)))
  }

  private var isOfServer: Bool {
    [.advertise, .reply, .reconfigure, .dhcpv4Response].contains(type)
  }
}

extension IPv6Address {
  /// RFC 4291 §2.5.1 and §2.5.6: the address with `fffe` in its middle and one bit turned over.
  fileprivate init(linkLocalOf mac: MACAddress) {
    let bits = UInt128(mac.rawValue)
    let identifier = (bits >> 24) << 40 | 0xFF_FE00_0000 | bits & 0xFF_FFFF
    self.init(rawValue: 0xFE80 << 112 | (identifier ^ 0x0200_0000_0000_0000))
  }
}
