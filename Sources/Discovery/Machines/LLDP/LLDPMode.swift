/// LLDP_ENABLED (96x1 SIP, 2014, p. 124).
public enum LLDPMode: Int, CaseIterable, Hashable, Sendable {
  /// Neither sends nor listens.
  case off = 0
  case on = 1
  /// Sends once it has heard somebody.
  case auto = 2
}
