import DHCP
import Framing
import LLDP
import SSON
import Wire

@testable import Discovery

/// What a network told a phone, in few words, and what comes of it.
struct Answers {
  static let server = IPv4Address(192, 0, 2, 1)

  var lease: Heard<DHCPMessage>?
  var advertisements: [Heard<LLDPDataUnit>] = []

  /// An ACK in frame 4.
  static func ack(
    _ string: String? = nil, siaddr: IPv4Address = .any, option: UInt8 = 242,
    and more: [(DHCPOptionCode, [UInt8])] = []
  ) -> Answers {
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [5])]
    if let string { options.append((DHCPOptionCode(rawValue: option), Array(string.utf8))) }
    let message = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: MACAddress(lowBitsOf: 0x001B_4F5A_0102),
      yourAddress: IPv4Address(192, 0, 2, 101), nextServerAddress: siaddr,
      options: options + more)
    return Answers(lease: Heard(message, frame: 4))
  }

  /// Option 43 in Avaya's layout.
  static func vendor(_ parameters: (UInt8, String)...) -> (DHCPOptionCode, [UInt8]) {
    let subOptions = [(1, "6889")] + parameters
    return (
      .vendorSpecificInformation,
      subOptions.flatMap { [$0.0, UInt8($0.1.utf8.count)] + Array($0.1.utf8) }
    )
  }

  /// The same, and an advertisement of the switch; the first is in frame 2, the next in 3.
  func hearing(_ tlvs: LLDPTLV...) -> Answers {
    var copy = self
    copy.advertisements.append(Heard(LLDPDataUnit(tlvs), frame: 2 + advertisements.count))
    return copy
  }

  static func hearing(_ tlvs: LLDPTLV...) -> Answers {
    Answers(advertisements: [Heard(LLDPDataUnit(tlvs), frame: 2)])
  }

  func prediction(_ profile: PhoneProfile, option: UInt8? = nil) -> Prediction {
    Prediction(
      for: profile,
      hearing: NetworkAnswers(
        advertisements: advertisements, lease: lease, siteOption: option ?? profile.siteOption))
  }
}

extension LLDPTLV {
  static func policy(
    _ application: MEDNetworkPolicy.Application = .voice, unknown: Bool = false,
    tagged: Bool = true, vlan: Int, priority: Int = 5, dscp: Int = 46
  ) -> LLDPTLV {
    LLDPTLV(
      MEDNetworkPolicy(
        application, isUnknown: unknown, isTagged: tagged, vlan: VLANID(lowBitsOf: vlan),
        priority: PriorityCodePoint(lowBitsOf: priority), dscp: DSCP(lowBitsOf: dscp)))
  }

  static func vlanName(_ vlan: Int, _ name: String) -> LLDPTLV? {
    VLANName(VLANID(lowBitsOf: vlan), WireText(name)).map { LLDPTLV($0) }
  }

  static func portVLAN(_ vlan: Int) -> LLDPTLV { LLDPTLV(PortVLANID(VLANID(lowBitsOf: vlan))) }

  static func fileServer(_ addresses: IPv4Address...) -> LLDPTLV? {
    AvayaFileServer(addresses).map { LLDPTLV($0) }
  }

  static func callServer(_ addresses: IPv4Address...) -> LLDPTLV? {
    AvayaCallServer(addresses).map { LLDPTLV($0) }
  }
}

extension Prediction {
  /// The values of the parameters that are no default: `HTTPSRVR=192.0.2.10`.
  var told: [String] {
    parameters.filter { $0.source != .defaultOfFamily }
      .map { "\($0.parameter)=\($0.value.joined(separator: ","))" }
  }

  var doubtful: [String] {
    parameters.filter { $0.confidence == .unconfirmed }.map(\.parameter.description)
  }
}
