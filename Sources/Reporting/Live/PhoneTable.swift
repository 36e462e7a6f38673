public import Diagnosis
import Wire

/// Phones in rows: who, where, a mark for each stage, what came of it.
public struct PhoneTable: Sendable {
  private let phones: [LivePhone]
  private let rows: Int

  /// At most `rows` phones: those that were seen last.
  public init(_ phones: [LivePhone], rows: Int) {
    self.phones = phones
    self.rows = max(1, rows)
  }

  public func write(to text: inout TextWriter) {
    text.line(
      text.marked(
        "phone              name            vlan  " + Stage.allCases.map(\.letter).joined()
          + "  verdict          file server or finding", .strong))
    let newest = phones.sorted { ($0.lastSeen ?? .epoch) > ($1.lastSeen ?? .epoch) }.prefix(rows)
    for phone in phones where newest.contains(phone) { write(phone, to: &text) }
    if phones.isEmpty { text.line("no phone yet") }
    if phones.count > rows { text.line("and \(phones.count - rows) more") }
    text.wrapped(
      text.marked(
        "stages: L link, V vlan, A address, O site option, S server, D download, R registration; "
          + "+ pass, ! warning, X fail, . not seen", .faint))
  }

  private func write(_ phone: LivePhone, to text: inout TextWriter) {
    let name = String((phone.subject.name ?? "").prefix(14)).padded(to: 14)
    let vlan = (phone.vlan.map { "\($0)" } ?? "").aligned(to: 4)
    let marks = Stage.allCases.map { stage in
      let status = phone.stages[stage] ?? .notSeen
      return text.marked(status.letter, status.mark)
    }.joined()
    let gravest = phone.findings.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let last =
      phone.verdict == .provisioned || gravest == nil
      ? phone.fileServers.joined(separator: ",") : gravest?.key ?? ""
    text.line(
      "\(phone.subject.mac)  \(name)  \(vlan)  \(marks)  "
        + text.marked(phone.verdict.rawValue.padded(to: 15), phone.verdict.mark) + "  "
        + last.prefix(40))
  }
}

extension Stage {
  fileprivate var letter: String {
    switch self {
    case .link: "L"
    case .vlan: "V"
    case .address: "A"
    case .siteOption: "O"
    case .server: "S"
    case .download: "D"
    case .registration: "R"
    }
  }
}

extension StageResult.Status {
  fileprivate var letter: String {
    switch self {
    case .pass: "+"
    case .warning: "!"
    case .fail: "X"
    case .notSeen: "."
    }
  }
}
