import Framing
import LivePcap
import Reporting
import Wire

/// What interfaces there are, for people and for programs.
struct InterfaceTable {
  private let interfaces: [NetworkInterface]

  /// Those on which phones can be seen come first.
  init(_ interfaces: [NetworkInterface]) {
    self.interfaces =
      interfaces.filter(\.isSuitable) + interfaces.filter { !$0.isSuitable }
  }

  /// Nothing can be captured on because the rights are missing.
  var lacksPermission: Bool {
    !interfaces.isEmpty && interfaces.allSatisfy { $0.problem == .noPermission }
  }

  func write(to text: inout TextWriter) {
    let width = interfaces.map { WireText($0.name).printable.count }.max() ?? 0
    for interface in interfaces {
      let name = WireText(interface.name).printable
      let head = name + String(repeating: " ", count: width - name.count) + "  "
      text.wrapped(
        text.marked(interface.word, interface.isSuitable ? .good : .faint) + "  "
          + interface.details.joined(separator: ", "), head: head)
    }
    if interfaces.isEmpty { text.line("There is no interface.") }
  }

  func write(to json: inout JSONWriter, advice: String?) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.array("interfaces") { json in
        for interface in interfaces { json.object(interface.write(to:)) }
      }
      json.field("advice", advice)
    }
    json.endLine()
  }
}

extension NetworkInterface {
  /// In one word, of one width.
  fileprivate var word: String {
    if problem != nil { return "no  " }
    return isSuitable ? "yes " : "poor"
  }

  fileprivate var details: [String] {
    var details: [String] = []
    if let problem { details.append(problem.description) }
    details.append(
      flags.contains(.isUp) ? flags.contains(.isRunning) ? "up" : "up, no carrier" : "down")
    if flags.contains(.isLoopback) { details.append("loopback") }
    if flags.contains(.isWireless) { details.append("wireless") }
    if let linkType, linkType != .ethernet { details.append(linkType.description) }
    if let mac { details.append(mac.description) }
    details += addresses.map(\.description)
    if let summary { details.append(WireText(summary).printable) }
    return details
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.field("name", WireText(name).printable)
    json.field("usable", problem == nil)
    json.field("problem", problem?.description)
    json.field("up", flags.contains(.isUp))
    json.field("running", flags.contains(.isRunning))
    json.field("loopback", flags.contains(.isLoopback))
    json.field("wireless", flags.contains(.isWireless))
    json.field("linkType", linkType?.description)
    json.field("mac", mac?.description)
    json.field("addresses", addresses.map(\.description))
    json.field("description", summary.map { WireText($0).printable })
  }
}
