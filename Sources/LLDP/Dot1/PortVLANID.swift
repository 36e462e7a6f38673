public import Framing
public import Wire

/// The VLAN of untagged frames on the sending port.
///
/// IEEE 802.1Q-2018 §D.2.1, subtype 1. 0 means that the port has none or does not say. An Avaya
/// phone takes it for its PC port (PHY2VLAN).
public struct PortVLANID: SingleVLANPayload, FieldReadable {
  public static let subtype: UInt8 = 1
  public static let name = "Port VLAN ID"

  public let reserved: UInt8
  public var vlan: VLANID

  public init(reserved: UInt8, vlan: VLANID) {
    self.reserved = reserved & 0xF
    self.vlan = vlan
  }
}

extension LLDPDataUnit {
  /// The first Port VLAN ID that can be read; there should be at most one.
  public var portVLANID: PortVLANID? { first() }
}
