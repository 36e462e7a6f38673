/// The type of a TLV: any sixteen bits; the constants are those this module or its users name.
///
/// No standard defines them: Cisco's published descriptions and what devices send agree on these.
public struct CDPTLVType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let deviceID = CDPTLVType(rawValue: 0x0001)
  public static let addresses = CDPTLVType(rawValue: 0x0002)
  public static let portID = CDPTLVType(rawValue: 0x0003)
  public static let capabilities = CDPTLVType(rawValue: 0x0004)
  public static let softwareVersion = CDPTLVType(rawValue: 0x0005)
  public static let platform = CDPTLVType(rawValue: 0x0006)
  public static let prefixes = CDPTLVType(rawValue: 0x0007)
  public static let protocolHello = CDPTLVType(rawValue: 0x0008)
  public static let vtpDomain = CDPTLVType(rawValue: 0x0009)
  public static let nativeVLAN = CDPTLVType(rawValue: 0x000A)
  public static let duplex = CDPTLVType(rawValue: 0x000B)
  /// What a switch tells a phone: its voice VLAN.
  public static let applianceVLANReply = CDPTLVType(rawValue: 0x000E)
  /// How a phone asks for it.
  public static let applianceVLANQuery = CDPTLVType(rawValue: 0x000F)
  public static let powerConsumption = CDPTLVType(rawValue: 0x0010)
  public static let mtu = CDPTLVType(rawValue: 0x0011)
  public static let extendedTrust = CDPTLVType(rawValue: 0x0012)
  public static let untrustedCoS = CDPTLVType(rawValue: 0x0013)
  public static let systemName = CDPTLVType(rawValue: 0x0014)
  public static let systemObjectID = CDPTLVType(rawValue: 0x0015)
  public static let managementAddresses = CDPTLVType(rawValue: 0x0016)
  public static let location = CDPTLVType(rawValue: 0x0017)
  public static let powerRequested = CDPTLVType(rawValue: 0x0019)
  public static let powerAvailable = CDPTLVType(rawValue: 0x001A)
  public static let sparePairPower = CDPTLVType(rawValue: 0x001F)
}

extension CDPTLVType {
  /// What the TLV is for, in a few words; every type has some.
  public var name: String {
    if let name = CDPRegistry.payload(of: self)?.name ?? Self.untyped[rawValue] { return name }
    return "Unknown TLV type \(rawValue)"
  }

  /// Types without a payload type.
  static let untyped: [UInt16: String] = [
    0x0018: "External Port ID",
    0x001B: "Port Unidirectional",
    0x001C: "Second Port Status",
    0x001D: "EnergyWise",
  ]
}

extension CDPTLVType: CustomStringConvertible {
  /// The number, which is what people search for, and the name.
  public var description: String { "\(rawValue) (\(name))" }
}
