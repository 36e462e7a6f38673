public import Framing
public import Wire

extension CDPMessage {
  /// Every payload of one type, in wire order; a damaged one is an error in its place.
  public func payloads<Payload: CDPPayload>(
    _: Payload.Type = Payload.self
  ) -> [Decoded<Payload>] {
    tlvs.compactMap { tlv in
      do throws(DecodeError) {
        guard let payload = try Payload(tlv) else { return nil }
        return Decoded(octets: tlv.octets, result: .success(payload))
      } catch {
        return Decoded(octets: tlv.octets, result: .failure(error))
      }
    }
  }

  /// The first payload of one type that can be read.
  public func first<Payload: CDPPayload>(_: Payload.Type = Payload.self) -> Payload? {
    for tlv in tlvs {
      if let payload = try? Payload(tlv) { return payload }
    }
    return nil
  }
}

/// Single values: of the first TLV that can be read, `nil` if there is none. Texts come without
/// the NULs that some senders end them with.
extension CDPMessage {
  /// The sender's name or serial number.
  public var deviceID: WireText? { first(CDPDeviceID.self)?.shownText }
  /// The name of the sending interface.
  public var portID: WireText? { first(CDPPortID.self)?.shownText }
  public var platform: WireText? { first(CDPPlatform.self)?.shownText }
  public var softwareVersion: WireText? { first(CDPSoftwareVersion.self)?.shownText }
  public var systemName: WireText? { first(CDPSystemName.self)?.shownText }
  public var vtpDomain: WireText? { first(CDPVTPDomain.self)?.shownText }
  public var capabilities: CDPCapabilities? { first() }

  /// The VLAN of untagged frames; `nil`, too, if the number needs more than twelve bits.
  public var nativeVLAN: VLANID? { first(CDPNativeVLAN.self)?.vlan }

  /// What every appliance VLAN reply says, in wire order.
  public var applianceVLANs: [CDPApplianceVLAN] {
    payloads(CDPApplianceVLANReply.self).compactMap(\.value).flatMap(\.vlans)
  }

  /// The voice VLAN that the switch gives to phones; `nil`, too, if the number needs more than
  /// twelve bits.
  public var applianceVLAN: VLANID? {
    applianceVLANs.first { $0.appliance == .phone }?.vlan
  }

  /// The network addresses of the sending interface, in wire order.
  public var addresses: [CDPAddress] {
    payloads(CDPAddresses.self).compactMap(\.value).flatMap(\.addresses)
  }

  /// The addresses under which the sender can be managed, in wire order.
  public var managementAddresses: [CDPAddress] {
    payloads(CDPManagementAddresses.self).compactMap(\.value).flatMap(\.addresses)
  }
}
