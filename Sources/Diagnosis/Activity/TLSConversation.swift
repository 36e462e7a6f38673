import Framing
public import Services
public import Wire

/// What could be seen of a TLS connection (RFC 8446, RFC 5246).
public struct TLSConversation: Sendable {
  /// The name that the device asked for (SNI).
  public internal(set) var serverName: WireText?
  public internal(set) var offered: FrameStamp?
  public internal(set) var version: TLSVersion?
  public internal(set) var answered: FrameStamp?
  /// The server's own; only as far as TLS 1.2 shows it.
  public internal(set) var certificate: X509Certificate?
  public internal(set) var certificateFrame: FrameStamp?
  /// The first alert that ends the connection.
  public internal(set) var failure: Failure?
  /// Both sides sent encrypted content.
  public var carriesData: Bool { clientSent && serverSent }
  var clientSent = false
  var serverSent = false

  public struct Failure: Hashable, Sendable {
    /// "unknown_ca".
    public let reason: String
    public let problem: TLSAlert.Problem?
    public let byServer: Bool
    public let frame: FrameStamp
  }

  mutating func note(_ event: TLSEvent, time: Moment?) {
    switch event {
    case .clientHello(let hello, let frame):
      serverName = hello.serverName
      offered = FrameStamp(frame, at: time)
    case .serverHello(let hello, let frame):
      version = hello.version
      answered = FrameStamp(frame, at: time)
    case .certificates(let chain, .fromServer, let frame):
      certificate = chain.first?.value
      certificateFrame = FrameStamp(frame, at: time)
    case .applicationData(.fromClient, _): clientSent = true
    case .applicationData(.fromServer, _): serverSent = true
    case .alert(let alert, let direction, let frame):
      // A side that has nothing more to say is no failure; nor is a warning by itself.
      guard alert.problem != .closeNotify, alert.level == .fatal else { return }
      fail(alert.problem.description, alert.problem, direction, FrameStamp(frame, at: time))
    case .notTLS(_, let direction, let frame):
      fail("what answers does not speak TLS", nil, direction, FrameStamp(frame, at: time))
    case .ssl2Hello, .certificates, .handshake, .changeCipherSpec, .encryptedAlert, .malformed,
      .lost:
      break
    }
  }

  private mutating func fail(
    _ reason: String, _ problem: TLSAlert.Problem?, _ direction: StreamDirection,
    _ frame: FrameStamp
  ) {
    guard failure == nil, !carriesData else { return }
    failure = Failure(
      reason: reason, problem: problem, byServer: direction == .fromServer, frame: frame)
  }
}
