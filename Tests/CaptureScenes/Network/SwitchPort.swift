import Framing
import LLDP
import Wire

/// A port of the access switch, and what it says by LLDP.
struct SwitchPort {
  var name = "1/31"
  var systemName: String? = "sw-floor3.example.com"
  /// The data VLAN.
  var portVLAN: VLANID? = VLANID(lowBitsOf: 10)
  var policies: [MEDNetworkPolicy] = []
  var vlanNames: [(VLANID, String)] = []
  var fileServers: [IPv4Address] = []
  var callServers: [IPv4Address] = []

  /// Tells the port's VLAN and nothing of voice.
  static let plain = SwitchPort()

  /// With a tagged voice policy for VLAN 20, priority 5, DSCP 46.
  static let voicePolicy = SwitchPort(policies: [policy(.voice, Site.voiceVLAN)])

  static func policy(
    _ application: MEDNetworkPolicy.Application, _ vlan: VLANID, isUnknown: Bool = false,
    isTagged: Bool = true
  ) -> MEDNetworkPolicy {
    MEDNetworkPolicy(
      application, isUnknown: isUnknown, isTagged: isTagged, vlan: vlan,
      priority: PriorityCodePoint(lowBitsOf: isTagged ? 5 : 0), dscp: DSCP(lowBitsOf: 46))
  }

  var advertisement: LLDPDataUnit {
    var tlvs: [LLDPTLV?] = [
      LLDPTLV(ChassisID.macAddress(Site.accessSwitch)),
      PortID(.interfaceName, octets: name.utf8).map { LLDPTLV($0) },
      LLDPTLV(TimeToLive(seconds: 120)),
      systemName.flatMap { SystemName($0) }.map { LLDPTLV($0) },
      LLDPTLV(SystemCapabilities(available: [.bridge, .router], enabled: [.bridge])),
      LLDPTLV(
        MEDCapabilities(
          [.capabilities, .networkPolicy, .location, .powerSourcing],
          deviceType: .networkConnectivity)),
    ]
    tlvs += policies.map { LLDPTLV($0) }
    tlvs.append(portVLAN.map { LLDPTLV(PortVLANID($0)) })
    tlvs += vlanNames.map { vlan, text in VLANName(vlan, .init(text)).map { LLDPTLV($0) } }
    if !fileServers.isEmpty { tlvs.append(AvayaFileServer(fileServers).map { LLDPTLV($0) }) }
    if !callServers.isEmpty { tlvs.append(AvayaCallServer(callServers).map { LLDPTLV($0) }) }
    return LLDPDataUnit(tlvs.compactMap(\.self) + [.end])
  }
}
