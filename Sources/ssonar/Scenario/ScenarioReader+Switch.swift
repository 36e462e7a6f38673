import Discovery
import Framing
import LLDP
import Wire

extension ScenarioReader {
  static let portKeys = [
    "chassis", "port", "system", "starts", "interval", "repeats", "waits-for-endpoint", "pvid",
    "vlan-names", "policies", "file-servers", "call-servers", "location", "power", "framing",
    "dot1x",
  ]

  private enum FramingWord: String, CaseIterable {
    case tagged, untagged, auto
  }

  static func port(
    _ value: ScenarioValue
  ) throws(ScenarioError) -> (LLDPSwitchPort, starts: Duration) {
    let mapping = try value.mapping(portKeys)
    var port = LLDPSwitchPort(
      chassis: try mapping["chassis"]?.mac() ?? MACAddress(lowBitsOf: 0x0200_5E00_0001),
      name: try mapping["port"]?.text() ?? "1/1")
    if let system = mapping["system"] { port.systemName = try system.text() }
    if let interval = mapping["interval"] {
      port.interval = max(try interval.span(), .seconds(1))
    }
    if let repeats = mapping["repeats"] { port.fastCount = try repeats.number(0...10) }
    if let waits = mapping["waits-for-endpoint"] { port.waitsForEndpoint = try waits.flag() }
    if let vlan = mapping["pvid"] { port.portVLAN = try vlan.vlan() }
    for (name, value) in try mapping["vlan-names"]?.pairs("names by VLAN") ?? [] {
      guard let number = Int(name), let vlan = VLANID(number),
        let named = VLANName(vlan, WireText(try value.text()))
      else { throw value.error("'\(name)' is no VLAN, or its name is longer than 32 octets") }
      port.vlanNames.append(named)
    }
    if let policies = mapping["policies"] { port.policies = try policies.map(policy) }
    if let servers = mapping["file-servers"] {
      port.fileServers = try servers.map { value throws(ScenarioError) in try value.address() }
    }
    if let servers = mapping["call-servers"] {
      port.callServers = try servers.map { value throws(ScenarioError) in try value.address() }
    }
    if let location = mapping["location"] { port.locations = try locations(location) }
    if let power = mapping["power"] {
      port.power = MEDExtendedPower(
        .sourcing, source: .primaryOrSupplied, priority: .low,
        powerDeciwatts: UInt16(try power.number(0...1023)))
    }
    if let framing = mapping["framing"] {
      port.framing =
        switch try framing.choice(FramingWord.self) {
        case .tagged: .tagging
        case .untagged: .notTagging
        case .auto: .auto
        }
    }
    return (port, try mapping["starts"]?.span() ?? .zero)
  }

  private enum Application: String, CaseIterable {
    case voice
    case signaling = "voice-signaling"
  }

  private static func policy(_ value: ScenarioValue) throws(ScenarioError) -> MEDNetworkPolicy {
    let mapping = try value.mapping(
      ["application", "unknown", "tagged", "vlan", "priority", "dscp"])
    let application = try mapping["application"]?.choice(Application.self) ?? .voice
    return MEDNetworkPolicy(
      application == .voice ? .voice : .voiceSignaling,
      isUnknown: try mapping["unknown"]?.flag() ?? false,
      isTagged: try mapping["tagged"]?.flag() ?? true,
      vlan: try mapping["vlan"]?.vlan() ?? .none,
      priority: PriorityCodePoint(lowBitsOf: try mapping["priority"]?.number(0...7) ?? 5),
      dscp: DSCP(lowBitsOf: try mapping["dscp"]?.number(0...63) ?? 46))
  }
}
