import Capture
import Discovery
import Framing
import LivePcap
import Wire

/// Plays the network of a scenario on an interface, until a signal, the time or another server
/// ends it.
struct AnswerLoop: ~Copyable {
  enum End {
    case signal
    case time
    case stranger(ServerSearch.Found)
    case gone(LiveError)
  }

  struct Limits {
    /// How long it is listened for other servers before anything is answered.
    var listening: Duration
    var time: Duration
    var rate: RateLimit
    /// Other servers do not end it.
    var isBesideOthers: Bool
    /// Frames are shown and not sent.
    var isDry: Bool
  }

  private let link: LiveLink
  private let signals: SignalInbox
  private let search: ServerSearch
  private var limits: Limits
  private var lab: LabNetwork
  private var files: AnsweredFiles?
  private var printer: AnswerPrinter
  private(set) var summary = AnswerSummary()
  /// Answers that wait for their time.
  private var waiting = EventQueue<[UInt8]>()
  /// When the first of them is due; asked for with every frame.
  private var nextWaiting: Moment?
  private let start = ContinuousClock.now
  /// Instants of the clock that never jumps are times of the day as of the start.
  private let startTime = WallClock.now
  private var answers = false
  private var questionsLeft: Int
  private var nextQuestion: Moment
  private var strangers: Set<ServerSearch.Found> = []
  private var toldOverRate = 0
  private var nextTold: Moment
  private var hasToldUnsent = false
  private var isDown = false
  /// Frames since it was last looked after signals.
  private var heard = 0
  private var isBusy = false

  /// Signals are looked after so often, and the interface.
  private static let interval = Duration.milliseconds(50)
  private static let interfaceInterval = Duration.milliseconds(250)
  /// From so many frames in an interval, 13 000 a second, they gather for so long: waking up for
  /// each takes a fifth of what answering takes.
  private static let busyFrames = 650
  private static let gathering = Duration.microseconds(200)
  /// Frames of file servers between two of the link.
  private static let mostAtOnce = 64
  /// No more answers wait.
  private static let mostWaiting = 1 << 16
  /// Other servers are asked so many times, so far apart; all that are real have answered then.
  private static let mostQuestions = 2
  private static let questionInterval = Duration.seconds(2)
  /// No more other servers are told of.
  private static let mostStrangers = 64

  init(
    _ link: LiveLink, _ lab: LabNetwork, _ files: consuming AnsweredFiles?, _ search: ServerSearch,
    _ limits: Limits, _ printer: consuming AnswerPrinter, signals: SignalInbox
  ) {
    self.link = link
    self.files = files
    self.lab = lab
    self.search = search
    self.limits = limits
    self.printer = printer
    self.signals = signals
    questionsLeft = limits.isDry || limits.isBesideOthers ? 0 : Self.mostQuestions
    nextQuestion = startTime
    nextTold = startTime
  }

  /// - Parameter begins: called when it begins to answer.
  mutating func run(_ begins: () -> Void) throws -> End {
    let end = try work(begins)
    let isGone = if case .gone = end { true } else { false }
    if answers, !isGone { try perform(lab.shutDown(at: now), at: now) }
    summary.tally = lab.tally
    summary.statistics = link.statistics
    try printer.tell(summary, at: now)
    try printer.finish()
    return end
  }

  private var now: Moment { startTime + (ContinuousClock.now - start) }

  private mutating func work(_ begins: () -> Void) throws -> End {
    let begin = startTime + limits.listening
    let end = begin + limits.time
    var nextLook = startTime
    var nextState = startTime
    while true {
      let now = now
      if now >= nextLook {
        nextLook = now + Self.interval
        isBusy = heard >= Self.busyFrames
        heard = 0
        if signals.take() != nil { return .signal }
        if now >= end { return .time }
        if now >= nextState {
          nextState = now + Self.interfaceInterval
          if case .gone? = try lookAtInterface(now) {
            return .gone(LiveError(interface: link.interface, .wentAway))
          }
        }
        if !answers, now >= begin {
          answers = true
          begins()
          try perform(lab.linkUp(at: now), at: now)
        }
        try tellOverRate(now)
        try printer.flush()
      }
      do {
        if let stranger = try step(now, atMost: nextLook) { return .stranger(stranger) }
      } catch let error as LiveError where error.kind == .wentAway {
        return .gone(error)
      }
    }
  }

  /// Sends what is due, then hears one frame or waits for none.
  private mutating func step(
    _ now: Moment, atMost limit: Moment
  ) throws -> ServerSearch.Found? {
    try sendDue(now)
    var deadline = limit
    if let nextWaiting { deadline = min(deadline, nextWaiting) }
    if answers, let timer = lab.nextTimer { deadline = min(deadline, timer) }
    try listenToFiles(now)
    guard let frame = try receive(until: deadline) else { return nil }
    return try hear(frame)
  }

  // MARK: - Hearing

  /// An interface that is down is waited for.
  private mutating func receive(until deadline: Moment) throws(LiveError) -> CapturedFrame? {
    let beside = files?.descriptors ?? []
    let limit = start + (deadline - startTime)
    do throws(LiveError) {
      guard !beside.isEmpty else {
        return try link.receive(until: limit, gathering: isBusy ? Self.gathering : .zero)
      }
      if let frame = try link.next() { return frame }
      // Whoever speaks ends it.
      Readiness.wait(for: [link.descriptor] + beside, atMost: limit - .now)
      return try link.next()
    } catch {
      guard case .cannotReceive = error.kind, isDown else { throw error }
      return nil
    }
  }

  private mutating func hear(_ frame: CapturedFrame) throws -> ServerSearch.Found? {
    heard += 1
    let packet = Packet(
      frame.bytes[...], linkType: .ethernet, originalLength: frame.originalLength)
    let now = now
    if let stranger = search.stranger(in: packet), strangers.count < Self.mostStrangers,
      strangers.insert(stranger).inserted
    {
      guard limits.isBesideOthers else { return stranger }
      try printer.note("another DHCP server answers: \(stranger)", at: now)
    }
    guard answers else { return nil }
    if files?.hear(packet, frame.bytes) == true { return nil }
    guard packet.etherType == .lldp || limits.rate.isOpen(at: now) else {
      summary.overRate += 1
      return nil
    }
    let actions = lab.handle(packet, at: now)
    if packet.etherType != .lldp {
      limits.rate.take(actions.count(where: \.isSending), at: now)
    }
    try perform(actions, at: now)
    return nil
  }

  /// Frames of the file servers count for the rate like all others.
  private mutating func listenToFiles(_ now: Moment) throws {
    for _ in 0..<Self.mostAtOnce {
      switch files?.next() {
      case nil: return
      case .note(let text)?: try printer.note(text, at: now)
      case .frame(let octets)?:
        guard answers, limits.rate.isOpen(at: now) else {
          summary.overRate += 1
          continue
        }
        limits.rate.take(1, at: now)
        try send(octets, at: now)
      }
    }
  }

  // MARK: - Sending

  private mutating func sendDue(_ now: Moment) throws {
    if !answers, questionsLeft > 0, now >= nextQuestion {
      questionsLeft -= 1
      nextQuestion = now + Self.questionInterval
      for question in search.questions { try send(question, at: now) }
    }
    if answers, let timer = lab.nextTimer, timer <= now {
      try perform(lab.timerFired(at: now), at: now)
    }
    while let time = nextWaiting, time <= now, let (_, octets) = waiting.removeFirst() {
      nextWaiting = waiting.nextTime
      try send(octets, at: now)
    }
  }

  private mutating func perform(_ actions: [LabNetwork.Action], at now: Moment) throws {
    for action in actions {
      switch action {
      case .send(let octets, _, .zero): try send(octets, at: now)
      case .send(let octets, _, let delay):
        if waiting.count < Self.mostWaiting {
          waiting.insert(octets, at: now + delay)
          nextWaiting = waiting.nextTime
        } else {
          summary.unsent += 1
        }
      case .log(let entry): try printer.tell(entry)
      // The timer is asked for.
      case .wake: break
      }
    }
  }

  private mutating func send(_ octets: [UInt8], at now: Moment) throws {
    guard !limits.isDry else { return try printer.show(octets, at: now) }
    do throws(LiveError) {
      try link.send(octets)
    } catch {
      if case .wentAway = error.kind { throw error }
      // An interface may be down for a while, or its queue full.
      summary.unsent += 1
      guard !hasToldUnsent else { return }
      hasToldUnsent = true
      try printer.note("a frame is not sent: \(error)", at: now)
    }
  }
}

// MARK: - Now and then

extension AnswerLoop {
  private mutating func lookAtInterface(_ now: Moment) throws -> LiveEvent? {
    guard let event = link.change() else { return nil }
    if let message = event.message { try printer.note(message, at: now) }
    switch event {
    case .down:
      isDown = true
      if answers { try perform(lab.linkDown(at: now), at: now) }
    case .up:
      isDown = false
      if answers { try perform(lab.linkUp(at: now), at: now) }
    case .gone, .frame: break
    }
    return event
  }

  /// Once a second at most.
  private mutating func tellOverRate(_ now: Moment) throws {
    guard summary.overRate > toldOverRate, now >= nextTold else { return }
    nextTold = now + .seconds(1)
    let count = summary.overRate - toldOverRate
    toldOverRate = summary.overRate
    try printer.note("\(count) frames unanswered: over the rate (--rate)", at: now)
  }
}

extension LabNetwork.Action {
  fileprivate var isSending: Bool {
    if case .send = self { true } else { false }
  }
}
