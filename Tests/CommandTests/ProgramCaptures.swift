import CDP
import Capture
import DHCP
import Framing
import TestSupport
import Wire

/// Captures made for one test: a phone, its DHCP server and its switch.
enum ProgramCaptures {
  static let phone = MACAddress(lowBitsOf: 0x00_1B_4F_11_22_33)
  static let network = MACAddress(lowBitsOf: 0x02_00_00_00_00_01)
  private static let server = IPv4Address(192, 0, 2, 1)
  private static let address = IPv4Address(192, 0, 2, 101)

  /// The frames as a pcapng file, a tenth of a second apart.
  static func file(_ frames: [[UInt8]]) throws -> [UInt8] {
    var writer = PcapngWriter()
    for (index, bytes) in frames.enumerated() {
      let time = Moment(nanoseconds: 1_795_164_067_000_000_000 + Int64(index) * 100_000_000)
      try writer.write(CapturedFrame(number: index + 1, time: time, bytes: bytes))
    }
    try writer.finish()
    return writer.bytes
  }

  /// DISCOVER, OFFER, REQUEST and ACK on VLAN 120; the answers end in `options`.
  static func exchange(
    _ options: [(DHCPOptionCode, [UInt8])], asking: [UInt8] = [1, 3, 6, 15, 242],
    fromPhone extra: [(DHCPOptionCode, [UInt8])] = []
  ) -> [[UInt8]] {
    let answer: [(DHCPOptionCode, [UInt8])] =
      [
        (.serverIdentifier, server.encoded), (.leaseTime, [0, 1, 0x51, 0x80]),
        (.subnetMask, [255, 255, 255, 0]), (.routers, server.encoded),
      ] + options
    return [DHCPMessageType.discover, .offer, .request, .ack].map { type in
      let isAnswer = type == .offer || type == .ack
      let own: [(DHCPOptionCode, [UInt8])] = [
        (.hostName, Array("AVB112233".utf8)), (.parameterRequestList, asking),
        (.vendorClassIdentifier, Array("ccp.avaya.com".utf8)),
      ]
      return frame(
        DHCPMessage(
          operation: isAnswer ? .reply : .request, transactionID: 0x3D1F_0001, clientMAC: phone,
          yourAddress: isAnswer ? address : .any,
          options: [(.messageType, [type.rawValue])] + (isAnswer ? answer : own + extra)))
    }
  }

  /// A message on the wire, from its client or from the server.
  static func frame(_ message: DHCPMessage) -> [UInt8] {
    let isFromClient = message.isFromClient
    let packet = UDPDatagram.ipv4Packet(
      from: isFromClient ? .any : server, port: isFromClient ? 68 : 67,
      to: isFromClient ? IPv4Address(255, 255, 255, 255) : address,
      port: isFromClient ? 67 : 68, payload: message.encoded)
    return EthernetFrame(
      to: isFromClient ? .broadcast : phone, from: isFromClient ? phone : network,
      tags: [VLANTag(VLANID(lowBitsOf: 120), priority: PriorityCodePoint(lowBitsOf: 5))],
      etherType: .ipv4, payload: packet
    ).encoded
  }

  /// A data unit on the wire.
  static func frame(_ dataUnit: [UInt8], from source: MACAddress = network) -> [UInt8] {
    EthernetFrame(
      to: MACAddress(lowBitsOf: 0x01_80_C2_00_00_0E), from: source, etherType: .lldp,
      payload: dataUnit
    ).encoded
  }

  /// CDP (SNAP 00-00-0C, 0x2000) on the wire: each number with its value.
  static func frame(cdp tlvs: [(CDPTLVType, [UInt8])]) -> [UInt8] {
    let message = CDPMessage(tlvs: tlvs.compactMap { CDPTLV($0.0, value: $0.1) }).encoded
    let content: [UInt8] = [0xAA, 0xAA, 3, 0, 0, 0x0C, 0x20, 0] + message
    return EthernetFrame(
      to: MACAddress(lowBitsOf: 0x01_00_0C_CC_CC_CC), from: network,
      etherType: EtherType(rawValue: UInt16(content.count)), payload: content
    ).encoded
  }

  /// A DHCPv6 REPLY on the wire: each number with its value.
  static func frame(dhcpv6 options: [(UInt16, [UInt8])]) -> [UInt8] {
    let server = IPv6Address(rawValue: 0x2001_0DB8 << 96 | 1)
    let client = IPv6Address(rawValue: 0x2001_0DB8 << 96 | 0x65)
    let packet = UDPDatagram.ipv6Packet(
      from: server, port: 547, to: client, port: 546,
      payload: [7, 0, 0, 1] + options.flatMap { dhcpv6($0.0, $0.1) })
    return EthernetFrame(to: phone, from: network, etherType: .ipv6, payload: packet).encoded
  }

  /// An option of DHCPv6, code and length included.
  static func dhcpv6(_ code: UInt16, _ value: [UInt8]) -> [UInt8] {
    [code, UInt16(value.count)].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } + value
  }

  /// A start-up of which nothing can be said against the site-specific string.
  static let sound = exchange([
    (.avayaSiteSpecific, Array("HTTPSRVR=192.0.2.10,HTTPDIR=/j100,SIG=2".utf8))
  ])
  /// The quotes of the server's configuration file reached the phone: an error.
  static let quoted = exchange([
    (.avayaSiteSpecific, Array("\"HTTPSRVR=192.0.2.10,SIG=2\"".utf8))
  ])
  /// Blanks after the commas: a warning.
  static let blanks = exchange([
    (.avayaSiteSpecific, Array("HTTPSRVR=192.0.2.10, SIG=2".utf8))
  ])
}
