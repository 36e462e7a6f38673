extension MachineRule {
  static let desPrompt = MachineRule(
    "at the first start the user is asked whether to use the enrollment service",
    "J100, 2018, p. 32")
  static let desYes = MachineRule(
    "after Yes only the service is asked", "J100, 2018, p. 32")
  static let desNo = MachineRule(
    "after No only local sources count", "J100, 2018, p. 32")
  static let desTimeout = MachineRule(
    "without an answer local sources come first, then the service", "J100, 2018, p. 32")
  static let desLocal = MachineRule(
    "a local file server is one from the sources that the guide names", "J100, 2018, p. 32")
  static let desWait = MachineRule.assumed(
    "without a local server the next advertisement is waited for", "96x1 SIP, 2014, p. 124")
  static let desAddress = MachineRule(
    "the service names the file server to go to", "J100, 2018, p. 32")
  static let desNoneAssigned = MachineRule(
    "without a server assigned to the phone an enrollment code is asked for",
    "J100, 2018, p. 32")
  static let desNoneAfterTimeout = MachineRule.assumed(
    "after a timeout, too, an enrollment code is asked for")
  static let desCodeForm = MachineRule(
    "an enrollment code is a number of 8 or 12 digits", "J100, 4.1")
  static let desCodeRefused = MachineRule.assumed(
    "after a code that the service does not know the user can enter another")
  static let desCancelled = MachineRule(
    "without a code the file server is entered by hand", "J100, 2018, p. 32")
  static let desUnreachable = MachineRule.assumed(
    "when the service cannot be reached the file server is entered by hand")
  static let desServerFailed = MachineRule(
    "when the server of the service fails the file server is entered by hand",
    "J100, 2018, p. 32")
  static let desLocalFailed = MachineRule.assumed(
    "after a timeout the service is asked when the local server fails")
  static let desNoLocal = MachineRule(
    "without a local server the file server is entered by hand", "J100, 2018, p. 32")
  static let desNoLocalAnswer = MachineRule.assumed(
    "when the local server fails the file server is entered by hand")
}
