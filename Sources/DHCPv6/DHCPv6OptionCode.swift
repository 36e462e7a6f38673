/// The code of an option: any sixteen bits; the constants are those the module or its users name.
///
/// RFC 8415 §21.1 and the IANA registry "Option Codes" of DHCPv6. The sub-options of a vendor have
/// codes of the vendor's: see ``DHCPv6Option/space``.
public struct DHCPv6OptionCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let clientID = DHCPv6OptionCode(rawValue: 1)
  public static let serverID = DHCPv6OptionCode(rawValue: 2)
  /// IA_NA.
  public static let nonTemporaryAssociation = DHCPv6OptionCode(rawValue: 3)
  /// IA_TA.
  public static let temporaryAssociation = DHCPv6OptionCode(rawValue: 4)
  public static let associatedAddress = DHCPv6OptionCode(rawValue: 5)
  /// ORO.
  public static let optionRequest = DHCPv6OptionCode(rawValue: 6)
  public static let preference = DHCPv6OptionCode(rawValue: 7)
  public static let elapsedTime = DHCPv6OptionCode(rawValue: 8)
  public static let relayMessage = DHCPv6OptionCode(rawValue: 9)
  public static let serverUnicast = DHCPv6OptionCode(rawValue: 12)
  public static let statusCode = DHCPv6OptionCode(rawValue: 13)
  public static let rapidCommit = DHCPv6OptionCode(rawValue: 14)
  public static let userClass = DHCPv6OptionCode(rawValue: 15)
  public static let vendorClass = DHCPv6OptionCode(rawValue: 16)
  public static let vendorOptions = DHCPv6OptionCode(rawValue: 17)
  public static let interfaceID = DHCPv6OptionCode(rawValue: 18)
  public static let reconfigureMessage = DHCPv6OptionCode(rawValue: 19)
  public static let reconfigureAccept = DHCPv6OptionCode(rawValue: 20)
  public static let dnsServers = DHCPv6OptionCode(rawValue: 23)
  public static let domainList = DHCPv6OptionCode(rawValue: 24)
  /// IA_PD.
  public static let prefixDelegation = DHCPv6OptionCode(rawValue: 25)
  public static let associatedPrefix = DHCPv6OptionCode(rawValue: 26)
  public static let sntpServers = DHCPv6OptionCode(rawValue: 31)
  public static let informationRefreshTime = DHCPv6OptionCode(rawValue: 32)
  public static let remoteID = DHCPv6OptionCode(rawValue: 37)
  public static let clientFQDN = DHCPv6OptionCode(rawValue: 39)
  public static let clientData = DHCPv6OptionCode(rawValue: 45)
  public static let ntpServers = DHCPv6OptionCode(rawValue: 56)
  public static let bootFileURL = DHCPv6OptionCode(rawValue: 59)
  public static let relaySuppliedOptions = DHCPv6OptionCode(rawValue: 66)
  public static let clientLinkLayerAddress = DHCPv6OptionCode(rawValue: 79)
  public static let manufacturerUsageDescription = DHCPv6OptionCode(rawValue: 112)
  public static let sztpRedirect = DHCPv6OptionCode(rawValue: 136)
  /// IA_LL.
  public static let linkLayerAssociation = DHCPv6OptionCode(rawValue: 138)

  /// In vendor options of Avaya: the site-specific string.
  public static let avayaSiteSpecific = DHCPv6OptionCode(rawValue: 242)
}

extension DHCPv6OptionCode: CustomStringConvertible {
  /// The number, which is what people search for, and the registered name.
  public var description: String { "\(rawValue) (\(name))" }
}
