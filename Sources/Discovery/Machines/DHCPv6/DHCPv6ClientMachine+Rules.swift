extension MachineRule {
  static let dhcpv6Runs = MachineRule(
    "IPV6STAT and DHCPSTAT say whether DHCPv6 is asked, and DHCPv4 beside it",
    "J100, July 2019, p. 238; 96x1 SIP, 2020, p. 30")
  static let dhcpv6Exchange = MachineRule.assumed(
    "SOLICIT, ADVERTISE, REQUEST, REPLY, with the waits of the standard", "RFC 8415 §18.2")
  static let dhcpv6Choice = MachineRule.assumed(
    "the highest preference that comes within the first wait wins", "RFC 8415 §18.2.9")
  static let dhcpv6Refused = MachineRule.assumed(
    "without an address it begins again", "RFC 8415 §18.2.10")
  static let dhcpv6Lease = MachineRule.assumed(
    "a REPLY gives the address until its valid lifetime is over", "RFC 8415 §18.2.10.1")
  static let dhcpv6Renewal = MachineRule.assumed(
    "at T1 the server is asked to renew, at T2 all are", "RFC 8415 §18.2.4, §18.2.5")
  static let dhcpv6Expired = MachineRule(
    "with DHCPSTDV6=1 the address is not used past its lifetime", "J100, July 2019, p. 238")
  static let dhcpv6Extended = MachineRule(
    "with DHCPSTDV6=0 the address is kept past its lifetime", "J100, July 2019, p. 238")
  static let dhcpv6Preference = MachineRule(
    "if both give a site-specific string, DUAL_IPPREF says whose counts", "J100, 4.1")
  static let dhcpv6Patience = MachineRule.assumed(
    "where the string of DHCPv6 is preferred, it is waited for")
  static let dhcpv6NoRouter = MachineRule.assumed("no router is looked for with IPv6 alone")
  static let dhcpv6NextStart = MachineRule.assumed(
    "what the settings file says of IPv6 counts from the next start")
}
