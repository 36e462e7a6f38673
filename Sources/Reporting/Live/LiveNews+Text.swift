public import Diagnosis
import Framing
import Wire

extension LiveNews {
  /// A line for people: when, who, what.
  public func write(to text: inout TextWriter) {
    let who =
      subject.map { subject in
        "\(subject.mac)  \(String((subject.name ?? "").prefix(Self.nameWidth)).padded(to: Self.nameWidth))  "
      } ?? ""
    text.wrapped(words(text.style), head: "\(time.timeOfDay)  \(who)", indent: Self.indent)
  }

  private static let nameWidth = 14
  private static let indent = 14

  private func words(_ style: TextStyle) -> String {
    switch kind {
    case .appeared(let story):
      "\(story.kind.title): \(story.oneLine)"
    case .step(let step): step.words
    case .stage(let stage):
      "\(stage.stage.title) " + style.marked(stage.status.word, stage.status.mark)
        + stage.detail
    case .finding(let finding):
      style.marked(finding.severity.rawValue.uppercased(), finding.severity.mark) + " "
        + style.marked(finding.rule.id, .strong) + ": \(finding.message)"
    case .verdict(let verdict, let cause):
      style.marked(verdict.rawValue.uppercased(), verdict.mark)
        + (cause.map { ": \($0.message); to do: \($0.remedy)" } ?? "")
    case .waiting(let wait): style.marked("waiting", .doubtful) + ": \(wait.message)"
    case .forgotten(let devices, let all):
      style.marked(
        "\(devices.counting("device")) forgotten to keep within the memory (\(all) in all); "
          + "phones are kept longest", .doubtful)
    }
  }
}

extension LadderStep {
  /// `DHCP DISCOVER to all, VLAN 20: asks for option 242 (3rd time)`.
  fileprivate var words: String {
    let end = isBroadcast ? "to all" : from.role == .phone ? "to \(to.short)" : "from \(from.short)"
    let tag = vlan == .none ? "" : ", VLAN \(vlan)"
    let name = summary.hasPrefix(kind.rawValue) ? summary : "\(kind.rawValue) \(summary)"
    return "\(name) \(end)\(tag)\(detail.map { ": \($0)" } ?? "")"
      + (repetitions > 1 ? " (\(repetitions) times)" : "")
  }
}

extension LadderParty {
  fileprivate var short: String {
    name ?? address?.description ?? mac?.description ?? role.description
  }
}

extension StageResult {
  fileprivate var detail: String {
    (value.map { ": \($0)" } ?? "") + (source.map { "  (\($0))" } ?? "")
  }
}

extension Moment {
  /// `08:41:07.123`, of the day in UTC.
  var timeOfDay: String {
    String(iso8601.drop { $0 != "T" }.dropFirst().prefix(12))
  }
}
