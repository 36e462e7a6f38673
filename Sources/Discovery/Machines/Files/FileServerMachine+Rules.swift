extension MachineRule {
  static let fileUpgrade = MachineRule(
    "the upgrade file of the family is the first", "96x1 SIP, 2020, p. 26; J100, 4.1")
  static let fileOrder = MachineRule(
    "servers are tried in the order of their list", "96x1 H.323 installation, p. 30")
  static let fileTLSFirst = MachineRule.assumed("TLS servers are tried before HTTP servers")
  static let fileNextServer = MachineRule.assumed(
    "a server that does not give the file is followed by the next")
  static let fileAgain = MachineRule.assumed("a server is asked again before the next")
  static let fileNext = MachineRule("GET names the file to go on with", "one-X 9611G, 2010, p. 55")
  static let fileTransport = MachineRule(
    "some kinds of files come by one protocol only",
    "96x1 SIP R6.0.1, p. 26; J169, 2018, p. 50")
  static let fileSoftware = MachineRule(
    "software that differs from the running one is loaded, and the phone restarts", "J100, 4.1")
  static let fileSoftwareOrder = MachineRule.assumed(
    "software comes last, after settings, language and certificates")
  static let fileName = MachineRule(
    "a server that is a name is looked up in DNS", "J100, 4.1; 96x1 H.323, 2018, p. 104")
  static let fileMissing = MachineRule.assumed(
    "a file that no server gives is done without, unless it is the first")
  static let fileNoServer = MachineRule.assumed("without the upgrade file the server is of no use")
}
