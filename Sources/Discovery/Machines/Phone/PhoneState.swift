/// Where a phone stands on its way: section 1.2 of the facts about the phones.
public enum PhoneState: String, CaseIterable, Hashable, Sendable {
  /// No link.
  case linkWait = "link wait"
  /// It asks the switch port to be let in (802.1X).
  case authentication
  /// It asks for an address.
  case addressing
  case routerCheck = "router check"
  /// It waits for LLDP to name a file server.
  case serverWait = "server wait"
  /// It asks the user or the enrollment service for the file server.
  case enrollment
  case download
  /// The user is asked for the file server.
  case manualEntry = "manual entry"
  case registration
  case operational
  case restarting
}
