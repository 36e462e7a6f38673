public import Wire

/// The code of an option: any octet; the constants are those the module or its users name.
///
/// RFC 2132 §2 and the IANA registry "BOOTP Vendor Extensions and DHCP Options".
public struct DHCPOptionCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Pad and End are a code alone; all others have a length octet.
  public var hasLength: Bool { self != .pad && self != .end }

  /// 224 to 254: free for each site (RFC 3942).
  public var isSiteSpecific: Bool { (224...254).contains(rawValue) }

  package var structureName: String { "DHCP option \(self)" }
}

extension DHCPOptionCode: Comparable {
  public static func < (left: DHCPOptionCode, right: DHCPOptionCode) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension DHCPOptionCode: CustomStringConvertible {
  /// The number, which is what people search for, and the name.
  public var description: String { "\(rawValue) (\(name))" }
}

extension DHCPOptionCode: FieldReadable {
  /// A number, or an object with `code` and perhaps `name`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
    } else {
      var record = try reader.record("an option code")
      rawValue = try record.required("code", "a number").integer()
      record.ignore("name")
      try record.finish()
    }
  }
}

// MARK: - Constants

extension DHCPOptionCode {
  public static let pad = DHCPOptionCode(rawValue: 0)
  public static let subnetMask = DHCPOptionCode(rawValue: 1)
  public static let timeOffset = DHCPOptionCode(rawValue: 2)
  public static let routers = DHCPOptionCode(rawValue: 3)
  public static let domainNameServers = DHCPOptionCode(rawValue: 6)
  public static let logServers = DHCPOptionCode(rawValue: 7)
  public static let hostName = DHCPOptionCode(rawValue: 12)
  public static let domainName = DHCPOptionCode(rawValue: 15)
  public static let rootPath = DHCPOptionCode(rawValue: 17)
  public static let interfaceMTU = DHCPOptionCode(rawValue: 26)
  public static let broadcastAddress = DHCPOptionCode(rawValue: 28)
  public static let staticRoutes = DHCPOptionCode(rawValue: 33)
  public static let nisDomain = DHCPOptionCode(rawValue: 40)
  public static let ntpServers = DHCPOptionCode(rawValue: 42)
  public static let vendorSpecificInformation = DHCPOptionCode(rawValue: 43)
  public static let netBIOSNameServers = DHCPOptionCode(rawValue: 44)
  public static let netBIOSNodeType = DHCPOptionCode(rawValue: 46)
  public static let requestedAddress = DHCPOptionCode(rawValue: 50)
  public static let leaseTime = DHCPOptionCode(rawValue: 51)
  public static let overload = DHCPOptionCode(rawValue: 52)
  public static let messageType = DHCPOptionCode(rawValue: 53)
  public static let serverIdentifier = DHCPOptionCode(rawValue: 54)
  public static let parameterRequestList = DHCPOptionCode(rawValue: 55)
  public static let message = DHCPOptionCode(rawValue: 56)
  public static let maximumMessageSize = DHCPOptionCode(rawValue: 57)
  public static let renewalTime = DHCPOptionCode(rawValue: 58)
  public static let rebindingTime = DHCPOptionCode(rawValue: 59)
  public static let vendorClassIdentifier = DHCPOptionCode(rawValue: 60)
  public static let clientIdentifier = DHCPOptionCode(rawValue: 61)
  public static let tftpServerName = DHCPOptionCode(rawValue: 66)
  public static let bootFileName = DHCPOptionCode(rawValue: 67)
  public static let smtpServers = DHCPOptionCode(rawValue: 69)
  public static let pop3Servers = DHCPOptionCode(rawValue: 70)
  public static let userClass = DHCPOptionCode(rawValue: 77)
  public static let clientFQDN = DHCPOptionCode(rawValue: 81)
  public static let relayAgentInformation = DHCPOptionCode(rawValue: 82)
  public static let captivePortal = DHCPOptionCode(rawValue: 114)
  public static let autoConfigure = DHCPOptionCode(rawValue: 116)
  public static let subnetSelection = DHCPOptionCode(rawValue: 118)
  public static let domainSearch = DHCPOptionCode(rawValue: 119)
  public static let sipServers = DHCPOptionCode(rawValue: 120)
  public static let classlessStaticRoutes = DHCPOptionCode(rawValue: 121)
  public static let vendorIdentifyingClass = DHCPOptionCode(rawValue: 124)
  public static let vendorIdentifyingInformation = DHCPOptionCode(rawValue: 125)
  public static let tftpServerAddresses = DHCPOptionCode(rawValue: 150)
  public static let manufacturerUsageDescription = DHCPOptionCode(rawValue: 161)
  /// The site-specific option of Avaya 4600 phones, by default.
  public static let avayaSiteSpecific4600 = DHCPOptionCode(rawValue: 176)
  /// The site-specific option (SSON) of later Avaya phones, by default.
  public static let avayaSiteSpecific = DHCPOptionCode(rawValue: 242)
  /// Option 121 under the number that Microsoft used before there was one.
  public static let microsoftClasslessStaticRoutes = DHCPOptionCode(rawValue: 249)
  public static let proxyAutoDiscovery = DHCPOptionCode(rawValue: 252)
  public static let end = DHCPOptionCode(rawValue: 255)
}
