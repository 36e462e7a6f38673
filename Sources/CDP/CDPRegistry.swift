/// Which payload type reads which type of TLV.
enum CDPRegistry {
  /// Every payload type, by number.
  static let payloads: [any CDPPayload.Type] = [
    CDPDeviceID.self,
    CDPAddresses.self,
    CDPPortID.self,
    CDPCapabilities.self,
    CDPSoftwareVersion.self,
    CDPPlatform.self,
    CDPPrefixes.self,
    CDPProtocolHello.self,
    CDPVTPDomain.self,
    CDPNativeVLAN.self,
    CDPDuplex.self,
    CDPApplianceVLANReply.self,
    CDPApplianceVLANQuery.self,
    CDPPowerConsumption.self,
    CDPMTU.self,
    CDPExtendedTrust.self,
    CDPUntrustedCoS.self,
    CDPSystemName.self,
    CDPSystemObjectID.self,
    CDPManagementAddresses.self,
    CDPLocation.self,
    CDPPowerRequested.self,
    CDPPowerAvailable.self,
    CDPSparePairPower.self,
  ]

  static func payload(of type: CDPTLVType) -> (any CDPPayload.Type)? {
    byType[type]
  }

  private static let byType: [CDPTLVType: any CDPPayload.Type] =
    Dictionary(payloads.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
}
