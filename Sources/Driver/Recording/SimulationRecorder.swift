public import Capture
public import Discovery
import Framing
import Wire

/// Writes down what phones and network of a simulation said, as a capture at the phones' ports
/// would hold it.
///
/// What the simulation exchanges as frames is kept as it is. What phones ask servers above it
/// (names, files, enrollment, registration) is put into the packets that such a question makes:
/// DNS, TCP with HTTP or TLS, TFTP, SIP, H.323.
public struct SimulationRecorder: Sendable {
  private struct Pending: Sendable {
    let question: ServiceQuestion
    let time: Moment
    let standing: PhoneStanding
  }

  private let network: ScenarioNetwork
  private var composers: [Int: ServiceComposer] = [:]
  private var pending: [Int: Pending] = [:]
  private var frames: [(time: Moment, octets: [UInt8])] = []
  private var last = Moment.epoch

  /// More frames are in no recording that anybody reads.
  public static let mostFrames = 1 << 20

  /// - Parameter network: as its faults leave it.
  public init(of network: ScenarioNetwork) {
    self.network = network
  }

  public mutating func add(_ told: SimulatedEntry) {
    let time = told.entry.time
    last = max(last, time)
    if let frame = told.frame {
      keep([(time, frame)])
      if case .heard(.arp(let message, _)) = told.entry.event, let address = message.senderAddress {
        composers[told.phone, default: ServiceComposer(network)].learn(address)
      }
    }
    switch told.entry.event {
    case .did(let action):
      guard let question = ServiceQuestion(action) else { return }
      finish(told.phone, nil, at: time)
      pending[told.phone] = Pending(question: question, time: time, standing: told.standing)
    case .heard(let input):
      guard pending[told.phone]?.question.isAnswered(by: input) == true else { return }
      finish(told.phone, input, at: time)
    case .note: break
    }
  }

  /// Every frame so far, by time, numbered from 1.
  public mutating func takeFrames() -> [CapturedFrame] {
    for phone in pending.keys.sorted() { finish(phone, nil, at: last) }
    let sorted = frames.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    frames = []
    return sorted.enumerated().map { number, frame in
      CapturedFrame(number: number + 1, time: frame.element.time, bytes: frame.element.octets)
    }
  }

  /// Composes what was asked, now that the answer is known or that there will be none.
  private mutating func finish(_ phone: Int, _ answer: PhoneMachine.Input?, at now: Moment) {
    guard let asked = pending.removeValue(forKey: phone) else { return }
    keep(
      composers[phone, default: ServiceComposer(network)].frames(
        asked.question, answer, of: asked.standing, from: asked.time, until: now))
  }

  private mutating func keep(_ new: [(time: Moment, octets: [UInt8])]) {
    frames += new.prefix(Self.mostFrames - frames.count)
  }
}
