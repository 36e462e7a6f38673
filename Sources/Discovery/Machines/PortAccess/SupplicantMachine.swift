public import Framing
public import Services
public import Wire

/// Asks the switch port to let the phone in: the supplicant of 802.1X, its methods as outcomes.
///
/// It says who it is and goes along with EAP-MD5 and EAP-TLS; what it sends as proof is octets
/// that nobody checks, and the switch decides. There is one timer; a new `wake` replaces the old.
/// Section 1.2 of the facts about the phones, state AUTH; IEEE 802.1X-2020 §8.
///
/// | state          | input      | next state     | actions                                    |
/// | -------------- | ---------- | -------------- | ------------------------------------------ |
/// | idle           | start      | connecting     | EAPOL-Start, wake in 30 s                  |
/// | connecting     | timerFired | connecting     | EAPOL-Start, wake in 30 s                  |
/// | connecting     | timerFired | alone          | the third time: finished(nobody), cancel   |
/// | any but idle   | request    | authenticating | the answer, wake in 30 s                   |
/// | authenticating | timerFired | connecting     | EAPOL-Start, wake in 30 s                  |
/// | any but idle   | success    | authenticated  | finished(accepted), cancel                 |
/// | any but idle   | failure    | held           | finished(refused), wake in 60 s            |
/// | held           | timerFired | connecting     | EAPOL-Start, wake in 30 s                  |
/// | any            | stop       | idle           | cancel                                     |
public struct SupplicantMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var mac: MACAddress
    public var behaviour: SupplicantBehaviour
    /// Of what is sent as proof.
    public var seed: UInt64

    public init(mac: MACAddress, behaviour: SupplicantBehaviour, seed: UInt64 = 1) {
      self.mac = mac
      self.behaviour = behaviour
      self.seed = seed
    }
  }

  public enum Input: Hashable, Sendable {
    case start
    case received(EAPOLFrame)
    case timerFired
    case stop
  }

  public enum Action: Hashable, Sendable {
    case send(EAPOLFrame)
    case finished(Outcome)
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case accepted, refused, nobody
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case idle, connecting, authenticating, authenticated, held, alone
  }

  /// No count of EAPOL-Starts is higher.
  static let mostStarts = 100

  public let configuration: Configuration
  public private(set) var state = State.idle
  private var starts = 0

  public init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (_, .stop):
      state = .idle
      return [.cancelTimer]
    case (.idle, .start):
      starts = 0
      return [entry(now, "link up, supplicant on", "ask to be let in", .accessAsked)]
        + askIn(at: now)
    case (.connecting, .timerFired):
      return startAgain(at: now)
    case (.authenticating, .timerFired):
      starts = 0
      return [entry(now, "the switch says no more", "begin again", .accessLost)] + askIn(at: now)
    case (.held, .timerFired):
      starts = 0
      return [entry(now, "60 s after the refusal", "ask again", .accessHeld)] + askIn(at: now)
    case (.connecting, .received(let frame)), (.authenticating, .received(let frame)),
      (.authenticated, .received(let frame)), (.held, .received(let frame)),
      (.alone, .received(let frame)):
      return heard(frame, at: now)
    case (.idle, .received), (.idle, .timerFired), (.connecting, .start),
      (.authenticating, .start), (.authenticated, .start), (.held, .start), (.alone, .start),
      (.authenticated, .timerFired), (.alone, .timerFired):
      return []
    }
  }
}

// MARK: - Steps

extension SupplicantMachine {
  private var behaviour: SupplicantBehaviour { configuration.behaviour }

  private mutating func askIn(at now: Moment) -> [Action] {
    state = .connecting
    starts += 1
    return [.send(EAPOLFrame(.start)), .wake(at: now + behaviour.startTime.value)]
  }

  private mutating func startAgain(at now: Moment) -> [Action] {
    guard starts >= min(max(behaviour.mostStarts.value, 1), Self.mostStarts) else {
      return askIn(at: now)
    }
    state = .alone
    return [
      entry(now, "\(starts) EAPOL-Starts without answer", "go on without", .accessStarts),
      .cancelTimer, .finished(.nobody),
    ]
  }

  /// A frame without a whole EAP packet says nothing.
  private mutating func heard(_ frame: EAPOLFrame, at now: Moment) -> [Action] {
    guard let packet = try? frame.eap() else { return [] }
    switch packet.code {
    case .request:
      return answer(packet, at: now)
    case .success:
      state = .authenticated
      return [
        entry(now, "EAP success", "go on", .accessEnd), .cancelTimer, .finished(.accepted),
      ]
    case .failure:
      state = .held
      return [
        entry(now, "EAP failure", "go on all the same", .accessEnd),
        .wake(at: now + behaviour.heldTime.value), .finished(.refused),
      ]
    default:
      return []
    }
  }

  private mutating func answer(_ request: EAPPacket, at now: Moment) -> [Action] {
    guard let type = request.type else { return [] }
    state = .authenticating
    let (answered, data, log) = content(of: type, request, at: now)
    let response = EAPPacket(
      .response, identifier: request.identifier, type: answered, data: data[...])
    return [log, .send(EAPOLFrame(response)), .wake(at: now + behaviour.answerTime.value)]
  }

  private func content(
    of type: EAPType, _ request: EAPPacket, at now: Moment
  ) -> (EAPType, [UInt8], Action) {
    let heard = "EAP request: \(type)"
    let methods = behaviour.methods
    let rule = MachineRule.accessMethod.supported(methods.confidence)
    switch type {
    case .identity:
      let name = configuration.mac.octets.map { Self.digits(of: $0) }.joined()
      return (type, Array(name.utf8), entry(now, heard, "say \(name)", .accessIdentity))
    case .notification:
      return (type, [], entry(now, heard, "say that it is read", rule))
    case .md5 where methods.value.contains(type):
      return (type, [16] + proof(request), entry(now, heard, "go along", rule))
    case _ where methods.value.contains(type):
      // No flags and no data: the acknowledgement of RFC 5216 §2.1.5.
      return (type, [0], entry(now, heard, "go along", rule))
    default:
      let wanted = methods.value.map(\.rawValue)
      return (.nak, wanted.isEmpty ? [0] : wanted, entry(now, heard, "refuse the method", rule))
    }
  }

  /// The same for the same request.
  private func proof(_ request: EAPPacket) -> [UInt8] {
    var generator = SeededGenerator(seed: configuration.seed ^ UInt64(request.identifier))
    return (0..<16).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  }

  private static func digits(of octet: UInt8) -> String {
    let text = String(octet, radix: 16, uppercase: true)
    return text.count == 1 ? "0\(text)" : text
  }

  private func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}
