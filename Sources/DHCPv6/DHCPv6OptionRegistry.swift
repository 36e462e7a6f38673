/// Which type an option's value has.
public enum DHCPv6OptionRegistry {
  /// Every payload type of this module.
  public static let payloadTypes: [any DHCPv6OptionPayload.Type] = [
    DHCPv6AddressList.self, DHCPv6AddressOption.self, DHCPv6AssociatedAddress.self,
    DHCPv6AssociatedPrefix.self, DHCPv6AvayaSiteText.self, DHCPv6ClientFQDN.self,
    DHCPv6DomainList.self, DHCPv6ElapsedTime.self, DHCPv6EmptyOption.self,
    DHCPv6IdentityAssociation.self, DHCPv6LinkLayerAddress.self, DHCPv6NTPServers.self,
    DHCPv6OctetsOption.self, DHCPv6OptionRequest.self, DHCPv6Preference.self,
    DHCPv6ReconfigureMessage.self, DHCPv6RelayedMessage.self, DHCPv6RemoteID.self,
    DHCPv6SecondsOption.self, DHCPv6StatusCode.self, DHCPv6TemporaryAssociation.self,
    DHCPv6TextList.self, DHCPv6TextOption.self, DHCPv6UniqueIdentifier.self,
    DHCPv6VendorClass.self, DHCPv6VendorOptions.self,
  ]

  /// The type for the values of `code`, or `nil` if there is none.
  public static func payloadType(
    of code: DHCPv6OptionCode, in space: DHCPv6OptionSpace = .standard
  ) -> (any DHCPv6OptionPayload.Type)? {
    switch space {
    case .standard: typesByCode[code]
    case .vendor(.avaya) where code == .avayaSiteSpecific: DHCPv6AvayaSiteText.self
    case .vendor: nil
    }
  }

  private static let typesByCode: [DHCPv6OptionCode: any DHCPv6OptionPayload.Type] = {
    var types: [DHCPv6OptionCode: any DHCPv6OptionPayload.Type] = [:]
    for type in payloadTypes {
      for code in type.codes { types[code] = type }
    }
    return types
  }()
}
