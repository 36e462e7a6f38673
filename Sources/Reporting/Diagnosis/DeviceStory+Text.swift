import Diagnosis
import Discovery
import SSON
import Wire

extension DeviceStory {
  /// A phone's story: who it is, the answer in a sentence, the stages, what it will use, what is
  /// wrong.
  func write(to text: inout TextWriter) {
    writeHeading(to: &text)
    writeAnswer(to: &text)
    text.line()
    for stage in stages { stage.write(to: &text) }
    writePrediction(to: &text)
    writeFiles(to: &text)
    writeFindings(to: &text)
  }

  private static let mostEvidence = 3

  private func writeHeading(to text: inout TextWriter) {
    guard let phone else { return }
    let name = [
      device.hostName?.printable, device.model?.printable,
      phone.profile?.title ?? "not an Avaya phone with known rules",
    ].compactMap(\.self).filter { !$0.isEmpty }
    let verdict = self.verdict ?? .incomplete
    text.wrapped(
      text.marked("\(device.mac)  \(name.joined(separator: ", "))", .strong)
        + "  " + text.marked(verdict.rawValue.uppercased(), verdict.mark), indent: 2)
    let evidence = phone.identification.evidence
    let shown = evidence.prefix(Self.mostEvidence).map(\.description).joined(separator: ", ")
    let rest =
      evidence.count > Self.mostEvidence ? " and \(evidence.count - Self.mostEvidence) more" : ""
    text.wrapped(shown + rest, head: "  known by: ")
    if phone.profile != nil, phone.identification.confidence == .unconfirmed, !phone.isProfileGiven
    {
      text.wrapped("the family is assumed; --phone names another", head: "            ")
    }
  }

  /// The question of the tool, answered: which file server, on which VLAN, by whom.
  private func writeAnswer(to text: inout TextWriter) {
    guard let phone, phone.profile != nil else { return }
    let files = phone.prediction.fileServers
    guard !files.isEmpty else {
      text.wrapped(text.marked(reasonForNone, .strong), head: "  file server: ")
      return
    }
    for server in files.reversed() {
      let doubt = server.confidence == .unconfirmed ? " (unconfirmed)" : ""
      text.wrapped(
        text.marked("\(server.parameter)=\(server.value.joined(separator: ","))", .strong)
          + ", told by \(server.source)\(server.frame.map { " in frame \($0)" } ?? "")\(doubt)",
        head: "  file server: ")
    }
  }

  private var reasonForNone: String {
    if lease != nil { return "It finds none." }
    let hasAddress = device.lastAddress != nil || device.speaksSIP || device.speaksH323
    guard device.dhcp.isEmpty, hasAddress else { return "No lease was seen, so none is known yet." }
    return "It had its address before the capture, so none is known yet: restart the phone while "
      + "capturing."
  }

  private func writePrediction(to text: inout TextWriter) {
    guard let phone, !phone.prediction.parameters.isEmpty else { return }
    text.line()
    text.line("  It will use")
    for parameter in phone.prediction.parameters { parameter.write(to: &text) }
  }

  private func writeFiles(to text: inout TextWriter) {
    guard let phone, !phone.files.isEmpty else { return }
    text.line()
    text.line("  Its files say")
    for file in phone.files { file.write(showsSecrets: phone.showsSecrets, to: &text) }
  }

  private func writeFindings(to text: inout TextWriter) {
    guard !findings.isEmpty else { return }
    text.line()
    text.line("  Findings")
    for finding in findings { finding.write(to: &text) }
  }
}

extension DeviceStory.Verdict {
  var mark: TextStyle.Mark {
    switch self {
    case .provisioned: .good
    case .notProvisioned: .bad
    case .incomplete: .doubtful
    }
  }
}

extension StageResult {
  fileprivate func write(to text: inout TextWriter) {
    let head = "  \(stage.title.padded(to: 12)) "
    let word = status.word.padded(to: 5)
    var line = text.marked(word, status.mark) + " "
    line += value ?? "not seen in the capture"
    var origin = [source].compactMap(\.self)
    if !frames.isEmpty { origin.append(FrameList(frames).description) }
    if !origin.isEmpty { line += "  (\(origin.joined(separator: ", ")))" }
    text.wrapped(line, head: head, indent: 21)
  }
}

extension Stage {
  var title: String { self == .siteOption ? "site option" : rawValue }
}

extension StageResult.Status {
  var word: String {
    switch self {
    case .pass: "pass"
    case .warning: "WARN"
    case .fail: "FAIL"
    case .notSeen: "-"
    }
  }

  var mark: TextStyle.Mark {
    switch self {
    case .pass: .good
    case .warning: .doubtful
    case .fail: .bad
    case .notSeen: .faint
    }
  }
}

extension PredictedParameter {
  fileprivate func write(to text: inout TextWriter) {
    let value = self.value.joined(separator: ",")
    var origin = source.description
    if let frame { origin += ", frame \(frame)" }
    if confidence == .unconfirmed { origin += ", unconfirmed" }
    var line = "\(value)  (\(origin))"
    for loser in losers {
      line +=
        loser.value == self.value
        ? "; the same from " : "; not \(loser.value.joined(separator: ",")) from "
      line += loser.source.description
    }
    text.wrapped(line, head: "    \(parameter.printable.padded(to: 10)) ")
  }
}

extension Finding {
  fileprivate func write(to text: inout TextWriter) {
    let word = severity.rawValue.uppercased()
    let numbers = rule.references.filter { $0.hasPrefix("F") }.joined(separator: ", ")
    let origin = followsFrom.map { ", follows from \($0.id)" } ?? ""
    let cause = isRootCause ? "  explains the stage \(stage.title)\(origin)" : ""
    text.wrapped(
      text.marked(word, severity.mark) + " " + text.marked(rule.id, .strong)
        + (numbers.isEmpty ? "" : " [\(numbers)]") + cause, head: "  ", indent: 4)
    text.wrapped(message, head: "    seen: ")
    text.wrapped(remedy, head: "    do:   ")
    text.wrapped(evidence.description, head: "    look: ")
  }
}

extension Severity {
  var mark: TextStyle.Mark {
    switch self {
    case .info: .faint
    case .warning: .doubtful
    case .error: .bad
    }
  }
}

extension [Evidence] {
  /// "frame 7 octets 310–351, frame 13": at most eight places.
  fileprivate var description: String {
    let shown = prefix(8).map { piece in
      guard let octets = piece.octets, !octets.isEmpty else { return "frame \(piece.frame)" }
      return octets.count == 1
        ? "frame \(piece.frame) octet \(octets.lowerBound)"
        : "frame \(piece.frame) octets \(octets.lowerBound)–\(octets.upperBound - 1)"
    }
    return shown.joined(separator: ", ") + (count > 8 ? " and \(count - 8) more" : "")
  }
}
