import CDP
import Framing
import Wire

/// Messages of CDP, as a Cisco switch sends them.
extension Recording {
  /// Where they go, and what stands before them (SNAP 00-00-0C, 0x2000).
  private static let ciscoDevices = MACAddress(lowBitsOf: 0x0100_0CCC_CCCC)
  private static let header: [UInt8] = [0xAA, 0xAA, 3, 0, 0, 0x0C, 0x20, 0]

  /// What the phone's port says of itself, its voice VLAN with it.
  mutating func announceVoiceVLAN() {
    let tlvs = [
      CDPTLV(CDPDeviceID("sw-floor3.example.com")), CDPTLV(CDPSoftwareVersion("Version 1")),
      CDPTLV(CDPPlatform("example switch")),
      CDPTLV(CDPAddresses([CDPAddress(.v4(Subnet.data.host(4)))])),
      CDPTLV(CDPPortID("1/31")), CDPTLV(CDPCapabilities([.switch, .igmp])),
      CDPTLV(CDPNativeVLAN(VLANID(lowBitsOf: 10))), CDPTLV(CDPDuplex.full),
      CDPApplianceVLANReply([CDPApplianceVLAN(vlan: Site.voiceVLAN)]).flatMap { CDPTLV($0) },
      CDPTLV(CDPExtendedTrust([])), CDPTLV(CDPUntrustedCoS(0)),
      CDPTLV(CDPPowerAvailable(requestID: 0, managementID: 1, milliwatts: [15_400])),
    ]
    announce(CDPMessage(tlvs: tlvs.compactMap(\.self)))
  }

  /// A message whose TLVs are written by hand; the checksum is right.
  mutating func announce(tlvs octets: [UInt8]) {
    let unsummed = CDPMessage(([2, 180, 0, 0] + octets)[...])
    guard case .wrong(let sum, _)? = unsummed.checksumVerdict else { return announce(unsummed) }
    announce(CDPMessage(([2, 180, UInt8(sum >> 8), UInt8(sum & 0xFF)] + octets)[...]))
  }

  private mutating func announce(_ message: CDPMessage) {
    let payload = Self.header + message.encoded
    record(
      EthernetFrame(
        to: Self.ciscoDevices, from: Site.accessSwitch,
        etherType: EtherType(rawValue: UInt16(clamping: payload.count)), payload: payload))
  }
}
