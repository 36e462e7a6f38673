public import Framing
import Streams
import Wire

/// One request to a call server and what it answered: SIP's REGISTER, or H.225's gatekeeper and
/// registration requests.
public struct RegistrationAttempt: Hashable, Sendable {
  public let signalling: Signalling
  /// REGISTER; gatekeeperRequest, registrationRequest.
  public let request: String
  public let server: Endpoint
  public let vlan: VLANID
  /// What tells the answer of this request from others'.
  let key: String
  /// It carries a login (SIP: Authorization or Proxy-Authorization).
  public let hasLogin: Bool
  public internal(set) var asked: FrameRun
  /// Final answers in order; of SIP also 401 and 407, which ask for a password.
  public internal(set) var answers: [Answer] = []

  public enum Signalling: String, Hashable, Sendable {
    case sip
    case h323
  }

  public struct Answer: Hashable, Sendable {
    public let frame: FrameStamp
    /// SIP's status; of H.225, 200 for a confirm and 403 for a reject.
    public let status: Int
    /// "Unauthorized"; "registrationReject: duplicateAlias".
    public let text: String
    /// The challenge that the login answered was too old: the login itself may be right.
    public let isStale: Bool
  }

  static let mostAnswers = 8
}
