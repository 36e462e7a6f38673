import ArgumentParser
import Diagnosis
import Reporting

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain one rule: what it looks for, why it matters, what to do.")

  @Argument(help: "The rule's id, or its failure number (F09).")
  var rule: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = RuleCatalog.descriptions.filter {
      $0.id == rule || $0.references.contains(rule.uppercased())
    }
    guard !found.isEmpty else {
      throw ValidationError("no rule is called '\(rule)'; 'ssonar rules' lists them")
    }
    try reporting {
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        for (index, description) in found.enumerated() {
          if index > 0 { text.line() }
          description.write(to: &text)
        }
        try stream.write(text.takeBytes())
      case .json, .ndjson:
        var json = JSONWriter(output.format == .json ? .indented : .compact)
        for description in found {
          description.write(to: &json)
          json.endLine()
        }
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
  }
}
