public import Framing

/// The VLAN in which the sender can be managed.
///
/// IEEE 802.1Q-2018 §D.2.6, subtype 6. 0 means that there is none.
public struct ManagementVID: SingleVLANPayload {
  public static let subtype: UInt8 = 6
  public static let name = "Management VID"

  public let reserved: UInt8
  public var vlan: VLANID

  public init(reserved: UInt8, vlan: VLANID) {
    self.reserved = reserved & 0xF
    self.vlan = vlan
  }
}

extension LLDPDataUnit {
  /// The first Management VID that can be read; there should be at most one.
  public var managementVID: ManagementVID? { first() }
}
