import Capture
import LivePcap

/// Listens until a signal, a bound or the end of the interfaces ends it.
struct LiveLoop: ~Copyable {
  enum Step {
    case frame(CapturedFrame)
    case interface(LiveEvent)
    /// SIGHUP: files are to be begun anew.
    case hangUp
    /// Nothing happened for a while, or much did: time for what is due.
    case tick
  }

  enum End {
    case signal
    case bound
    case gone(LiveError)
  }

  let capture: LiveCapture
  private let signals: SignalInbox
  private let bounds: LiveBounds
  private let start = ContinuousClock.now
  private(set) var frames = 0

  /// Signals are asked for, and ticks come, at least so often.
  private static let interval = Duration.milliseconds(50)

  /// From here on signals end only the loop.
  init(_ capture: LiveCapture, bounds: LiveBounds, signals: SignalInbox) {
    self.capture = capture
    self.bounds = bounds
    self.signals = signals
  }

  var elapsed: Duration { ContinuousClock.now - start }

  mutating func run(_ body: (Step) throws -> Void) throws -> End {
    let end = bounds.seconds.map { start + .seconds($0) }
    var nextTick = start + Self.interval
    while true {
      let deadline = min(nextTick, end ?? nextTick)
      do {
        switch try capture.next(until: deadline) {
        case .frame(let frame):
          frames += 1
          try body(.frame(frame))
          if let most = bounds.frames, frames >= most { return .bound }
        case let event?: try body(.interface(event))
        case nil: break
        }
      } catch let error as LiveError {
        return .gone(error)
      }
      let now = ContinuousClock.now
      if let end, now >= end {
        try drain(body)
        return .bound
      }
      guard now >= nextTick else { continue }
      nextTick = now + Self.interval
      if let signal = signals.take() {
        guard signal == SignalInbox.hangUp else {
          try drain(body)
          return .signal
        }
        try body(.hangUp)
      }
      try body(.tick)
    }
  }

  /// What came before the end and waits in the kernel is not lost, as long as that is not too long.
  private mutating func drain(_ body: (Step) throws -> Void) throws {
    let end = WallClock.now
    let limit = ContinuousClock.now + Self.longestDrain
    while ContinuousClock.now < limit,
      let event = try? capture.next(until: .now + Self.lastBlock)
    {
      guard case .frame(let frame) = event else { continue }
      if let time = frame.time, time > end { return }
      frames += 1
      try body(.frame(frame))
      if let most = bounds.frames, frames >= most { return }
    }
  }

  private static let longestDrain = Duration.seconds(2)
  /// A block of frames comes so late at most.
  private static let lastBlock = Duration.milliseconds(120)

  /// What was lost between the wire and the program; `nil` if nothing was.
  var losses: String? {
    let sum = capture.statistics.reduce(LiveStatistics(), +)
    var parts: [String] = []
    if sum.droppedByKernel > 0 {
      parts.append("\(sum.droppedByKernel) frames were dropped by the kernel (--buffer-size helps)")
    }
    if sum.droppedByInterface > 0 {
      parts.append("\(sum.droppedByInterface) frames were dropped by the interface")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension LiveEvent {
  /// A line for people about an interface.
  var message: String? {
    switch self {
    case .frame: nil
    case .down(let interface): "\(interface) is down"
    case .up(let interface): "\(interface) is up again"
    case .gone(let interface): "\(interface) went away"
    }
  }
}
