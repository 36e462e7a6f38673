import Capture
import DHCP
import Diagnosis
import Foundation
import Framing
import LLDP
import Reporting
import Testing
import Wire

/// One captured frame each: enough to see how a report is written.
enum Captured {
  static let phone = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let server = MACAddress(lowBitsOf: 0x0200_0000_0001)
  /// 2026-11-20T08:41:07.123456Z.
  static let start = Moment(nanoseconds: 1_795_164_067_123_456_000)

  static func dhcp(
    _ number: Int, _ operation: BOOTPHeader.Operation, _ type: DHCPMessageType, vlan: Int? = nil,
    siaddr: IPv4Address = .any, _ options: [(DHCPOptionCode, [UInt8])]
  ) -> CapturedFrame {
    let isRequest = operation == .request
    let message = DHCPMessage(
      operation: operation, transactionID: 0x3D1D, clientMAC: phone,
      yourAddress: isRequest ? .any : IPv4Address(192, 0, 2, 101), nextServerAddress: siaddr,
      options: [(.messageType, [type.rawValue])] + options)
    let packet = UDPDatagram.ipv4Packet(
      from: isRequest ? .any : IPv4Address(192, 0, 2, 1), port: isRequest ? 68 : 67,
      to: .broadcast, port: isRequest ? 67 : 68, payload: message.encoded)
    return captured(
      number,
      EthernetFrame(
        to: .broadcast, from: isRequest ? phone : server,
        tags: vlan.map { [VLANTag(VLANID(lowBitsOf: $0), priority: .init(lowBitsOf: 6))] } ?? [],
        etherType: .ipv4, payload: packet))
  }

  static func discover(_ number: Int = 1, vlan: Int? = nil) -> CapturedFrame {
    dhcp(
      number, .request, .discover, vlan: vlan,
      [(.hostName, Array("AVB5A0102".utf8)), (.parameterRequestList, [1, 3, 242])])
  }

  static func ack(
    _ number: Int, _ string: String?, siaddr: IPv4Address = .any, vlan: Int? = nil
  ) -> CapturedFrame {
    let option: [(DHCPOptionCode, [UInt8])] =
      string.map { [(.avayaSiteSpecific, Array($0.utf8))] } ?? []
    return dhcp(
      number, .reply, .ack, vlan: vlan, siaddr: siaddr,
      [
        (.serverIdentifier, [192, 0, 2, 1]), (.leaseTime, [0, 1, 0x51, 0x80]),
        (.subnetMask, [255, 255, 255, 0]), (.routers, [192, 0, 2, 1]),
      ] + option)
  }

  /// The phone asks after its router.
  static func arp(_ number: Int) -> CapturedFrame {
    let question = ARPMessage(
      .request, sender: (phone, IPv4Address(192, 0, 2, 101)),
      target: (MACAddress(lowBitsOf: 0), IPv4Address(192, 0, 2, 1)))
    return captured(
      number,
      EthernetFrame(to: .broadcast, from: phone, etherType: .arp, payload: question.encoded))
  }

  static func lldp(_ number: Int, _ tlvs: [LLDPTLV]) -> CapturedFrame {
    captured(
      number,
      EthernetFrame(
        to: MACAddress(lowBitsOf: 0x0180_C200_000E), from: MACAddress(lowBitsOf: 0x0200_0000_00AA),
        etherType: .lldp, payload: LLDPDataUnit(tlvs).encoded))
  }

  static func voiceSwitch(_ number: Int, vlan: Int = 120) -> CapturedFrame {
    let names = [PortID(.interfaceName, octets: "1/5".utf8).map { LLDPTLV($0) }, name("sw1")]
    return lldp(
      number,
      [LLDPTLV(ChassisID.macAddress(MACAddress(lowBitsOf: 0x0200_0000_00AA)))]
        + names.compactMap(\.self) + [
          LLDPTLV(SystemCapabilities(available: .bridge, enabled: .bridge)),
          LLDPTLV(
            MEDNetworkPolicy(
              .voice, isTagged: true, vlan: VLANID(lowBitsOf: vlan),
              priority: .init(lowBitsOf: 5), dscp: .init(lowBitsOf: 46))), .end,
        ])
  }

  static func name(_ text: String) -> LLDPTLV? { SystemName(text).map { LLDPTLV($0) } }

  /// A tenth of a second after the frame before.
  private static func captured(_ number: Int, _ frame: EthernetFrame) -> CapturedFrame {
    var writer = ByteWriter()
    frame.encode(into: &writer)
    return CapturedFrame(
      number: number, time: start + .milliseconds(100 * (number - 1)), bytes: writer.bytes)
  }

  static func report(
    _ frames: [CapturedFrame], _ options: DiagnosisOptions = DiagnosisOptions()
  ) -> DiagnosisReport {
    var diagnoser = Diagnoser(options: options)
    for frame in frames { diagnoser.observe(frame) }
    return DiagnosisReport(
      files: ["site.pcap"], captureNotes: [], diagnosis: diagnoser.diagnosis)
  }
}

/// What other programs read in our JSON.
func parsed(_ json: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
}

extension [String: Any] {
  /// The object or value behind names and, for lists, numbers: `devices.0.mac`.
  func at(_ path: String) -> Any? {
    path.split(separator: ".").reduce(self as Any?) { value, step in
      if let list = value as? [Any], let index = Int(step) {
        return list.indices.contains(index) ? list[index] : nil
      }
      return (value as? [String: Any])?[String(step)]
    }
  }

  func text(_ path: String) -> String? { at(path) as? String }
  func number(_ path: String) -> Int? { at(path) as? Int }
  func list(_ path: String) -> [String]? { at(path) as? [String] }
  func numbers(_ path: String) -> [Int]? { at(path) as? [Int] }
  func names(_ path: String) -> [String]? { (at(path) as? [String: Any])?.keys.sorted() }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
