extension MachineRule {
  static let dhcpRetransmission = MachineRule.assumed(
    "a DISCOVER is repeated after 4, 8, 16, 32, 64 s, each a second more or less",
    "RFC 2131 §4.1")
  static let dhcpRequestRepeats = MachineRule.assumed(
    "a REQUEST without answer is sent four times, then it begins again", "RFC 2131 §3.1")
  static let dhcpFirstDelay = MachineRule.assumed("the first DISCOVER waits a random time")
  static let dhcpFirstOffer = MachineRule.assumed("the first acceptable OFFER wins")
  static let dhcpNeedsLease = MachineRule(
    "an OFFER without option 51 is not accepted", "96x1 SIP, 2014, p. 52; J100, 2018, p. 112")
  static let dhcpUsableOffer = MachineRule.assumed(
    "an OFFER needs an address, a server identifier and a lease of more than no time",
    "RFC 2131 §4.3.1")
  static let dhcpForeign = MachineRule.assumed(
    "only answers to its own messages are taken", "RFC 2131 §4.4.1")
  static let dhcpAcknowledged = MachineRule("an ACK gives the address", "RFC 2131 §3.1")
  static let dhcpLeaseTimers = MachineRule(
    "a T1 or T2 that is longer than the lease is replaced by 0.5 and 0.875 of it",
    "1603SW-I SIP, 2010, p. 52; 4600, 2006, p. 63")
  static let dhcpRefused = MachineRule(
    "after a NAK the address is used no more and DHCP begins again", "J100, 2018, p. 112")
  static let dhcpPause = MachineRule.assumed("DHCP begins again a second after a NAK")
  static let dhcpDeclined = MachineRule.assumed(
    "an address that somebody else has is declined, and DHCP begins again after 10 s",
    "RFC 2131 §3.1")
  static let dhcpOwnAddressAnswered = MachineRule(
    "somebody answers for the own address: it is given up", "4600, 2006, p. 63")
  static let dhcpRenewal = MachineRule("at T1 the server is asked to renew", "RFC 2131 §4.4.5")
  static let dhcpRebinding = MachineRule("at T2 all servers are asked", "RFC 2131 §4.4.5")
  static let dhcpExpired = MachineRule(
    "with DHCPSTD=1 the address is not used past its lease", "J100, 2020, p. 55")
  static let dhcpExtended = MachineRule(
    "with DHCPSTD=0 the address is kept past its lease",
    "J100, 2020, p. 55; 4600, 2006, p. 63")
  static let dhcpReuse = MachineRule(
    "a saved address is used while DHCP is in extended rebinding", "96x1 SIP, 2020, p. 76")
  static let dhcpReboot = MachineRule.assumed(
    "the address of before is asked for first", "RFC 2131 §3.2")
}
