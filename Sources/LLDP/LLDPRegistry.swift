/// Which payload type reads which kind of TLV.
enum LLDPRegistry {
  /// Every payload type, by owner and number.
  static let payloads: [any LLDPPayload.Type] = [
    EndOfDataUnit.self,
    ChassisID.self,
    PortID.self,
    TimeToLive.self,
    PortDescription.self,
    SystemName.self,
    SystemDescription.self,
    SystemCapabilities.self,
    ManagementAddress.self,

    PortVLANID.self,
    PortAndProtocolVLAN.self,
    VLANName.self,
    ProtocolIdentity.self,
    VIDUsageDigest.self,
    ManagementVID.self,
    LinkAggregation.self,
    CongestionNotification.self,
    ETSConfiguration.self,
    ETSRecommendation.self,
    PriorityFlowControl.self,
    ApplicationPriority.self,
    EdgeVirtualBridging.self,

    MACPHYStatus.self,
    PowerViaMDI.self,
    DeprecatedLinkAggregation.self,
    MaximumFrameSize.self,
    EnergyEfficientEthernet.self,

    MEDCapabilities.self,
    MEDNetworkPolicy.self,
    MEDLocation.self,
    MEDExtendedPower.self,
    MEDHardwareRevision.self,
    MEDFirmwareRevision.self,
    MEDSoftwareRevision.self,
    MEDSerialNumber.self,
    MEDManufacturerName.self,
    MEDModelName.self,
    MEDAssetID.self,

    AvayaConservationSupport.self,
    AvayaConservationRequest.self,
    AvayaCallServer.self,
    AvayaPhoneAddresses.self,
    AvayaCNAServer.self,
    AvayaFileServer.self,
    AvayaFraming.self,

    FabricAttachElement.self,
    FabricAttachAssignments.self,

    ProfinetDelays.self,
    ProfinetPortStatus.self,
    ProfinetChassisMAC.self,

    ManufacturerUsageDescription.self,
  ]

  static func payload(of kind: LLDPTLVKind) -> (any LLDPPayload.Type)? {
    byKind[kind]
  }

  private static let byKind: [LLDPTLVKind: any LLDPPayload.Type] =
    Dictionary(payloads.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
}
