public import Framing
public import Wire

/// A phone in a simulated network.
public struct SimulatedPhone: Sendable {
  public let name: String
  public internal(set) var machine: PhoneMachine
  public let user: UserScript
  public let expectations: ScenarioExpectations
  /// When its link comes up.
  public let starts: Moment
  /// When it became operational.
  public internal(set) var isDone: Moment?
  /// Addresses of the files that it asked for, each once, in order.
  public internal(set) var requests: [String] = []
  var asked: PhonePrompt?
  /// When it will be looked at for its timers.
  var wake: Moment?
  var address: IPv4Address?

  public var mac: MACAddress { machine.configuration.mac }
  /// From its link to its registration.
  public var waited: Duration? { isDone.map { $0 - starts } }

  /// How it stands now.
  ///
  /// - Parameter isOver: nothing will happen to it any more.
  func result(isOver: Bool) -> RunResult {
    let ending: PhoneRunEnding =
      isDone != nil
      ? .operational : asked.map { .waitsForUser($0) } ?? (isOver ? .quiet : .timeOver)
    return RunResult(machine, ending: ending, requests: requests)
  }
}
