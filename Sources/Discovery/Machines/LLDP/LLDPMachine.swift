public import LLDP
public import Wire

/// Listens to the switch and advertises the phone.
///
/// There is one timer; a new `wake` replaces the old. With LLDP_ENABLED=0 nothing happens at all.
///
/// | state    | input             | next state | actions                                |
/// | -------- | ----------------- | ---------- | -------------------------------------- |
/// | down     | linkUp            | sending    | on: send, wake in 30 s                 |
/// | down     | linkUp            | listening  | auto: nothing; off: silent             |
/// | listening | received         | answering  | learned, wake in 1 s                   |
/// | answering | timerFired       | sending    | send, wake in 30 s                     |
/// | answering, sending | received | same     | learned                                |
/// | sending  | timerFired        | sending    | send, wake in 30 s                     |
/// | sending  | statusChanged     | sending    | if it would be told: send, wake in 30 s |
/// | any other | statusChanged    | same       | nothing                                |
/// | sending  | shutDown          | down       | send with a time to live of 0, cancel  |
/// | any other | shutDown         | down       | cancel                                 |
/// | any      | linkDown          | down       | cancel                                 |
public struct LLDPMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var profile: PhoneProfile
    /// LLDP_ENABLED.
    public var mode: LLDPMode

    public init(profile: PhoneProfile, mode: LLDPMode? = nil) {
      self.profile = profile
      self.mode = mode ?? profile.behaviour.lldp.defaultMode.value
    }
  }

  public enum Input: Hashable, Sendable {
    case linkUp
    case linkDown
    case received(LLDPDataUnit)
    case statusChanged(PhoneStatus)
    case timerFired
    /// The phone restarts.
    case shutDown
  }

  public enum Action: Hashable, Sendable {
    case send(LLDPDataUnit)
    case learned(LLDPLesson)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: Hashable, Sendable {
    case down, silent, listening, answering, sending
  }

  /// 96x1 SIP, 2014, p. 124.
  public static let interval = Duration.seconds(30)
  /// In auto mode the first is sent within 2 s (96x1 SIP, 2014, p. 124).
  static let answerTime = Duration.seconds(1)

  public let configuration: Configuration
  public private(set) var state = State.down
  public private(set) var status: PhoneStatus
  /// A network policy has set the VLAN since the link came up.
  var hasPolicyVLAN = false

  public init(_ configuration: Configuration, status: PhoneStatus) {
    self.configuration = configuration
    self.status = status
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (.down, .linkUp):
      return linkUp(at: now)
    case (_, .linkDown):
      state = .down
      return [.cancelTimer]
    case (.sending, .shutDown):
      state = .down
      return [
        entry(now, "restart", "take everything back", .lldpShutdown),
        .send(LLDPAdvertisement(status, behaviour: behaviour).shutdown), .cancelTimer,
      ]
    case (_, .shutDown):
      state = .down
      return [.cancelTimer]
    case (.listening, .received(let unit)):
      state = .answering
      return [
        entry(now, "an advertisement", "advertise within 2 s", .lldpAnswers),
        .wake(at: now + Self.answerTime),
      ] + learn(from: unit, at: now)
    case (.answering, .received(let unit)), (.sending, .received(let unit)):
      return learn(from: unit, at: now)
    case (.answering, .timerFired), (.sending, .timerFired):
      return advertise(at: now)
    case (.sending, .statusChanged(let new)):
      guard new != status else { return [] }
      let old = LLDPAdvertisement(status, behaviour: behaviour).dataUnit
      status = new
      guard LLDPAdvertisement(new, behaviour: behaviour).dataUnit != old else { return [] }
      return [entry(now, "a change of what it tells", "tell it at once", .lldpChange)]
        + advertise(at: now)
    case (_, .statusChanged(let new)):
      status = new
      return []
    case (.down, .received), (.down, .timerFired), (.silent, .received), (.silent, .timerFired),
      (.silent, .linkUp), (.listening, .linkUp), (.listening, .timerFired),
      (.answering, .linkUp), (.sending, .linkUp):
      return []
    }
  }

  var behaviour: LLDPBehaviour { configuration.profile.behaviour.lldp }

  private mutating func linkUp(at now: Moment) -> [Action] {
    hasPolicyVLAN = false
    switch configuration.mode {
    case .off:
      state = .silent
      return [entry(now, "link up, LLDP_ENABLED 0", "neither send nor listen", .lldpMode)]
    case .auto:
      state = .listening
      return [entry(now, "link up", "listen first", .lldpMode)]
    case .on:
      return [entry(now, "link up, LLDP_ENABLED 1", "advertise at once", .lldpStart)]
        + advertise(at: now)
    }
  }

  private mutating func advertise(at now: Moment) -> [Action] {
    state = .sending
    return [
      .send(LLDPAdvertisement(status, behaviour: behaviour).dataUnit),
      .wake(at: now + Self.interval),
    ]
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}
