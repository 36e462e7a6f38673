public import Services

/// How a family asks a switch port to be let in (802.1X).
///
/// That the phones have a supplicant is documented; its times and methods are not.
public struct SupplicantBehaviour: Hashable, Sendable {
  /// Whether it asks unless DOT1XSTAT says otherwise.
  public var isOn: Sourced<Bool>
  /// The methods that it takes, the one it prefers first.
  public var methods: Sourced<[EAPType]>
  /// From an EAPOL-Start without answer to the next.
  public var startTime: Sourced<Duration>
  /// With so many unanswered there is no authenticator.
  public var mostStarts: Sourced<Int>
  /// How long it waits for the switch in the middle of an exchange.
  public var answerTime: Sourced<Duration>
  /// From a refusal to the next attempt.
  public var heldTime: Sourced<Duration>

  public init(
    isOn: Sourced<Bool> = .unconfirmed(false),
    methods: Sourced<[EAPType]> = .unconfirmed([.md5, .tls]),
    startTime: Sourced<Duration> = .unconfirmed(.seconds(30)),
    mostStarts: Sourced<Int> = .unconfirmed(3),
    answerTime: Sourced<Duration> = .unconfirmed(.seconds(30)),
    heldTime: Sourced<Duration> = .unconfirmed(.seconds(60))
  ) {
    self.isOn = isOn
    self.methods = methods
    self.startTime = startTime
    self.mostStarts = mostStarts
    self.answerTime = answerTime
    self.heldTime = heldTime
  }
}
