public import Discovery
import Framing
import SSON
public import Wire

/// Prints a run as a log for people: the time since link up, what was heard, decided and sent.
///
/// What repeats without a change (LLDP every thirty seconds) is printed once.
public struct RunTextPrinter: Sendable {
  private let style: TextStyle
  private let start: Moment
  private let showsRepetitions: Bool
  private var lastLLDP: [String: [UInt8]] = [:]
  /// What was decided already, and the moment of an advertisement that says nothing new.
  private var decisions: Set<RunSentence> = []
  private var repetition: Moment?

  public init(_ style: TextStyle, from start: Moment, showsRepetitions: Bool = false) {
    self.style = style
    self.start = start
    self.showsRepetitions = showsRepetitions
  }

  public mutating func print(_ entry: RunEntry) -> [UInt8] {
    guard let sentence = RunSentence(entry.event), !isRepeated(entry, sentence) else { return [] }
    var text = TextWriter(style)
    let head = "\(Self.seconds(entry.time - start))  \(sentence.verb.padded(to: 8)) "
    text.wrapped(sentence.text, head: head)
    if let reason = sentence.reason {
      text.wrapped(reason, head: String(repeating: " ", count: head.count))
    }
    return text.takeBytes()
  }

  private mutating func isRepeated(_ entry: RunEntry, _ sentence: RunSentence) -> Bool {
    guard !showsRepetitions else { return false }
    if sentence.reason != nil {
      return !decisions.insert(sentence).inserted && repetition == entry.time
    }
    guard entry.event.isAdvertisement, let frame = entry.frame else { return false }
    let isSame = lastLLDP.updateValue(frame, forKey: sentence.verb) == frame
    if isSame { repetition = entry.time }
    return isSame
  }

  /// "   61.250 s", the same width up to a day.
  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.wholeNanoseconds / 1_000_000
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let text = "\(whole).\(String(rest + 1_000).dropFirst()) s"
    return String(repeating: " ", count: max(0, 11 - text.count)) + text
  }

  /// How the phone stands when the run is over, and what was expected otherwise.
  public func end(
    _ result: RunResult, unmet: [UnmetExpectation] = [], _ comparison: RunComparison? = nil
  ) -> [UInt8] {
    var text = TextWriter(style)
    text.line()
    text.wrapped(result.headline, head: "")
    text.line("  VLAN       \(result.place)")
    text.line("  address    \(result.address?.description ?? "none")")
    for (name, known) in result.values {
      let value = known.value.map { WireText($0).printable }.joined(separator: ",")
      text.wrapped(
        "\(value)  (\(known.origin)\(known.confidence == .unconfirmed ? ", unconfirmed" : ""))",
        head: "  " + name.printable.padded(to: 10) + " ")
    }
    for url in result.requests {
      let got = result.files.contains { $0.url == url }
      text.wrapped(
        WireText(url).printable + (got ? "  obtained" : ""), head: "  asks for   ")
    }
    for difference in unmet { difference.write(to: &text) }
    comparison?.write(to: &text)
    return text.takeBytes()
  }
}

extension RunEntry.Event {
  /// Whether it is said or heard over and over.
  fileprivate var isAdvertisement: Bool {
    switch self {
    case .heard(.lldp): true
    case .did(.send(let frame)): if case .lldp = frame.content { true } else { false }
    default: false
    }
  }
}

extension RunResult {
  /// What became of the phone, in a sentence.
  var headline: String {
    switch ending {
    case .operational: "It is registered and operational."
    case .waitsForUser(let prompt): "It waits for somebody to answer \(prompt.sentence)."
    case .unanswerable(let what): "The capture cannot answer: \(what). The run ends here."
    case .stopped(let reason): "It ends here: \(reason)."
    case .timeOver: "The time is over; the phone is in state \(state.rawValue)."
    case .quiet: "Nothing more happens; the phone is in state \(state.rawValue)."
    }
  }

  var place: String {
    guard let vlan else { return "none: no address (\(tagging))" }
    return vlan == 0 ? "\(tagging)" : "\(vlan)"
  }
}
