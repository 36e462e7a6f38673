import Framing

/// What the content of a frame says about its link header.
struct UsualLink: Sendable {
  var type: EtherType?
  var source: MACAddress?
  var destination: MACAddress?
}

extension MACAddress {
  /// Where data units of LLDP go: the nearest bridge (IEEE 802.1AB-2016 §7.1).
  static let nearestBridge = MACAddress(lowBitsOf: 0x01_80_C2_00_00_0E)

  /// The group address of the link for a group address of IP (RFC 1112 §6.4, RFC 2464 §7);
  /// `nil` for a single station.
  init?(group address: IPAddress) {
    switch address {
    case .v4(.broadcast): self = .broadcast
    case .v4(let address):
      guard address.rawValue >> 28 == 0xE else { return nil }
      self.init(lowBitsOf: 0x01_00_5E_00_00_00 | UInt64(address.rawValue & 0x7F_FFFF))
    case .v6(let address):
      guard address.isMulticast else { return nil }
      self.init(
        lowBitsOf: 0x33_33_00_00_00_00 | UInt64(truncatingIfNeeded: address.rawValue & 0xFFFF_FFFF))
    }
  }
}
