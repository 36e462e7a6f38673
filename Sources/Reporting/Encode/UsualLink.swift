import Framing

/// What the content of a frame says about its link header.
struct UsualLink: Sendable {
  var type: EtherType?
  var source: MACAddress?
  var destination: MACAddress?
  /// LLC and SNAP headers.
  var llc: [UInt8] = []

  /// The headers before a message of CDP: SNAP 00-00-0C, 0x2000.
  static let cdpHeader: [UInt8] = [0xAA, 0xAA, 3, 0, 0, 0x0C, 0x20, 0]
}

extension MACAddress {
  /// Where data units of LLDP go: the nearest bridge (IEEE 802.1AB-2016 §7.1).
  static let nearestBridge = MACAddress(lowBitsOf: 0x01_80_C2_00_00_0E)

  /// Where CDP and other protocols of Cisco's go.
  static let ciscoDevices = MACAddress(lowBitsOf: 0x01_00_0C_CC_CC_CC)

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
