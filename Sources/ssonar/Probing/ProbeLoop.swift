import Capture
import Diagnosis
import Discovery
import Driver
import Framing
import HostStack
import LivePcap
import Reporting
import Wire

/// Runs a probed phone on an interface against the real clock.
struct ProbeLoop: ~Copyable {
  enum End {
    case ended(PhoneRunEnding)
    case gone(LiveError)

    var ending: PhoneRunEnding {
      switch self {
      case .ended(let ending): ending
      case .gone: .stopped("the interface went away")
      }
    }
  }

  private let link: LiveLink
  private let signals: SignalInbox
  private let limit: Duration
  /// Frames are shown and not sent.
  private let isDry: Bool
  private var host: ProbeHost?
  private var probe: PhoneProbe
  /// How the phone stood before it said goodbye.
  private(set) var result: RunResult
  private var printer: ProbePrinter
  private var recording: PcapngWriter?
  private var diagnoser: LiveDiagnoser
  private(set) var files: [ProbedFile] = []
  private let start = ContinuousClock.now
  /// Instants of the clock that never jumps are times of the day as of the start.
  private let startTime: Moment
  private var frames = 0
  private var lastFrame = Moment.epoch
  private var hasToldUnsent = false
  private var isHostGone = false

  /// Signals are looked after so often, and the interface.
  private static let interval = Duration.milliseconds(50)
  private static let interfaceInterval = Duration.milliseconds(250)
  /// Frames and events that are taken before time is looked at again.
  private static let mostAtOnce = 256
  /// No more files are checked.
  private static let mostFiles = 32

  init(
    _ link: LiveLink, _ host: consuming ProbeHost?, _ probe: PhoneProbe, for limit: Duration,
    isDry: Bool, _ printer: consuming ProbePrinter, recording: consuming PcapngWriter?,
    diagnosis: DiagnosisOptions, from startTime: Moment, signals: SignalInbox
  ) {
    self.link = link
    self.host = host
    self.probe = probe
    result = probe.result(.timeOver)
    self.limit = limit
    self.isDry = isDry
    self.printer = printer
    self.recording = recording
    diagnoser = LiveDiagnoser(options: diagnosis)
    self.startTime = startTime
    self.signals = signals
  }

  var diagnosis: Diagnosis { diagnoser.diagnosis }

  private var now: Moment { startTime + (ContinuousClock.now - start) }

  mutating func run() throws -> End {
    let end = try work()
    result = probe.result(end.ending)
    if case .ended = end {
      try carryOut(probe.shutDown(at: now))
    }
    host = nil
    try recording?.finish()
    return end
  }

  private mutating func work() throws -> End {
    var nextLook = startTime
    var nextState = startTime
    try carryOut(probe.linkUp(at: now))
    while true {
      var now = now
      if now >= nextLook {
        nextLook = now + Self.interval
        if signals.take() != nil { return .ended(.stopped("it was interrupted")) }
        if now >= nextState {
          nextState = now + Self.interfaceInterval
          if try lookAtInterface(now) { return .gone(gone) }
        }
      }
      if let ending = probe.ending(at: now) { return .ended(ending) }
      if now - startTime >= limit { return .ended(.timeOver) }
      do {
        if let timer = probe.nextTimer, timer <= now { try carryOut(probe.timerFired(at: now)) }
        try listenToHost()
        try listenToLink()
      } catch let error as LiveError where error.kind == .wentAway {
        return .gone(error)
      }
      try printer.flush()
      now = self.now
      let wait = min(probe.nextTimer ?? nextLook, nextLook) - now
      if wait > .zero {
        let descriptors = [link.descriptor, host?.descriptor ?? -1]
        Readiness.wait(for: descriptors, atMost: wait)
      }
    }
  }

  private var gone: LiveError { LiveError(interface: link.interface, .wentAway) }

  mutating func tell(_ judgement: ProbeJudgement) throws {
    try printer.end(
      judgement.result, unmet: judgement.unmet, judgement.files, judgement.report)
  }

  // MARK: - Hearing

  private mutating func listenToLink() throws {
    for _ in 0..<Self.mostAtOnce {
      let received: CapturedFrame?
      do throws(LiveError) {
        received = try link.next()
      } catch {
        guard case .cannotReceive = error.kind else { throw error }
        return
      }
      guard let frame = received else { return }
      keep(frame.bytes, frame.originalLength, at: frame.time ?? now)
      let packet = Packet(
        frame.bytes[...], linkType: .ethernet, originalLength: frame.originalLength)
      try carryOut(probe.heard(packet, at: now))
    }
  }

  private mutating func listenToHost() throws {
    guard !isHostGone else { return }
    do {
      for _ in 0..<Self.mostAtOnce {
        switch try host?.next() {
        case nil: return
        case .frame(let octets)?: try carryOut(probe.said(octets))
        case .note(let text)?: try printer.add(RunEntry(now, .note(text)))
        case .performed(let task, let outcome)?: try carryOut(perform(task, outcome))
        }
      }
    } catch let error as HostStackError {
      isHostGone = true
      try printer.add(RunEntry(now, .note("\(error)")))
    }
  }

  private mutating func perform(
    _ task: ProbeTask, _ outcome: ProbeOutcome
  ) -> [PhoneProbe.Effect] {
    if case .fetch(let request) = task, case .fetched(.file(let octets), _) = outcome,
      request.kind == .upgrade || request.kind == .settings, files.count < Self.mostFiles
    {
      // A phone that starts again asks again.
      files.removeAll { $0.url == request.url }
      files.append(ProbedFile(url: request.url, octets: octets, environment: probe.environment))
    }
    return probe.performed(task, outcome, at: now)
  }

  /// - Returns: whether it went away.
  private mutating func lookAtInterface(_ now: Moment) throws -> Bool {
    guard let event = link.change() else { return false }
    if let message = event.message { try printer.add(RunEntry(now, .note(message))) }
    switch event {
    case .down: try carryOut(probe.linkDown(at: now))
    case .up: try carryOut(probe.linkUp(at: now))
    case .gone: return true
    case .frame: break
    }
    return false
  }

  // MARK: - Doing

  private mutating func carryOut(_ effects: [PhoneProbe.Effect]) throws {
    for effect in effects {
      switch effect {
      case .send(let octets): try send(octets)
      case .hand(let octets): host?.hear(octets)
      case .become(let address): host?.become(address)
      case .perform(let task):
        if let (task, outcome) = host?.begin(task) { try carryOut(perform(task, outcome)) }
      case .tell(let entry): try printer.add(entry)
      }
    }
  }

  private mutating func send(_ octets: [UInt8]) throws {
    guard !isDry else { return try printer.show(octets, at: now) }
    do throws(LiveError) {
      try link.send(octets)
      keep(octets, nil, at: WallClock.now)
    } catch {
      if case .wentAway = error.kind { throw error }
      // An interface may be down for a while, or its queue full.
      guard !hasToldUnsent else { return }
      hasToldUnsent = true
      try printer.add(RunEntry(now, .note("a frame is not sent: \(error)")))
    }
  }

  /// What was said is diagnosed and recorded, in the order in which it was seen here.
  private mutating func keep(_ octets: [UInt8], _ length: Int?, at time: Moment) {
    frames += 1
    lastFrame = max(lastFrame, time)
    let frame = CapturedFrame(
      number: frames, time: lastFrame, linkType: .ethernet, originalLength: length ?? octets.count,
      bytes: octets)
    diagnoser.observe(frame)
    do {
      try recording?.write(frame)
    } catch {
      StandardError.write("ssonar: \(error); the recording ends here")
      recording = nil
    }
  }
}
