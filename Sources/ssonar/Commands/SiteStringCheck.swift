import ArgumentParser
import Reporting
import SSON

struct SiteStringCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a site-specific string, what phones make of it, and how it "
      + "should read.",
    discussion: """
      Give the text as the phone is to receive it, in the apostrophes of your shell, or - to read \
      it from standard input:

        ssonar sson check 'HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=120'

      Exit status: 0 no error; 1 at least one; 64 bad usage.
      """)

  /// More than any option could ever carry.
  private static let mostOctets = 4 << 10

  @Argument(help: "The string, or - for standard input.")
  var text: String

  @OptionGroup var target: SiteStringOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let check = SSONCheck(
      SiteSpecificString(try octets()), family: target.family, option: target.option)
    try reporting {
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        check.write(to: &text, showsSecrets: output.showSecrets)
        try stream.write(text.takeBytes())
      case .json, .ndjson:
        var json = JSONWriter(output.format == .json ? .indented : .compact)
        check.write(to: &json, showsSecrets: output.showSecrets)
        json.endLine()
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
    if check.worst == .error { throw ExitStatus.findings.code }
  }

  /// The string; the line end that an editor or `echo` leaves on standard input is no part of it.
  private func octets() throws -> [UInt8] {
    var octets = text == "-" ? StandardInput.read(atMost: Self.mostOctets + 1) : Array(text.utf8)
    if text == "-", octets.last == UInt8(ascii: "\n") {
      octets.removeLast()
      if octets.last == UInt8(ascii: "\r") { octets.removeLast() }
    }
    guard octets.count <= Self.mostOctets else {
      throw ValidationError("the string is longer than \(Self.mostOctets) octets")
    }
    return octets
  }
}
