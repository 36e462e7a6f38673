import ArgumentParser
import Diagnosis
import Reporting

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what 'diagnose' looks for.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        RuleCatalog.write(to: &text)
        try stream.write(text.takeBytes())
      case .json:
        var json = JSONWriter(.indented)
        RuleCatalog.write(to: &json)
        try stream.write(json.takeBytes())
      case .ndjson:
        var json = JSONWriter()
        for rule in RuleCatalog.descriptions {
          rule.write(to: &json)
          json.endLine()
        }
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
  }
}
