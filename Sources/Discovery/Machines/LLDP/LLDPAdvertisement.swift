import Framing
public import LLDP
import SSON
import Wire

/// The data unit that a phone sends: section 4.2 of the facts about the phones.
public struct LLDPAdvertisement: Hashable, Sendable {
  public let status: PhoneStatus
  public let behaviour: LLDPBehaviour

  public init(_ status: PhoneStatus, behaviour: LLDPBehaviour) {
    self.status = status
    self.behaviour = behaviour
  }

  /// Four times the interval of 30 s (96x1 SIP, 2015, p. 68).
  public static let timeToLiveSeconds: UInt16 = 120

  public var dataUnit: LLDPDataUnit {
    LLDPDataUnit(
      identity(timeToLive: Self.timeToLiveSeconds) + system + med + inventory + avaya + [.end])
  }

  /// The last words: everything said before is void (IEEE 802.1AB-2016 §8.5.4).
  public var shutdown: LLDPDataUnit {
    LLDPDataUnit(identity(timeToLive: 0) + [.end])
  }

  private func identity(timeToLive: UInt16) -> [LLDPTLV] {
    [
      LLDPTLV(ChassisID.networkAddress(status.address)), LLDPTLV(PortID.macAddress(status.mac)),
      LLDPTLV(TimeToLive(seconds: timeToLive)),
    ]
  }

  private var system: [LLDPTLV] {
    var available: SystemCapabilities.Capabilities = [.telephone]
    var enabled: SystemCapabilities.Capabilities = []
    if status.hasComputerPort {
      available.insert(.bridge)
      enabled.insert(.bridge)
    }
    if status.isRegistered { enabled.insert(.telephone) }
    var tlvs: [LLDPTLV] = []
    if let name = SystemName(WireText(AvayaHostName(status.mac).text)) {
      tlvs.append(LLDPTLV(name))
    }
    tlvs.append(LLDPTLV(SystemCapabilities(available: available, enabled: enabled)))
    if let address = ManagementAddress(
      NetworkAddress(status.address), interfaceNumbering: .systemPortNumber, interfaceNumber: 1)
    {
      tlvs.append(LLDPTLV(address))
    }
    tlvs.append(
      LLDPTLV(
        MACPHYStatus(
          isAutonegotiationSupported: true, isAutonegotiationEnabled: true,
          advertised: [.gigabitTFullDuplex, .hundredTXFullDuplex, .hundredTX],
          operationalMAU: .gigabitTFullDuplex)))
    return tlvs
  }

  private var med: [LLDPTLV] {
    [
      LLDPTLV(
        MEDCapabilities(
          [.capabilities, .networkPolicy, .poweredDevice, .inventory],
          deviceType: .endpointClassIII)),
      LLDPTLV(
        MEDNetworkPolicy(
          .voice, isTagged: status.tagging != .untagged, vlan: status.tagging.vlan ?? .none,
          priority: status.audioPriority, dscp: status.audioDSCP)),
    ]
  }

  private var inventory: [LLDPTLV] {
    // The model name stands without the final Dxxx of the full model.
    let suffix = status.model.suffix(4)
    let isFull = suffix.count == 4 && suffix.first == "D" && status.model.count > 4
    let model = isFull ? String(status.model.dropLast(4)) : status.model
    var tlvs: [LLDPTLV?] = [text(status.model) { MEDHardwareRevision($0) }]
    if behaviour.sendsRevisions.value {
      tlvs.append(text(status.firmware) { MEDFirmwareRevision($0) })
      tlvs.append(text(status.software) { MEDSoftwareRevision($0) })
    }
    tlvs.append(text(status.serialNumber) { MEDSerialNumber($0) })
    tlvs.append(text("Avaya") { MEDManufacturerName($0) })
    tlvs.append(text(model) { MEDModelName($0) })
    return tlvs.compactMap(\.self)
  }

  /// At most 32 octets of text (ANSI/TIA-1057 §10.2.6); nothing for an empty one.
  private func text<Payload: LLDPTextPayload>(
    _ text: String, _ make: (WireText) -> Payload?
  ) -> LLDPTLV? {
    guard !text.isEmpty else { return nil }
    return make(WireText(Array(text.utf8).prefix(32)[...])).map { LLDPTLV($0) }
  }

  private var avaya: [LLDPTLV] {
    var tlvs: [LLDPTLV] = []
    if behaviour.sendsConservationSupport.value {
      // Seven octets whose fields are documented nowhere.
      let octets = OrganizationalValue(
        .avaya, subtype: 1, information: [UInt8](repeating: 0, count: 7)[...])
      if let octets { tlvs.append(LLDPTLV(octets)) }
    }
    if let server = AvayaCallServer([status.callServer ?? .any]) { tlvs.append(LLDPTLV(server)) }
    tlvs.append(
      LLDPTLV(
        AvayaPhoneAddresses(
          address: status.address, mask: status.mask, gateway: status.gateway)))
    if let server = AvayaFileServer([status.fileServer ?? .any]) { tlvs.append(LLDPTLV(server)) }
    tlvs.append(LLDPTLV(AvayaFraming(status.tagging == .untagged ? .notTagging : .tagging)))
    return tlvs
  }
}
