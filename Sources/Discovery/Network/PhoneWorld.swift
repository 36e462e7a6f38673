public import Wire

/// The network around one phone: what comes to it by itself, and what comes back for what it does.
public protocol PhoneWorld: Sendable {
  /// What reaches the phone next without being asked for, after `moment`; `nil` if nothing more.
  ///
  /// - Parameter moment: `nil` for the first of all.
  func nextEvent(after moment: Moment?) -> (at: Moment, input: PhoneMachine.Input)?

  /// What the network makes of an action that the phone carries out at `now`.
  mutating func answers(to action: PhoneMachine.Action, at now: Moment) -> [WorldAnswer]
}

/// One consequence of what a phone does.
public struct WorldAnswer: Sendable {
  public let delay: Duration
  public let consequence: Consequence

  public enum Consequence: Sendable {
    /// The phone hears this.
    case heard(PhoneMachine.Input)
    /// Nothing comes, or something does for a reason that the reader should know.
    case note(String)
    /// Nobody can say what would happen: the run ends here.
    case unknown(String)
  }

  public init(_ consequence: Consequence, after delay: Duration = .zero) {
    self.consequence = consequence
    self.delay = delay
  }
}
