import LLDP

/// The switch port that a device hangs on, as far as LLDP tells.
struct SwitchPort: Sendable {
  /// Its advertisements, oldest first.
  let announcements: [ObservedLLDP]
  /// Several ports were heard, and nothing tells which is the device's.
  let isAmbiguous: Bool

  /// The port that sent all of `advertisements`, if one did.
  init(of advertisements: [ObservedLLDP]) {
    struct Port: Hashable {
      let chassis: ChassisID?
      let port: PortID?
    }
    let ports = Set(
      advertisements.map { Port(chassis: $0.unit.chassisID, port: $0.unit.portID) })
    isAmbiguous = ports.count > 1
    announcements = isAmbiguous ? [] : advertisements.sorted { $0.last.number < $1.last.number }
  }
}
