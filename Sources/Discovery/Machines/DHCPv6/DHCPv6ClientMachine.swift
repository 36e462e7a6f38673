public import DHCPv6
public import Framing
public import Wire

/// Gets an IPv6 address and settings by DHCPv6 and keeps them: the client of RFC 8415 §18.2.
///
/// That phones ask DHCPv6, and for what, is documented; how they do is not, so the standard is
/// followed. There is one timer; a new `wake` replaces the old.
///
/// | state      | input      | next state | actions                                          |
/// | ---------- | ---------- | ---------- | ------------------------------------------------ |
/// | stopped    | start      | soliciting | wake within a second                             |
/// | soliciting | timerFired | soliciting | SOLICIT, wake; from the second time on the next ADVERTISE wins |
/// | soliciting | ADVERTISE  | soliciting | kept until the first wait is over                |
/// | soliciting | ADVERTISE  | requesting | preference 255, or after the first wait: REQUEST, wake |
/// | soliciting | timerFired | requesting | one is kept: REQUEST, wake                       |
/// | requesting | timerFired | requesting | REQUEST, wake; after ten: soliciting             |
/// | requesting, renewing, rebinding, extended | REPLY | bound | configured, wake at T1     |
/// | the same   | REPLY without an address | soliciting | lost if in use, wake                 |
/// | bound      | timerFired | renewing   | RENEW, wake                                      |
/// | renewing   | timerFired | renewing   | RENEW, wake; at T2: rebinding                    |
/// | rebinding  | timerFired | rebinding  | REBIND, wake                                     |
/// | rebinding  | end        | extended, soliciting | DHCPSTDV6=0: REBIND, wake; 1: lost, wake |
/// | extended   | timerFired | extended   | REBIND, wake                                     |
/// | any        | release    | stopped    | RELEASE if there is a lease, cancel              |
/// | any        | stop       | stopped    | cancel                                           |
public struct DHCPv6ClientMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var mac: MACAddress
    /// DHCPSTDV6=1: the address is not used past its lifetime.
    public var isStandard: Bool

    public init(mac: MACAddress, isStandard: Bool = false) {
      self.mac = mac
      self.isStandard = isStandard
    }
  }

  public enum Input: Hashable, Sendable {
    case start
    case received(DHCPv6Message)
    case timerFired
    case release
    case stop
  }

  public enum Action: Hashable, Sendable {
    /// To all servers and relay agents.
    case send(DHCPv6Message)
    case configured(DHCPv6Lease)
    case lost(IPv6Address)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case stopped, soliciting, requesting, bound, renewing, rebinding, extended
  }

  public let configuration: Configuration
  public internal(set) var state = State.stopped
  /// The address in use.
  public internal(set) var lease: DHCPv6Lease?
  var generator: SeededGenerator
  var transactionID: UInt32 = 0
  var beganAt = Moment.epoch
  /// Messages sent in this state, and the wait after the last.
  var sent = 0
  var wait: Duration?
  /// The best ADVERTISE so far, and how much its server wants to be chosen.
  var advertised: (lease: DHCPv6Lease, preference: UInt8)?
  /// The server that is asked for its address.
  var chosen: DHCPv6Lease?

  /// SOL_MAX_DELAY.
  static let firstDelay = Duration.seconds(1)

  public init(_ configuration: Configuration, seed: UInt64) {
    self.configuration = configuration
    // Other numbers than those of DHCPv4.
    generator = SeededGenerator(seed: seed ^ 0x0006)
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (.stopped, .start):
      return solicit("start", .dhcpv6Exchange, at: now)
    case (_, .stop):
      return stop()
    case (_, .release):
      return release(at: now)
    case (.soliciting, .timerFired):
      if let advertised { return request(advertised.lease, at: now) }
      return send(.solicit, .solicit, at: now)
    case (.soliciting, .received(let message)):
      return message.type == .advertise ? advertise(message, at: now) : []
    case (.requesting, .timerFired):
      return repeatRequest(at: now)
    case (.bound, .timerFired):
      return renew(at: now)
    case (.renewing, .timerFired), (.rebinding, .timerFired), (.extended, .timerFired):
      return keepAsking(at: now)
    case (.requesting, .received(let message)), (.renewing, .received(let message)),
      (.rebinding, .received(let message)), (.extended, .received(let message)):
      return message.type == .reply ? reply(message, at: now) : []
    case (.stopped, .received), (.stopped, .timerFired), (.bound, .received),
      (.soliciting, .start), (.requesting, .start), (.bound, .start), (.renewing, .start),
      (.rebinding, .start), (.extended, .start):
      return []
    }
  }
}
