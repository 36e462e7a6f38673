import Framing
public import LLDP
public import Wire

/// The LLDP of one switch port: what it says, and to whom it says LLDP-MED.
///
/// A port sends its LLDP-MED TLVs once it has heard an endpoint that speaks LLDP-MED, three times
/// a second apart and then with the others (ANSI/TIA-1057 §11.2.1, fast start). There is one
/// timer; a new `wake` replaces the old.
///
/// | state  | input                     | next state     | actions                               |
/// | ------ | ------------------------- | -------------- | ------------------------------------- |
/// | down   | linkUp                    | steady         | send, wake in 30 s                    |
/// | steady | received: new MED endpoint | fast          | neighbor, send, wake in 1 s           |
/// | steady, fast | received: another   | same           | neighbor if it is new                 |
/// | fast   | timerFired                | fast or steady | send, wake in 1 s or 30 s             |
/// | steady | timerFired                | steady         | send, wake in 30 s                    |
/// | any but down | the neighbor's time is over | same   | neighborLost                          |
/// | any but down | received: time to live 0 | same      | neighborLost                          |
/// | any but down | portChanged         | same           | send, wake                            |
/// | any but down | shutDown            | down           | send with a time to live of 0, cancel |
/// | any    | linkDown                  | down           | cancel                                |
public struct LLDPSwitchMachine: Sendable {
  public enum Input: Hashable, Sendable {
    case linkUp
    case linkDown
    case received(LLDPDataUnit)
    case portChanged(LLDPSwitchPort)
    case timerFired
    case shutDown
  }

  public enum Action: Hashable, Sendable {
    case send(LLDPDataUnit)
    /// Somebody new is at the other end of the cable.
    case neighbor(LLDPDataUnit)
    case neighborLost
    case wake(at: Moment)
    case cancelTimer
  }

  public enum State: Hashable, Sendable {
    case down
    case steady
    case fast(remaining: Int)
  }

  public private(set) var port: LLDPSwitchPort
  public private(set) var state = State.down
  /// What the neighbor said last, while it counts.
  public private(set) var neighbor: LLDPDataUnit?
  private var neighborEnd = Moment(nanoseconds: .max)
  private var nextSend = Moment(nanoseconds: .max)

  public init(_ port: LLDPSwitchPort) {
    self.port = port
  }

  /// The neighbor is an endpoint that speaks LLDP-MED.
  public var hasEndpoint: Bool { neighbor.map(Self.isEndpoint) ?? false }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (_, .linkDown):
      state = .down
      neighbor = nil
      return [.cancelTimer]
    case (.down, .linkUp):
      state = .steady
      return send(at: now)
    case (.down, .portChanged(let new)):
      port = new
      return []
    case (_, .portChanged(let new)):
      port = new
      return send(at: now)
    case (.steady, .received(let unit)), (.fast, .received(let unit)):
      return hear(unit, at: now)
    case (.steady, .timerFired), (.fast, .timerFired):
      return timerFired(at: now)
    case (.steady, .shutDown), (.fast, .shutDown):
      state = .down
      neighbor = nil
      return [.send(port.shutdown), .cancelTimer]
    case (.down, .received), (.down, .timerFired), (.down, .shutDown), (.steady, .linkUp),
      (.fast, .linkUp):
      return []
    }
  }
}

// MARK: - Steps

extension LLDPSwitchMachine {
  private mutating func send(at now: Moment) -> [Action] {
    if case .fast(let remaining) = state {
      state = remaining > 1 ? .fast(remaining: remaining - 1) : .steady
    }
    nextSend = now + (state == .steady ? port.interval : port.fastInterval)
    return [.send(port.dataUnit(withMED: hasEndpoint || !port.waitsForEndpoint)), timer]
  }

  private var timer: Action { .wake(at: min(nextSend, neighborEnd)) }

  private mutating func timerFired(at now: Moment) -> [Action] {
    var actions: [Action] = []
    if neighbor != nil, now >= neighborEnd { actions += lose() }
    if now >= nextSend { return actions + send(at: now) }
    return actions + [timer]
  }

  private mutating func hear(_ unit: LLDPDataUnit, at now: Moment) -> [Action] {
    guard !unit.isShutdown else { return neighbor == nil ? [] : lose() + [timer] }
    let isNew = neighbor.map { !Self.isSame($0, unit) } ?? true
    let hadEndpoint = hasEndpoint
    neighbor = unit
    neighborEnd = now + .seconds(Int64(unit.timeToLive ?? 0))
    let found: [Action] = isNew ? [.neighbor(unit)] : []
    guard hasEndpoint, isNew || !hadEndpoint, port.fastCount > 0 else { return found + [timer] }
    state = .fast(remaining: port.fastCount)
    return found + send(at: now)
  }

  private mutating func lose() -> [Action] {
    neighbor = nil
    neighborEnd = Moment(nanoseconds: .max)
    return [.neighborLost]
  }

  private static func isEndpoint(_ unit: LLDPDataUnit) -> Bool {
    guard let told = unit.first(MEDCapabilities.self) else { return false }
    return (1...3).contains(told.deviceType.rawValue)
  }

  /// Chassis and port together name the sender (IEEE 802.1AB-2016 §8.5.2, §8.5.3); a phone's
  /// chassis changes with its address, so its port alone counts.
  private static func isSame(_ left: LLDPDataUnit, _ right: LLDPDataUnit) -> Bool {
    left.first(PortID.self) == right.first(PortID.self)
  }
}
