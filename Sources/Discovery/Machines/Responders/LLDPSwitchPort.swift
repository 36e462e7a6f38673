public import Framing
public import LLDP
import Wire

/// What a switch port says in LLDP.
public struct LLDPSwitchPort: Hashable, Sendable {
  public var chassis: MACAddress
  /// The name of the port, as in `1/7`.
  public var name: String
  public var systemName = ""
  public var interval = Duration.seconds(30)
  public var timeToLiveSeconds: UInt16 = 120
  /// How often it is sent for a new endpoint; `medFastStartRepeatCount` of ANSI/TIA-1057.
  public var fastCount = 3
  public var fastInterval = Duration.seconds(1)
  /// LLDP-MED TLVs are sent only once an endpoint that speaks LLDP-MED was heard.
  public var waitsForEndpoint = true
  public var portVLAN: VLANID?
  public var vlanNames: [VLANName] = []
  public var policies: [MEDNetworkPolicy] = []
  /// At most one of each format.
  public var locations: [MEDLocation] = []
  public var power: MEDExtendedPower?
  /// At most 8, as switches of the vendor allow.
  public var callServers: [IPv4Address] = []
  /// At most 4, as switches of the vendor allow.
  public var fileServers: [IPv4Address] = []
  public var framing: AvayaFraming.Mode?
  /// Sent as they are, before the End.
  public var others: [LLDPTLV] = []

  public init(chassis: MACAddress, name: String) {
    self.chassis = chassis
    self.name = name
  }

  public func dataUnit(withMED: Bool) -> LLDPDataUnit {
    LLDPDataUnit(
      identity(timeToLive: timeToLiveSeconds) + basic + vlans + (withMED ? med : []) + avaya
        + others + [.end])
  }

  /// The last words: everything said before is void (IEEE 802.1AB-2016 §8.5.4).
  public var shutdown: LLDPDataUnit { LLDPDataUnit(identity(timeToLive: 0) + [.end]) }

  private func identity(timeToLive: UInt16) -> [LLDPTLV] {
    let port =
      PortID(.interfaceName, octets: Array(name.utf8)) ?? PortID.macAddress(chassis)
    return [
      LLDPTLV(ChassisID.macAddress(chassis)), LLDPTLV(port),
      LLDPTLV(TimeToLive(seconds: timeToLive)),
    ]
  }

  private var basic: [LLDPTLV] {
    var tlvs: [LLDPTLV] = []
    if !systemName.isEmpty, let text = SystemName(WireText(systemName)) {
      tlvs.append(LLDPTLV(text))
    }
    tlvs.append(LLDPTLV(SystemCapabilities(available: [.bridge], enabled: [.bridge])))
    return tlvs
  }

  private var vlans: [LLDPTLV] {
    var tlvs: [LLDPTLV] = []
    if let portVLAN { tlvs.append(LLDPTLV(PortVLANID(portVLAN))) }
    return tlvs + vlanNames.map { LLDPTLV($0) }
  }

  private var med: [LLDPTLV] {
    var supported: MEDCapabilities.Capabilities = [.capabilities]
    if !policies.isEmpty { supported.insert(.networkPolicy) }
    if !locations.isEmpty { supported.insert(.location) }
    if power != nil { supported.insert(.powerSourcing) }
    var tlvs = [LLDPTLV(MEDCapabilities(supported, deviceType: .networkConnectivity))]
    tlvs += policies.map { LLDPTLV($0) }
    tlvs += locations.map { LLDPTLV($0) }
    if let power { tlvs.append(LLDPTLV(power)) }
    return tlvs
  }

  private var avaya: [LLDPTLV] {
    var tlvs: [LLDPTLV] = []
    if !callServers.isEmpty, let servers = AvayaCallServer(Array(callServers.prefix(8))) {
      tlvs.append(LLDPTLV(servers))
    }
    if !fileServers.isEmpty, let servers = AvayaFileServer(Array(fileServers.prefix(4))) {
      tlvs.append(LLDPTLV(servers))
    }
    if let framing { tlvs.append(LLDPTLV(AvayaFraming(framing))) }
    return tlvs
  }
}
