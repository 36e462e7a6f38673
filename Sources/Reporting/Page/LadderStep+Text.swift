import Diagnosis
import Framing
import Wire

extension LadderStep {
  /// The step in a sentence, for tips and for screen readers.
  func plainText(from start: Moment?) -> String {
    var text = "Frame \(frame.number)"
    if let time = frame.time, let start { text += ", at \((time - start).secondsText)" }
    if !vlanTags.isEmpty {
      text += ", VLAN \(vlanTags.map(\.id.description).joined(separator: " in "))"
    }
    text += ": \(kind.rawValue) \(summary) from \(from.plainText) to \(to.plainText)"
    if isBroadcast { text += ", broadcast" }
    if let detail { text += ": \(detail)" }
    if repetitions > 1 { text += ", \(repetitions) times up to frame \(last.number)" }
    return text
  }
}

extension LadderParty {
  /// The head of its lane.
  var lines: [String] {
    let role = "\(role)"
    if isUnseen, name == nil { return [role, "none answered"] }
    return [[name ?? role], name == nil ? [] : [role], [addressText].compactMap(\.self)]
      .flatMap(\.self)
  }

  var plainText: String {
    isUnseen && name == nil
      ? "\(role), of which none answered"
      : [role.description, name, address?.description ?? mac?.description].compactMap(\.self)
        .joined(separator: " ")
  }

  /// People know servers by IP addresses and phones and switches by MAC addresses.
  private var addressText: String? {
    let text = role == .phone ? mac?.description : address?.description
    return text ?? mac?.description ?? address?.description
  }
}

extension Stage {
  /// As it begins a line or a column.
  var heading: String {
    switch self {
    case .vlan: "VLAN"
    default: title.prefix(1).uppercased() + title.dropFirst()
    }
  }
}

extension Duration {
  /// Seconds with three decimals, as analysers write times; from an hour on in parts.
  var secondsText: String {
    let milliseconds = wholeNanoseconds / 1_000_000
    let sign = milliseconds < 0 ? "-" : ""
    let (seconds, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
    guard seconds < 3600 else { return shortText }
    return "\(sign)\(seconds).\(String(rest + 1000).dropFirst()) s"
  }
}

extension String {
  /// At most `count` characters, the last one an ellipsis if there were more.
  func cut(to count: Int) -> String {
    let limit = Swift.max(1, count)
    guard self.count > limit else { return self }
    return prefix(limit - 1) + "…"
  }

  /// One or two lines of at most `count` characters each.
  func folded(at count: Int) -> [String] {
    guard self.count > count else { return [self] }
    let first = prefix(count + 1)
    let end = first.lastIndex(of: " ") ?? index(startIndex, offsetBy: count)
    return [String(self[..<end]), String(self[end...].drop { $0 == " " }).cut(to: count)]
  }
}
