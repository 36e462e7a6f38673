public import Discovery
import Wire

/// What a probed phone wants of the network above Ethernet.
public enum ProbeTask: Hashable, Sendable {
  case lookUp(String)
  case fetch(FileRequest)
  /// Whether `des.avaya.com` can be reached.
  case reachEnrollment
  /// SIP OPTIONS.
  case ask(CallServerAddress)
}

/// What came of a ``ProbeTask``.
public enum ProbeOutcome: Sendable {
  /// Empty if the name leads nowhere.
  case found([String], note: String?)
  case fetched(FileAnswer, note: String?)
  case enrollment(isReachable: Bool, note: String)
  case callServer(answers: Bool, note: String)
}
