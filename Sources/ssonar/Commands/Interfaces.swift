import ArgumentParser
import LivePcap
import Reporting

struct Interfaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what can be captured on, and what is missing if nothing can.",
    discussion: """
      'yes' is an Ethernet interface, where phones can be seen; 'poor' is another kind; 'no' cannot \
      be opened, and says why. Each is opened for a moment; nothing is sent.
      """)

  @OptionGroup var output: OutputOptions

  func run() throws {
    var advice: String?
    try reporting {
      let table = InterfaceTable(try NetworkInterface.all())
      if table.lacksPermission {
        advice = LiveError(interface: "", .noPermission).advice
      }
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        table.write(to: &text)
        try stream.write(text.takeBytes())
      case .json, .ndjson:
        var json = JSONWriter(output.format == .json ? .indented : .compact)
        table.write(to: &json, advice: advice)
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
    if let advice {
      StandardError.write("ssonar: no permission to capture; \(advice)")
      throw ExitStatus.noPermission.code
    }
  }
}
