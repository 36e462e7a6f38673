public import Wire

/// Registers with a call server, as far as discovery cares: whether it comes to that.
///
/// Servers are tried in the order of their list. There is one timer; a new `wake` replaces the
/// old.
///
/// | state       | input               | next state  | actions                                  |
/// | ----------- | ------------------- | ----------- | ---------------------------------------- |
/// | idle        | start               | entering    | without extension: ask for the login     |
/// | idle        | start               | registering | register with the first, wake            |
/// | idle        | start               | noServer    | without server: nothing                  |
/// | entering    | entered             | registering | register with the first, wake            |
/// | registering | accepted            | registered  | registered, cancel                       |
/// | registering | challenged          | registering | register again with credentials, wake    |
/// | registering | refused             | entering    | ask for the login, cancel                |
/// | registering | unreachable, timerFired | registering, pausing | the next server, wake; none left: wake |
/// | pausing     | timerFired          | registering | register with the first, wake            |
/// | any         | stop                | idle        | cancel                                   |
public struct RegistrationMachine: Sendable {
  public enum Input: Hashable, Sendable {
    /// With the servers in order; a phone without extension and password asks for them.
    case start(servers: [String], hasLogin: Bool)
    /// The user typed extension and password.
    case entered
    case answered(RegistrationAnswer)
    case timerFired
    case stop
  }

  public enum Action: Hashable, Sendable {
    case register(server: String, withCredentials: Bool)
    case askForLogin
    case registered(server: String)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case idle, noServer, entering, registering, pausing, registered
  }

  /// RFC 3261 §17.1.2.2, timer F: so long a request may go unanswered.
  static let answerTime = Duration.seconds(32)
  static let pause = Duration.seconds(60)
  /// No more servers of a list are tried.
  static let mostServers = 16

  public private(set) var state = State.idle
  private var servers: [String] = []
  private var index = 0
  private var isChallenged = false

  public init() {}

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (_, .stop):
      state = .idle
      return [.cancelTimer]
    case (.idle, .start(let servers, let hasLogin)):
      self.servers = Array(servers.prefix(Self.mostServers))
      return start(hasLogin: hasLogin, at: now)
    case (.entering, .entered), (.pausing, .timerFired):
      index = 0
      return register(withCredentials: false, at: now)
    case (.registering, .answered(let answer)):
      return answered(answer, at: now)
    case (.registering, .timerFired):
      return next(at: now)
    case (.idle, _), (.noServer, _), (.entering, _), (.registering, _), (.pausing, _),
      (.registered, _):
      return []
    }
  }
}

// MARK: - Steps

extension RegistrationMachine {
  private mutating func start(hasLogin: Bool, at now: Moment) -> [Action] {
    guard !servers.isEmpty else {
      state = .noServer
      return [entry(now, "no call server is known", "stay unregistered", .registerServers)]
    }
    guard hasLogin else {
      state = .entering
      return [
        entry(now, "no extension and password", "ask for them", .registerLogin), .askForLogin,
      ]
    }
    index = 0
    return register(withCredentials: false, at: now)
  }

  private mutating func register(withCredentials: Bool, at now: Moment) -> [Action] {
    guard servers.indices.contains(index) else { return [] }
    state = .registering
    isChallenged = withCredentials
    return [
      .register(server: servers[index], withCredentials: withCredentials),
      .wake(at: now + Self.answerTime),
    ]
  }

  private mutating func answered(_ answer: RegistrationAnswer, at now: Moment) -> [Action] {
    switch answer {
    case .accepted:
      state = .registered
      return [
        entry(now, "\(servers[index]) accepts", "registered", .registerAnswer),
        .registered(server: servers[index]), .cancelTimer,
      ]
    case .challenged where !isChallenged:
      return [entry(now, "401", "register with the password", .registerAnswer)]
        + register(withCredentials: true, at: now)
    case .challenged, .refused:
      state = .entering
      return [
        entry(now, "the login is refused", "ask for another", .registerLogin), .askForLogin,
        .cancelTimer,
      ]
    case .unreachable:
      return next(at: now)
    }
  }

  private mutating func next(at now: Moment) -> [Action] {
    index += 1
    let log = entry(now, "no answer of a call server", "try the next", .registerServers)
    if servers.indices.contains(index) {
      return [log] + register(withCredentials: false, at: now)
    }
    state = .pausing
    return [
      entry(now, "no call server answers", "begin again in a minute", .registerPause),
      .wake(at: now + Self.pause),
    ]
  }

  private func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}

extension MachineRule {
  static let registerServers = MachineRule.assumed("call servers are tried in their order")
  static let registerLogin = MachineRule(
    "a phone without extension and password asks for them", "J100, 2018, p. 32")
  static let registerAnswer = MachineRule(
    "the call server accepts or asks for the password", "RFC 3261 §10.2, §22.2")
  static let registerPause = MachineRule.assumed("all servers are tried again after a minute")
}
