extension MachineRule {
  static let vlanTagging = MachineRule(
    "L2Q and L2QVLAN say how frames are tagged", "J100, 2020, p. 69; 96x1 SIP, 2014, p. 118")
  static let vlanFallback = MachineRule(
    "a VLAN without an OFFER within VLANTEST is left", "96x1 SIP, 2014, p. 118")
  static let vlanList = MachineRule(
    "a VLAN on VLANLIST is not tried again", "96x1 SIP, 2020, p. 76")
  static let vlanReuse = MachineRule(
    "without a usable OFFER within REUSETIME the saved address is used", "96x1 SIP, 2020, p. 76")
  static let vlanFromDHCP = MachineRule(
    "a VLAN of the ACK that is not in use is changed to", "96x1 H.323, 2018, p. 104")
  static let vlanTriedAgain = MachineRule(
    "a silent VLAN is tried again when DHCP names it", "96x1 H.323, 2018, p. 104")
  static let vlanNeedsReset = MachineRule(
    "a silent VLAN is not tried again before a reset", "4600, older releases")
  static let vlanFromLLDP = MachineRule(
    "a VLAN of LLDP beats that of DHCP", "96x1 SIP, 2014, p. 55; 96x1 H.323, 2018, p. 55")
  static let vlanFromFile = MachineRule.assumed(
    "a VLAN of the settings file is changed to, as one of LLDP would be")
  static let vlanKeptOfFile = MachineRule.assumed(
    "a VLAN that was kept of a settings file beats that of DHCP", "J100, 2018, p. 36")
  static let vlanCheck = MachineRule(
    "before a reset for another VLAN the VLAN in use is put on VLANLIST",
    "96x1 SIP, 2011, p. 36; 2020, p. 76")
  static let vlanModeLater = MachineRule.assumed(
    "L2Q alone does not change the tagging of this start")
}
