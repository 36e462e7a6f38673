import ArgumentParser
import Reporting

/// How results are written.
struct OutputOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson
  }

  @Option(help: "text for people; json, or ndjson with one object a line, for programs.")
  var format = Format.text

  @Flag(help: "Show passwords and community strings as they are.")
  var showSecrets = false

  var style: TextStyle { TextStyle(usesColor: StandardOutput.usesColor) }
}
