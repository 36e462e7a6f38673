extension SONMPHello {
  /// What kind of device sends: a number of the maker's.
  public struct Chassis: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
  }
}

extension SONMPHello.Chassis: CustomStringConvertible {
  /// The name of the device, or the number. Of older hubs and concentrators only the number.
  public var description: String { Self.names[rawValue] ?? "chassis \(rawValue)" }

  private static let names: [UInt8: String] = [
    35: "BayStack 301", 40: "BayStack 350", 44: "BayStack 303/304", 48: "BayStack 450",
    49: "BayStack 410", 50: "Passport 1200", 51: "Passport 1250", 52: "Passport 1100",
    53: "Passport 1150", 56: "Passport 8610", 57: "Passport 8606", 58: "Passport 8010",
    59: "Passport 8006", 64: "Business Policy Switch 2000", 65: "Passport 8110",
    66: "Passport 8106", 69: "BayStack 420", 77: "BayStack 380", 78: "Ethernet Switch 470-48T",
    82: "Ethernet Switch 460-24T-PWR", 96: "ERS 5510-24T", 97: "ERS 5510-48T",
    98: "Ethernet Switch 470-24T", 108: "Ethernet Switch 425-48T",
    109: "Ethernet Switch 425-24T", 113: "Passport 8300, 10 slots",
    114: "Passport 8300, 6 slots", 115: "ERS 5520-24T-PWR", 116: "ERS 5520-48T-PWR",
    124: "Ethernet Switch 325-24T", 125: "Ethernet Switch 325-24G",
    128: "Ethernet Switch 470-24T-PWR", 129: "Ethernet Switch 470-48T-PWR",
    130: "ERS 5530-24TFD", 131: "Ethernet Switch 3510-24T", 154: "ERS 4548GT",
    155: "ERS 4548GT-PWR", 156: "ERS 4550T", 157: "ERS 4550T-PWR", 158: "ERS 4526FX",
    159: "ERS 2500-26T", 160: "ERS 2500-26T-PWR", 161: "ERS 2500-50T", 162: "ERS 2500-50T-PWR",
    213: "VSP 8284XSQ",
  ]
}
