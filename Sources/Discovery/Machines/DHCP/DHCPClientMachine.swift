public import DHCP
public import Framing
public import Wire

/// Gets an address by DHCP and keeps it: the client of RFC 2131 §4.4 as the phones have it.
///
/// There is one timer; a new `wake` replaces the old. Every decision is logged.
///
/// | state            | input        | next state        | actions                                |
/// | ---------------- | ------------ | ----------------- | -------------------------------------- |
/// | stopped          | start        | initial           | wake, or DISCOVER as the next row      |
/// | stopped          | start        | rebooting         | REQUEST, wake (INIT-REBOOT)            |
/// | initial          | timerFired   | selecting         | DISCOVER, wake                         |
/// | selecting        | timerFired   | selecting         | DISCOVER, wake in 8, 16, 32, 64 s ± 1 s |
/// | selecting        | OFFER        | requesting        | probe, REQUEST, wake                   |
/// | requesting, rebooting | timerFired | same, or selecting | REQUEST, wake; the fifth time: DISCOVER |
/// | requesting, rebooting | ACK     | checking or bound | probe, wake in 1 s; or as the next row |
/// | checking         | timerFired   | bound             | configured, wake at T1                 |
/// | requesting       | conflict     | initial           | DECLINE, wake in 10 s                  |
/// | checking         | conflict     | initial           | DECLINE, lost if in use, wake in 10 s  |
/// | bound            | conflict     | initial           | DECLINE, lost, wake in 10 s            |
/// | bound            | timerFired   | renewing          | REQUEST to the server, wake            |
/// | renewing         | timerFired   | renewing          | REQUEST to the server, wake            |
/// | renewing         | T2           | rebinding         | REQUEST to all, wake                   |
/// | rebinding        | timerFired   | rebinding         | REQUEST to all, wake                   |
/// | rebinding        | lease's end  | extended, initial | DHCPSTD=0: REQUEST or probe, wake; 1: lost, wake |
/// | renewing, rebinding | ACK       | bound             | configured, wake at T1                 |
/// | extended         | ACK          | checking          | probe, wake in 1 s                     |
/// | extended         | timerFired   | extended          | REQUEST to all or probe, wake          |
/// | renewing, rebinding, extended | conflict | initial  | lost, wake in 10 s                     |
/// | any that asks    | NAK          | initial           | lost if there is an address, wake in 1 s |
/// | before an address | reuse       | extended          | configured, REQUEST or probe, wake     |
/// | any              | release      | stopped           | RELEASE if there is a lease, cancel    |
/// | any              | stop         | stopped           | cancel                                 |
public struct DHCPClientMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var mac: MACAddress
    public var behaviour: DHCPBehaviour
    /// The number of the site-specific option, the last of those asked for.
    public var siteOption: UInt8
    /// DHCPSTD=1: the address is not used past its lease.
    public var isStandard: Bool

    public init(
      mac: MACAddress, behaviour: DHCPBehaviour, siteOption: UInt8, isStandard: Bool = false
    ) {
      self.mac = mac
      self.behaviour = behaviour
      self.siteOption = siteOption
      self.isStandard = isStandard
    }
  }

  public enum Input: Hashable, Sendable {
    /// With the address it had before, for families that ask for it again.
    case start(previous: IPv4Address?)
    case received(DHCPMessage)
    case timerFired
    /// Somebody else answered for the address.
    case conflict
    case reuse(DHCPLease)
    case release
    case stop
  }

  public enum Action: Hashable, Sendable {
    case send(DHCPMessage, from: IPv4Address, to: IPv4Address)
    /// To ask by ARP whether somebody has the address.
    case probe(IPv4Address)
    case configured(DHCPLease)
    case lost(IPv4Address, Loss)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum Loss: String, CaseIterable, Hashable, Sendable {
    case refused, expired, conflict
  }

  public enum State: Hashable, Sendable {
    case stopped, initial, selecting, rebooting, requesting, checking, bound, renewing, rebinding
    case extended
  }

  public let configuration: Configuration
  public internal(set) var state = State.stopped
  /// The address in use.
  public internal(set) var lease: DHCPLease?
  var beganAt = Moment.epoch
  var secondsOfDiscover: UInt16 = 0
  var transactionID: UInt32 = 0
  var generator: SeededGenerator
  /// Messages sent in this state.
  var attempts = 0
  var requestedAt = Moment.epoch
  var offer: DHCPOffer?
  var previous: IPv4Address?
  /// Acknowledged, and not yet known to be free.
  var candidate: DHCPLease?

  /// A REQUEST without answer is sent no more often.
  static let mostRequests = 4
  /// How long an ARP question for a new address may go unanswered.
  static let checkTime = Duration.seconds(1)
  static let pauseAfterConflict = Duration.seconds(10)
  static let pauseAfterRefusal = Duration.seconds(1)
  /// RFC 2131 §4.4.5: no sooner is a renewal repeated.
  static let shortestRenewalWait = Duration.seconds(60)

  public init(_ configuration: Configuration, seed: UInt64) {
    self.configuration = configuration
    generator = SeededGenerator(seed: seed)
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (.stopped, .start(let previous)):
      return start(previous: previous, at: now)
    case (_, .stop):
      return stop()
    case (_, .release):
      return release()
    case (.initial, .timerFired), (.selecting, .timerFired):
      return discover(again: state == .selecting, at: now)
    case (.requesting, .timerFired), (.rebooting, .timerFired):
      return repeatRequest(at: now)
    case (.checking, .timerFired):
      return finishCheck(at: now)
    case (.bound, .timerFired):
      return renew(at: now)
    case (.renewing, .timerFired), (.rebinding, .timerFired):
      return keepAsking(at: now)
    case (.extended, .timerFired):
      return askOnceMore(at: now)
    case (.selecting, .received(let message)), (.requesting, .received(let message)),
      (.rebooting, .received(let message)), (.renewing, .received(let message)),
      (.rebinding, .received(let message)), (.extended, .received(let message)):
      return answer(message, at: now)
    case (.requesting, .conflict), (.checking, .conflict), (.bound, .conflict),
      (.renewing, .conflict), (.rebinding, .conflict), (.extended, .conflict):
      return giveUpAddress(at: now)
    case (.initial, .reuse(let saved)), (.selecting, .reuse(let saved)),
      (.requesting, .reuse(let saved)), (.rebooting, .reuse(let saved)):
      return reuse(saved, at: now)
    case (.stopped, .received), (.stopped, .timerFired), (.stopped, .conflict),
      (.stopped, .reuse), (.initial, .received), (.initial, .conflict), (.selecting, .conflict),
      (.rebooting, .conflict), (.checking, .received), (.bound, .received),
      (.checking, .reuse), (.bound, .reuse), (.renewing, .reuse), (.rebinding, .reuse),
      (.extended, .reuse), (.initial, .start), (.selecting, .start), (.rebooting, .start),
      (.requesting, .start), (.checking, .start), (.bound, .start), (.renewing, .start),
      (.rebinding, .start), (.extended, .start):
      return []
    }
  }
}

// MARK: - Start and end

extension DHCPClientMachine {
  mutating func start(previous: IPv4Address?, at now: Moment) -> [Action] {
    beganAt = now
    self.previous = previous
    let behaviour = configuration.behaviour
    if let previous, previous != .any, behaviour.asksForKnownAddress.value {
      state = .rebooting
      attempts = 0
      transactionID = nextTransaction()
      let rule = MachineRule.dhcpReboot.supported(behaviour.asksForKnownAddress.confidence)
      return [entry(now, "start", "ask for \(previous) again", rule)] + sendRequest(at: now)
    }
    let longest = max(0, min(behaviour.greatestFirstDelaySeconds.value, 60))
    guard longest > 0 else { return discover(again: false, at: now) }
    state = .initial
    let delay = Duration.milliseconds(
      Int64.random(in: 0...Int64(longest) * 1000, using: &generator))
    let rule = MachineRule.dhcpFirstDelay.supported(
      behaviour.greatestFirstDelaySeconds.confidence)
    return [entry(now, "start", "wait before the first DISCOVER", rule), .wake(at: now + delay)]
  }

  mutating func stop() -> [Action] {
    state = .stopped
    lease = nil
    candidate = nil
    offer = nil
    return [.cancelTimer]
  }

  mutating func release() -> [Action] {
    let lease = lease
    transactionID = nextTransaction()
    let farewell = lease.flatMap { lease in lease.server.map { self.release(lease, to: $0) } }
    return [farewell].compactMap(\.self) + stop()
  }

  mutating func begin(after pause: Duration, at now: Moment) -> [Action] {
    state = .initial
    lease = nil
    candidate = nil
    offer = nil
    beganAt = now + pause
    return [.wake(at: now + pause)]
  }
}
