import Diagnosis
import Discovery
import SSON
import Settings
import Wire

extension ReadFile {
  /// Which files come next by this one, and which of its settings change where the phone goes.
  func write(showsSecrets: Bool, to text: inout TextWriter) {
    var lines: [String] = []
    for request in outcome.requests {
      lines.append("then \(request.name)  (\(request.kind.rawValue), line \(request.line))")
    }
    for change in outcome.changes {
      let value = change.assignment.shownValue(showsSecrets: showsSecrets)
      let doubt = change.confidence == .unconfirmed ? ", unconfirmed" : ""
      lines.append("\(change.parameter.name)=\(value)  (line \(change.line)\(doubt))")
    }
    if !outcome.openConditions.isEmpty {
      let names = Set(outcome.openConditions.map(\.condition.name.printable)).sorted()
      lines.append("more depends on \(names.joined(separator: ", ")), which no frame tells")
    }
    if lines.isEmpty { lines = ["nothing that changes where the phone goes"] }
    if !isComplete { lines.append("the capture has only a part of this file") }
    let rest = lines.count - Self.mostLines
    text.line("    \(name)  (\(FrameList(frames)))")
    for line in lines.prefix(Self.mostLines) { text.wrapped(line, head: "      ") }
    if rest > 0 { text.line("      and \(rest) more; --format json has them all") }
  }

  private static let mostLines = 12
}
