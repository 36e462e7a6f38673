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
      let chassis: ChassisID
      let port: PortID
    }
    // A data unit that is cut before its Port ID tells of no other port.
    let ports = Set(
      advertisements.compactMap { advertisement in
        advertisement.unit.chassisID.flatMap { chassis in
          advertisement.unit.portID.map { Port(chassis: chassis, port: $0) }
        }
      })
    isAmbiguous = ports.count > 1
    announcements =
      isAmbiguous
      ? [] : advertisements.sorted { $0.last.number < $1.last.number }.map(\.takenApart)
  }
}
