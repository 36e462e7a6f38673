import LLDP

/// The switch ports of a capture, sorted once for all devices.
///
/// LLDP does not cross a bridge: one port heard is the port of every device in the capture. When
/// several were heard (a mirror of many ports), the capture interface may tell them apart.
struct SwitchPorts: Sendable {
  private let whole: SwitchPort
  private let byInterface: [Int: SwitchPort]

  /// Of `devices`, those of the network count.
  init(_ devices: [Device]) {
    let advertisements = devices.reduce(into: [ObservedLLDP]()) { all, device in
      if device.isNetworkDevice { all += device.advertisements.elements }
    }
    whole = SwitchPort(of: advertisements)
    byInterface = Dictionary(grouping: advertisements, by: \.interface).mapValues {
      SwitchPort(of: $0)
    }
  }

  func port(of device: Device) -> SwitchPort {
    let interfaces = Set(device.advertisements.elements.map(\.interface))
    guard whole.isAmbiguous, interfaces.count == 1, let interface = interfaces.first,
      let here = byInterface[interface]
    else { return whole }
    return here
  }
}
