import Diagnosis

/// How good or bad something is, in a symbol, a colour and a word: never by colour alone.
enum PageSign: Sendable {
  case good, doubtful, bad, note, open

  var symbol: String {
    switch self {
    case .good: "✔"
    case .doubtful: "▲"
    case .bad: "✖"
    case .note: "●"
    case .open: "–"
    }
  }

  var className: StaticString {
    switch self {
    case .good: "good"
    case .doubtful: "doubtful"
    case .bad: "bad"
    case .note: "note"
    case .open: "open"
    }
  }
}

extension Severity {
  var sign: PageSign {
    switch self {
    case .info: .note
    case .warning: .doubtful
    case .error: .bad
    }
  }
}

extension StageResult.Status {
  var sign: PageSign {
    switch self {
    case .pass: .good
    case .warning: .doubtful
    case .fail: .bad
    case .notSeen: .open
    }
  }
}

extension DeviceStory.Verdict {
  var sign: PageSign {
    switch self {
    case .provisioned: .good
    case .notProvisioned: .bad
    case .incomplete: .note
    }
  }
}

extension HTMLWriter {
  /// A symbol with a word beside it.
  mutating func sign(_ sign: PageSign, _ word: String) {
    element("span", .class("sign", sign.className)) { html in
      html.element("span", .fixed("aria-hidden", "true"), text: sign.symbol)
      html.text(" \(word)")
    }
  }
}
