public import Services
public import Wire

/// A switch port that wants 802.1X before it passes anything on.
///
/// It asks who is there, then for the method, and lets in or refuses whoever answers, as it is
/// told to. There is one timer; a new `wake` replaces the old. IEEE 802.1X-2020 §8.
///
/// | state       | input             | next state  | actions                                  |
/// | ----------- | ----------------- | ----------- | ---------------------------------------- |
/// | down        | linkUp            | asking      | request the identity, wake in 30 s       |
/// | asking, challenging, open | Start | asking    | request the identity, wake in 30 s       |
/// | asking, challenging | timerFired | asking     | request the identity, wake in 30 s       |
/// | asking      | the identity      | challenging | request the method, wake in 30 s         |
/// | challenging | its answer        | open        | accepting: success, cancel               |
/// | challenging | its answer        | quiet       | refusing: failure, wake in 60 s          |
/// | challenging | another is wanted | challenging | request that, wake in 30 s; or failure   |
/// | quiet       | timerFired        | asking      | request the identity, wake in 30 s       |
/// | any         | linkDown          | down        | cancel                                   |
public struct AuthenticatorMachine: Sendable {
  public enum Input: Hashable, Sendable {
    case linkUp
    case linkDown
    case received(EAPOLFrame)
    case timerFired
  }

  public enum Action: Hashable, Sendable {
    case send(EAPOLFrame)
    /// The port passes everything on from here, or nothing any more.
    case changed(isOpen: Bool)
    case wake(at: Moment)
    case cancelTimer
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case down, asking, challenging, open, quiet
  }

  /// From a request without answer to the next (`suppTimeout`).
  static let answerTime = Duration.seconds(30)
  /// After a refusal (`quietPeriod`).
  static let quietTime = Duration.seconds(60)
  private static let known: [EAPType] = [.md5, .tls]

  public let access: SwitchPortAccess
  public private(set) var state = State.down
  public private(set) var isOpen: Bool
  private var identifier: UInt8 = 0
  private var method: EAPType

  public init(_ access: SwitchPortAccess) {
    self.access = access
    method = access.method
    isOpen = access.conduct == .silent
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    guard access.conduct != .silent else { return [] }
    switch (state, input) {
    case (_, .linkDown):
      state = .down
      return close() + [.cancelTimer]
    case (.down, .linkUp), (.asking, .timerFired), (.challenging, .timerFired),
      (.quiet, .timerFired):
      return askWho(at: now)
    case (.asking, .received(let frame)), (.challenging, .received(let frame)),
      (.open, .received(let frame)):
      return heard(frame, at: now)
    case (.down, .received), (.down, .timerFired), (.quiet, .received), (.open, .timerFired),
      (.asking, .linkUp), (.challenging, .linkUp), (.open, .linkUp), (.quiet, .linkUp):
      return []
    }
  }
}

// MARK: - Steps

extension AuthenticatorMachine {
  private mutating func heard(_ frame: EAPOLFrame, at now: Moment) -> [Action] {
    if frame.type == .start { return askWho(at: now) }
    if frame.type == .logoff { return close() + askWho(at: now) }
    guard state != .open, let packet = try? frame.eap(), packet.code == .response,
      packet.identifier == identifier, let type = packet.type
    else { return [] }
    switch (state, type) {
    case (.asking, .identity):
      method = access.method
      return challenge(at: now)
    case (.challenging, .nak):
      guard let other = packet.wantedTypes?.first(where: { Self.known.contains($0) }),
        other != method
      else { return refuse(at: now) }
      method = other
      return challenge(at: now)
    case (.challenging, method):
      return access.conduct == .accept ? accept() : refuse(at: now)
    default:
      return []
    }
  }

  private mutating func askWho(at now: Moment) -> [Action] {
    state = .asking
    identifier &+= 1
    let request = EAPPacket(.request, identifier: identifier, type: .identity)
    return [.send(EAPOLFrame(request)), .wake(at: now + Self.answerTime)]
  }

  private mutating func challenge(at now: Moment) -> [Action] {
    state = .challenging
    identifier &+= 1
    // MD5: sixteen octets to prove the password with; TLS: the flag that says to begin (RFC 5216
    // §3.1). What comes back is not checked.
    let data: [UInt8] =
      method == .md5 ? [16] + (0..<16).map { identifier &* 7 &+ $0 } : [0x20]
    let request = EAPPacket(.request, identifier: identifier, type: method, data: data[...])
    return [.send(EAPOLFrame(request)), .wake(at: now + Self.answerTime)]
  }

  private mutating func accept() -> [Action] {
    state = .open
    let wasOpen = isOpen
    isOpen = true
    return [.send(EAPOLFrame(EAPPacket(.success, identifier: identifier))), .cancelTimer]
      + (wasOpen ? [] : [.changed(isOpen: true)])
  }

  private mutating func refuse(at now: Moment) -> [Action] {
    state = .quiet
    return [
      .send(EAPOLFrame(EAPPacket(.failure, identifier: identifier))),
      .wake(at: now + Self.quietTime),
    ] + close()
  }

  private mutating func close() -> [Action] {
    guard isOpen else { return [] }
    isOpen = false
    return [.changed(isOpen: false)]
  }
}
