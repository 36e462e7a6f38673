public import Wire

/// One phone in a world, on a virtual clock: what happens is done as fast as it can be computed.
///
/// It joins the machine's actions and the world's answers in the order of time. The same phone in
/// the same world always does the same.
public struct PhoneRun<World: PhoneWorld>: Sendable {
  public private(set) var phone: PhoneMachine
  public private(set) var world: World
  private let user: UserScript
  private let start: Moment
  private var queue = EventQueue<Event>()
  private var heardByItself: Moment?
  private var reached: PhoneRunEnding?
  private var requests: [String] = []
  private var isAsked: PhonePrompt?
  private var steps = 0
  /// When something happened last that was not LLDP.
  private var changed: Moment

  private enum Event: Sendable {
    case input(PhoneMachine.Input)
    case note(String)
    /// With how the phone was tagged when it asked.
    case unknown(String, Tagging)
  }

  /// More happens in no start-up: a run that comes this far goes in circles.
  public static var mostSteps: Int { 100_000 }

  /// - Parameter start: when the link comes up.
  public init(
    _ configuration: PhoneMachine.Configuration, in world: World, user: UserScript = UserScript(),
    from start: Moment
  ) {
    phone = PhoneMachine(configuration)
    self.world = world
    self.user = user
    self.start = start
    changed = start
    queue.insert(.input(.linkUp), at: start)
  }

  /// Runs until the phone is operational, stands still, or `limit` has passed.
  ///
  /// - Parameter record: told of everything that happens, in order.
  public mutating func run(
    for limit: Duration, record: (RunEntry) throws -> Void
  ) rethrows -> RunResult {
    let ending = try end(after: limit, record)
    return RunResult(phone, ending: ending, requests: requests)
  }

  private mutating func end(
    after limit: Duration, _ record: (RunEntry) throws -> Void
  ) rethrows -> PhoneRunEnding {
    let end = start + limit
    while reached == nil {
      guard let (time, event) = next() else { return isAsked.map { .waitsForUser($0) } ?? .quiet }
      if isAtRest(at: time) { return isAsked.map { .waitsForUser($0) } ?? .quiet }
      guard time <= end, steps < Self.mostSteps else {
        return isAsked.map { .waitsForUser($0) } ?? .timeOver
      }
      steps += 1
      switch event {
      case .note(let text): try record(RunEntry(time, .note(text)))
      // A phone that has left the VLAN does not wait for the answer any more.
      case .unknown(let text, let tagging):
        if phone.tagging == tagging { reached = .unanswerable(text) }
      case .input(let input):
        if !input.isTimer { try record(RunEntry(time, .heard(input))) }
        try carryOut(phone.handle(input, at: time), at: time, record)
      }
    }
    return reached ?? .quiet
  }

  /// LLDP goes on for ever. When a phone waits for nothing else, and what a switch told it would
  /// have aged since, nothing new will come.
  private static var restTime: Duration { .seconds(130) }

  private func isAtRest(at now: Moment) -> Bool {
    queue.isEmpty && phone.timers.keys.allSatisfy { $0 == .lldp }
      && now - changed > Self.restTime
  }

  /// Takes whatever is due first: a timer of the phone, an answer, or what comes by itself.
  private mutating func next() -> (Moment, Event)? {
    let timer = phone.nextTimer
    let unasked = world.nextEvent(after: heardByItself)
    let earliest = [timer?.at, unasked?.at, queue.nextTime].compactMap(\.self).min()
    guard let earliest else { return nil }
    if queue.nextTime == earliest, let first = queue.removeFirst() {
      return (first.at, first.element)
    }
    if let unasked, unasked.at == earliest {
      heardByItself = unasked.at
      return (unasked.at, .input(unasked.input))
    }
    return timer.map { ($0.at, .input(.timerFired($0.timer))) }
  }

  private mutating func carryOut(
    _ actions: [PhoneMachine.Action], at now: Moment, _ record: (RunEntry) throws -> Void
  ) rethrows {
    for action in actions {
      if !action.isRoutine { changed = now }
      if action.isTold { try record(RunEntry(now, .did(action))) }
      for answer in world.answers(to: action, at: now) {
        let event: Event =
          switch answer.consequence {
          case .heard(let input): .input(input)
          case .note(let text): .note(text)
          case .unknown(let text): .unknown(text, phone.tagging)
          }
        queue.insert(event, at: now + answer.delay)
      }
      switch action {
      case .prompt(let prompt):
        isAsked = prompt
        if let key = user.key(for: prompt) {
          queue.insert(.input(.pressed(key)), at: now + UserScript.reactionTime)
        }
      case .fetch(let request):
        if !requests.contains(request.url) { requests.append(request.url) }
      case .entered(let state):
        if state != .manualEntry && state != .enrollment { isAsked = nil }
        if state == .operational { reached = .operational }
      default: break
      }
    }
  }
}

extension PhoneMachine.Input {
  var isTimer: Bool {
    if case .timerFired = self { true } else { false }
  }
}

extension PhoneMachine.Action {
  /// Nothing that brings a phone further.
  fileprivate var isRoutine: Bool {
    switch self {
    case .wake, .cancel, .log: true
    case .send(let frame): if case .lldp = frame.content { true } else { false }
    default: false
    }
  }

  /// Timers are the machine's own business.
  package var isTold: Bool {
    switch self {
    case .wake, .cancel: false
    default: true
    }
  }
}
