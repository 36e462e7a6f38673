public import Framing
public import Wire

/// Single values, `nil` where the option is absent or cannot be read. To know which, ask
/// ``joinedOption(_:)``.
extension DHCPMessage {
  /// The value of `code` read as `Payload`.
  public func value<Payload: DHCPOptionPayload>(
    of code: DHCPOptionCode, as _: Payload.Type = Payload.self
  ) -> Payload? {
    joinedOption(code).flatMap { try? $0.payload(as: Payload.self) }
  }

  /// A client sent it (or a relay for it): BOOTREQUEST.
  public var isFromClient: Bool { header.operation == .request }

  /// Option 53.
  public var messageType: DHCPMessageType? { value(of: .messageType) }
  /// Option 50.
  public var requestedAddress: IPv4Address? { address(.requestedAddress) }
  /// Option 54.
  public var serverIdentifier: IPv4Address? { address(.serverIdentifier) }
  /// Option 51, in seconds; all ones for a lease without end.
  public var leaseTime: UInt32? { seconds(.leaseTime) }
  /// Option 58 (T1), in seconds.
  public var renewalTime: UInt32? { seconds(.renewalTime) }
  /// Option 59 (T2), in seconds.
  public var rebindingTime: UInt32? { seconds(.rebindingTime) }
  /// Option 55, in the client's order.
  public var parameterRequestList: [DHCPOptionCode]? {
    value(of: .parameterRequestList, as: ParameterRequestList.self)?.requested
  }
  /// Option 12.
  public var hostName: WireText? { text(.hostName) }
  /// Option 60.
  public var vendorClassIdentifier: WireText? { text(.vendorClassIdentifier) }
  /// Option 57, in octets.
  public var maximumMessageSize: UInt16? {
    value(of: .maximumMessageSize, as: MaximumMessageSize.self)?.octets
  }
  /// Option 1.
  public var subnetMask: IPv4Address? { address(.subnetMask) }
  /// Option 28.
  public var broadcastAddress: IPv4Address? { address(.broadcastAddress) }
  /// Option 3, in order of preference.
  public var routers: [IPv4Address]? { addresses(.routers) }
  /// Option 6, in order of preference.
  public var domainNameServers: [IPv4Address]? { addresses(.domainNameServers) }
  /// Option 7.
  public var logServers: [IPv4Address]? { addresses(.logServers) }
  /// Option 42.
  public var ntpServers: [IPv4Address]? { addresses(.ntpServers) }
  /// Option 15.
  public var domainName: WireText? { text(.domainName) }
  /// Option 26, in octets.
  public var interfaceMTU: UInt16? { value(of: .interfaceMTU, as: ShortOption.self)?.value }
  /// Option 61.
  public var clientIdentifier: ClientIdentifier? { value(of: .clientIdentifier) }
  /// Option 82.
  public var relayAgentInformation: RelayAgentInformation? {
    value(of: .relayAgentInformation)
  }
  /// Option 43, whoever's it is.
  public var vendorSpecificInformation: VendorSpecificInformation? {
    value(of: .vendorSpecificInformation)
  }
  /// Option 43 if it is one that Avaya phones accept.
  public var avayaVendorInformation: AvayaVendorInformation? {
    vendorSpecificInformation?.avaya
  }

  /// `sname` up to its first zero octet; `nil` if it holds options or the message does not
  /// reach its end.
  public var serverNameText: WireText? {
    if overload?.usesServerName == true { return nil }
    return header.serverName.map { WireText($0.prefix { $0 != 0 }) }
  }

  /// `file` up to its first zero octet; `nil` if it holds options or the message does not
  /// reach its end.
  public var bootFileText: WireText? {
    if overload?.usesFile == true { return nil }
    return header.bootFile.map { WireText($0.prefix { $0 != 0 }) }
  }

  private func address(_ code: DHCPOptionCode) -> IPv4Address? {
    value(of: code, as: AddressOption.self)?.address
  }

  private func addresses(_ code: DHCPOptionCode) -> [IPv4Address]? {
    value(of: code, as: AddressListOption.self)?.addresses
  }

  private func seconds(_ code: DHCPOptionCode) -> UInt32? {
    value(of: code, as: SecondsOption.self)?.seconds
  }

  private func text(_ code: DHCPOptionCode) -> WireText? {
    value(of: code, as: TextOption.self)?.text
  }
}
