import Framing
import LLDP
import Wire

extension Phone {
  /// What it says of itself by LLDP now.
  var advertisement: LLDPDataUnit {
    var tlvs: [LLDPTLV?] = [
      LLDPTLV(ChassisID.networkAddress(address)),
      LLDPTLV(PortID.macAddress(mac)),
      LLDPTLV(TimeToLive(seconds: 120)),
      SystemName(hostName).map { LLDPTLV($0) },
      LLDPTLV(
        SystemCapabilities(
          available: [.bridge, .telephone],
          enabled: isRegistered ? [.bridge, .telephone] : [.bridge])),
      managementAddress.map { LLDPTLV($0) },
      LLDPTLV(
        MACPHYStatus(
          isAutonegotiationSupported: true, isAutonegotiationEnabled: true,
          advertised: [.hundredTX, .hundredTXFullDuplex, .gigabitTFullDuplex],
          operationalMAU: .gigabitTFullDuplex)),
    ]
    tlvs += endpointTLVs
    tlvs += avayaTLVs
    return LLDPDataUnit(tlvs.compactMap(\.self) + [.end])
  }

  private var managementAddress: ManagementAddress? {
    guard address != .any else { return nil }
    return ManagementAddress(
      NetworkAddress(address), interfaceNumbering: .systemPortNumber, interfaceNumber: 1)
  }

  /// LLDP-MED.
  private var endpointTLVs: [LLDPTLV?] {
    let tag = tags.last
    var tlvs: [LLDPTLV?] = [
      LLDPTLV(
        MEDCapabilities(
          [.capabilities, .networkPolicy, .poweredDevice, .inventory],
          deviceType: .endpointClassIII)),
      LLDPTLV(
        MEDNetworkPolicy(
          .voice, isTagged: tag != nil, vlan: tag?.id ?? .none,
          priority: tag?.priority ?? PriorityCodePoint(lowBitsOf: 0),
          dscp: DSCP(lowBitsOf: 46))),
    ]
    if model.tellsPower {
      tlvs.append(
        LLDPTLV(
          MEDExtendedPower(
            .powered, source: .primaryOrSupplied, priority: .low, powerDeciwatts: 62)))
    }
    tlvs += [
      MEDHardwareRevision("\(model.name)D01A").map { LLDPTLV($0) },
      MEDSoftwareRevision(model.software).map { LLDPTLV($0) },
      MEDSerialNumber("EXAMPLE00\(Hex.string(of: mac.octets.suffix(1)))").map { LLDPTLV($0) },
      MEDManufacturerName("Avaya").map { LLDPTLV($0) },
      MEDModelName(model.name).map { LLDPTLV($0) },
    ]
    return tlvs
  }

  private var avayaTLVs: [LLDPTLV?] {
    let hasAddress = address != .any
    return [
      model.tellsPower
        ? AvayaConservationSupport([0, 0, 0, 0, 0, 0, 0]).map { LLDPTLV($0) } : nil,
      AvayaCallServer([callServer]).map { LLDPTLV($0) },
      LLDPTLV(
        AvayaPhoneAddresses(
          address: address, mask: hasAddress ? subnet.mask : .any,
          gateway: hasAddress ? subnet.router : .any)),
      AvayaFileServer([fileServer]).map { LLDPTLV($0) },
      LLDPTLV(AvayaFraming(tags.isEmpty ? .notTagging : .tagging)),
    ]
  }
}
