import LLDP

/// The switch port that a device hangs on, as far as LLDP tells.
struct SwitchPort: Sendable {
  /// Its advertisements, oldest first.
  let announcements: [ObservedLLDP]
  /// Several ports were heard, and nothing tells which is the device's.
  let isAmbiguous: Bool

  /// LLDP does not cross a bridge: one port heard is the port of every device in the capture.
  /// When several were heard (a mirror of many ports), the capture interface may tell them apart.
  static func port(of device: Device, among network: [ObservedLLDP]) -> SwitchPort {
    if ports(in: network) <= 1 { return SwitchPort(announcements: network, isAmbiguous: false) }
    let interfaces = Set(device.advertisements.elements.map(\.interface))
    let here = network.filter { interfaces.contains($0.interface) }
    if !here.isEmpty, ports(in: here) == 1, interfaces.count == 1 {
      return SwitchPort(announcements: here, isAmbiguous: false)
    }
    return SwitchPort(announcements: [], isAmbiguous: true)
  }

  private static func ports(in advertisements: [ObservedLLDP]) -> Int {
    struct Port: Hashable {
      let chassis: ChassisID?
      let port: PortID?
    }
    return Set(advertisements.map { Port(chassis: $0.unit.chassisID, port: $0.unit.portID) }).count
  }
}
