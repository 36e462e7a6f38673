/// Which type an option's value has.
public enum DHCPOptionRegistry {
  /// Every payload type of this module.
  public static let payloadTypes: [any DHCPOptionPayload.Type] = [
    AddressOption.self, AddressListOption.self, AutoConfigure.self, ClasslessStaticRoutes.self,
    ClientFQDN.self, ClientIdentifier.self, DHCPMessageType.self, DomainSearchList.self,
    FlagOption.self, MaximumMessageSize.self, NetBIOSNodeType.self, OctetOption.self,
    OptionOverload.self, ParameterRequestList.self, RelayAgentInformation.self,
    SIPServers.self, SecondsOption.self, ShortOption.self, SiteSpecificText.self,
    StaticRoutes.self, TextOption.self, TimeOffset.self, UserClass.self,
    VendorIdentifyingClass.self, VendorIdentifyingInformation.self,
    VendorSpecificInformation.self,
  ]

  /// The type for the values of `code`, or `nil` if there is none.
  public static func payloadType(of code: DHCPOptionCode) -> (any DHCPOptionPayload.Type)? {
    typesByCode[Int(code.rawValue)]
  }

  /// A place for every code: asked for each option of each message.
  private static let typesByCode: [(any DHCPOptionPayload.Type)?] = {
    var types = [(any DHCPOptionPayload.Type)?](repeating: nil, count: 256)
    for type in payloadTypes {
      for code in type.codes { types[Int(code.rawValue)] = type }
    }
    return types
  }()
}
