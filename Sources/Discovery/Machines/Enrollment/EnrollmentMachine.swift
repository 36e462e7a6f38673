public import Wire

/// Asks the user, the enrollment service and local sources for the file server of a new phone.
///
/// There is one timer; a new `wake` replaces the old. Section 1.3 of the facts about the phones.
///
/// | state      | input               | next state | actions                                   |
/// | ---------- | ------------------- | ---------- | ----------------------------------------- |
/// | idle       | start               | asking     | ask whether, wake in 60 s                 |
/// | asking     | yes                 | contacting | cancel, contact                           |
/// | asking     | no                  | connecting, waiting, manual | useLocal; wake; or ask for the server |
/// | asking     | timerFired          | connecting, waiting, contacting | useLocal; wake; or contact |
/// | waiting    | learned             | connecting | useLocal                                  |
/// | waiting    | timerFired          | manual, contacting | after No: ask for the server; else contact |
/// | contacting | URL                 | connecting | use                                       |
/// | contacting | none assigned       | code       | ask for the code                          |
/// | contacting | wrong code          | code       | ask for the code                          |
/// | contacting | unreachable         | manual     | ask for the server                        |
/// | code       | code                | contacting | contact with it; nothing if ill-formed    |
/// | code       | cancel              | manual     | ask for the server                        |
/// | connecting | failed              | manual, contacting | after a timeout, local: contact; else ask for the server |
/// | manual     | server              | connecting | use                                       |
/// | manual     | learned             | manual     | nothing                                   |
/// | any        | stop                | idle       | cancel                                    |
public struct EnrollmentMachine: Sendable {
  public typealias LocalSource = EnrollmentBehaviour.LocalSource

  public enum Input: Hashable, Sendable {
    /// With the local sources that name a file server so far.
    case start(local: Set<LocalSource>)
    case yes
    case no
    /// The local sources that name a file server now.
    case learned(local: Set<LocalSource>)
    case answered(EnrollmentAnswer)
    case code(String)
    case cancel
    /// The file server as the user types it.
    case server(String)
    /// None of the servers gave a file.
    case failed
    case timerFired
    case stop
  }

  public enum Action: Hashable, Sendable {
    case askWhether
    case contact(code: String?)
    case askForCode
    case askForServer
    /// Get the files from this address.
    case use(String)
    /// Get the files from the servers that these sources name.
    case useLocal(Set<LocalSource>)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case idle, asking, waiting, contacting, code, connecting, manual
  }

  private enum Path: Hashable, Sendable {
    case serviceOnly, localOnly, localFirst
  }

  public let behaviour: EnrollmentBehaviour
  public private(set) var state = State.idle
  private var path = Path.serviceOnly
  private var local: Set<LocalSource> = []
  private var isLocalInUse = false

  public init(_ behaviour: EnrollmentBehaviour) {
    self.behaviour = behaviour
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (_, .stop):
      state = .idle
      return [.cancelTimer]
    case (.idle, .start(let known)):
      local = known
      state = .asking
      return [
        entry(now, "first start", "ask whether to use it", .desPrompt), .askWhether,
        .wake(at: now + behaviour.promptTime.value),
      ]
    case (.waiting, .learned(let known)):
      local = known
      return counting.isEmpty ? [] : useLocal(at: now)
    case (_, .learned(let known)):
      local = known
      return []
    case (.asking, .yes):
      path = .serviceOnly
      return [entry(now, "Yes", "ask the service", .desYes)] + contact(nil)
    case (.asking, .no):
      path = .localOnly
      return [entry(now, "No", "use a local server", .desNo)] + goLocal(at: now)
    case (.asking, .timerFired):
      path = .localFirst
      return [entry(now, "no answer", "look for a local server", .desTimeout)] + goLocal(at: now)
    case (.waiting, .timerFired):
      return noLocal(at: now)
    case (.contacting, .answered(let answer)):
      return answered(answer, at: now)
    case (.code, .code(let code)):
      return entered(code, at: now)
    case (.code, .cancel):
      return manual("no code", .desCancelled, at: now)
    case (.connecting, .failed):
      return failed(at: now)
    case (.manual, .server(let server)):
      isLocalInUse = false
      path = .serviceOnly
      state = .connecting
      return [.use(server)]
    case (.idle, _), (.asking, _), (.waiting, _), (.contacting, _), (.code, _), (.connecting, _),
      (.manual, _):
      return []
    }
  }
}

// MARK: - Steps

extension EnrollmentMachine {
  /// The local sources that count on this path.
  private var counted: Sourced<Set<LocalSource>> {
    path == .localOnly ? behaviour.afterNo : behaviour.afterTimeout
  }

  private var counting: Set<LocalSource> { local.intersection(counted.value) }

  private mutating func goLocal(at now: Moment) -> [Action] {
    if !counting.isEmpty { return useLocal(at: now) }
    guard counted.value.contains(.lldp), behaviour.localWait.value > .zero else {
      return noLocal(at: now)
    }
    state = .waiting
    return [
      entry(now, "no local server", "wait for LLDP", .desWait),
      .wake(at: now + behaviour.localWait.value),
    ]
  }

  private mutating func useLocal(at now: Moment) -> [Action] {
    state = .connecting
    isLocalInUse = true
    let names = counting.map(\.words).sorted().joined(separator: ", ")
    let rule = MachineRule.desLocal.supported(counted.confidence)
    return [
      entry(now, "a server from \(names)", "go to it", rule), .cancelTimer, .useLocal(counting),
    ]
  }

  private mutating func noLocal(at now: Moment) -> [Action] {
    guard path == .localFirst else { return manual("no local server", .desNoLocal, at: now) }
    return [entry(now, "no local server", "ask the service", .desTimeout)] + contact(nil)
  }

  private mutating func contact(_ code: String?) -> [Action] {
    state = .contacting
    isLocalInUse = false
    return [.cancelTimer, .contact(code: code)]
  }

  private mutating func answered(_ answer: EnrollmentAnswer, at now: Moment) -> [Action] {
    switch answer {
    case .address(let address):
      state = .connecting
      return [entry(now, "the service names a server", "go to it", .desAddress), .use(address)]
    case .noneAssigned:
      state = .code
      let rule: MachineRule =
        path == .localFirst ? .desNoneAfterTimeout : .desNoneAssigned
      return [entry(now, "the service has no server", "ask for a code", rule), .askForCode]
    case .wrongCode:
      state = .code
      return [
        entry(now, "the service does not know the code", "ask again", .desCodeRefused),
        .askForCode,
      ]
    case .unreachable:
      return manual("no answer of the service", .desUnreachable, at: now)
    }
  }

  private mutating func entered(_ code: String, at now: Moment) -> [Action] {
    let lengths = behaviour.codeLengths
    let isNumber = !code.isEmpty && code.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber, lengths.value.isEmpty || lengths.value.contains(code.utf8.count) else {
      let rule = MachineRule.desCodeForm.supported(lengths.confidence)
      return [entry(now, "something that is no code", "wait for another", rule)]
    }
    return [entry(now, "a code", "ask the service with it", .desNoneAssigned)] + contact(code)
  }

  private mutating func failed(at now: Moment) -> [Action] {
    if isLocalInUse, path == .localFirst {
      return [entry(now, "no file from the local server", "ask the service", .desLocalFailed)]
        + contact(nil)
    }
    return manual(
      "no file from the server", isLocalInUse ? .desNoLocalAnswer : .desServerFailed, at: now)
  }

  private mutating func manual(
    _ heard: String, _ rule: MachineRule, at now: Moment
  ) -> [Action] {
    state = .manual
    return [entry(now, heard, "ask for the file server", rule), .cancelTimer, .askForServer]
  }

  private func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}

extension EnrollmentBehaviour.LocalSource {
  fileprivate var words: String {
    switch self {
    case .siteOption: "the site-specific option"
    case .otherDHCP: "DHCP"
    case .lldp: "LLDP"
    case .menu: "the menu"
    }
  }
}
