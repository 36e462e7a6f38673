extension MachineRule {
  static let accessAsked = MachineRule.assumed(
    "with the supplicant on, 802.1X comes before LLDP and DHCP", "J169, 2018, p. 50")
  static let accessStarts = MachineRule.assumed(
    "an EAPOL-Start every 30 s, three in all, then there is no authenticator",
    "IEEE 802.1X-2020 §8")
  static let accessIdentity = MachineRule.assumed("the identity is the MAC address")
  static let accessMethod = MachineRule.assumed(
    "EAP-MD5 and EAP-TLS are taken, others are refused", "RFC 3748 §5.3")
  static let accessEnd = MachineRule.assumed("success, failure and no authenticator all lead on")
  static let accessHeld = MachineRule.assumed(
    "after a failure it is tried again in 60 s", "IEEE 802.1X-2020 §8")
  static let accessLost = MachineRule.assumed(
    "an exchange that stops is begun again after 30 s", "IEEE 802.1X-2020 §8")
}
