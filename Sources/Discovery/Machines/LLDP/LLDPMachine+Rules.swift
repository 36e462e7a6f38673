extension MachineRule {
  static let lldpMode = MachineRule(
    "LLDP_ENABLED says whether and when LLDP is sent", "96x1 SIP, 2014, p. 124")
  static let lldpStart = MachineRule.assumed("with LLDP_ENABLED=1 it is sent from link up")
  static let lldpAnswers = MachineRule(
    "the first advertisement follows one received within 2 s", "96x1 SIP, 2014, p. 124")
  static let lldpChange = MachineRule.assumed(
    "what changes is told at once", "IEEE 802.1AB-2016 §9.1.2")
  static let lldpShutdown = MachineRule.assumed(
    "before a restart a data unit with a time to live of 0 is sent", "IEEE 802.1AB-2016 §9.1.2")
  static let lldpAgeing = MachineRule.assumed("what LLDP has set is kept until a restart")
  static let lldpStaticAddress = MachineRule(
    "with a static address VLANs of LLDP are ignored", "96x1 SIP, 2015, p. 69")
  static let lldpPolicy = MachineRule(
    "a network policy for voice says the VLAN", "96x1 SIP, 2015, p. 69; J169, 2018, p. 144")
  static let lldpName = MachineRule(
    "a VLAN name with \"voice\" says the VLAN", "96x1 SIP, 2015, p. 69; J169, 2018, p. 144")
  static let lldpPolicyFirst = MachineRule(
    "a VLAN name is ignored where a policy set the VLAN", "96x1 SIP, 2015, p. 69")
  static let lldpRegistered = MachineRule(
    "a VLAN name is ignored by a phone that is registered in a VLAN",
    "96x1 H.323, 2018, p. 114")
  static let lldpVLANChange = MachineRule(
    "another VLAN needs another address", "96x1 H.323, 2018, p. 114; 4600, 2006, p. 99")
  static let lldpFraming = MachineRule(
    "the framing TLV changes L2Q for the next start", "96x1 H.323, 2018, p. 115")
  static let lldpPower = MachineRule(
    "power saving is on while the power source is backup", "96x1 H.323, 2018, p. 115")
  static let lldpServers = MachineRule(
    "a server of LLDP counts while none is set", "96x1 H.323, 2018, p. 115; J169, 2018, p. 144")
}
