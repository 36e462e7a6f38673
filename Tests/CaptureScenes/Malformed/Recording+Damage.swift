import DHCP
import Framing
import LLDP
import Wire

extension CaptureScene {
  static func malformed(
    _ name: String, _ shows: String, tell: (inout Recording) -> Void
  ) -> CaptureScene {
    CaptureScene("malformed/\(name).pcapng", shows, tell: tell)
  }
}

/// Messages whose octets are written by hand, because our encoders refuse to make them.
extension Recording {
  /// The octets of Chassis ID, Port ID and Time To Live, which begin every data unit.
  static let lldpBeginning = LLDPDataUnit(Array(SwitchPort.plain.advertisement.tlvs.prefix(3)))
    .encoded

  /// A data unit of the switch: the mandatory TLVs, then `octets`, then an End.
  mutating func advertise(octets: [UInt8], hasEnd: Bool = true, tags: [VLANTag] = []) {
    advertise(payload: Self.lldpBeginning + octets + (hasEnd ? [0, 0] : []), tags: tags)
  }

  /// A data unit of the switch, whole.
  mutating func advertise(payload: [UInt8], tags: [VLANTag] = []) {
    record(
      octets: EthernetFrame(
        to: MACAddress(lowBitsOf: 0x0180_C200_000E), from: Site.accessSwitch, tags: tags,
        etherType: .lldp, payload: payload
      ).encoded)
  }

  /// A DHCP message of the phone with these options, End included, if they have one.
  mutating func request(options: [UInt8], header: BOOTPHeader? = nil) {
    let phone = Phone(.j179)
    let header = header ?? phone.message(.discover).header
    request(message: header.octets + Self.cookie + options)
  }

  /// A DHCP message of the phone, whole.
  mutating func request(message: [UInt8]) {
    let phone = Phone(.j179)
    record(
      EthernetFrame(
        to: .broadcast, from: phone.mac, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: .any, port: 68, to: .broadcast, port: 67, payload: message)))
  }

  /// An answer to the phone with these options.
  mutating func answer(options: [UInt8], header: BOOTPHeader = Self.answerHeader) {
    let phone = Phone(.j179)
    record(
      EthernetFrame(
        to: phone.mac, from: Site.dhcpServer, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: Subnet.data.dhcpServer, port: 67, to: Subnet.data.host(101), port: 68,
          payload: header.octets + Self.cookie + options)))
  }

  static let answerHeader = DHCPServer().answer(.ack, to: Phone(.j179)).header

  static let cookie: [UInt8] = [99, 130, 83, 99]
}
