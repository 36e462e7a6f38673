import ArgumentParser
import DHCP
import Discovery
import Reporting
import SSON

struct SiteStringMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract:
      "Write the configuration lines with which a DHCP server sends a site-specific string.",
    discussion: """
      Lists are given as a,b; the quotes that phones want around them are added:

        ssonar sson make HTTPSRVR=192.0.2.10,192.0.2.11 L2QVLAN=120 --for kea

      Servers: \(SSONServers.all.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")).

      Exit status: 0 written; 1 the phones or the server would not take it; 64 bad usage.
      """)

  /// What carries the parameters.
  enum Carrier: String, CaseIterable, ExpressibleByArgument {
    case sson, option43, dhcpv6
  }

  @Argument(help: ArgumentHelp("The parameters.", valueName: "name=value"))
  var assignments: [String]

  @Option(name: .customLong("for"), help: ArgumentHelp("The DHCP server.", valueName: "server"))
  var serverName: String

  @Option(
    name: .customLong("as"),
    help: "sson for the string itself; option43 in Avaya's layout; dhcpv6 for option 17.")
  var carrier = Carrier.sson

  @OptionGroup var target: SiteStringOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let server = SSONServers.named(serverName) else {
      throw ValidationError(
        "no server is called '\(serverName)'; there are "
          + SSONServers.all.map(\.name).joined(separator: ", "))
    }
    let check = SSONCheck(try string(), family: target.family, option: option)
    guard output.showSecrets || check.string.secretOctets.isEmpty else {
      throw ValidationError(
        "the lines would show a password or community string; --show-secrets allows it")
    }
    try complain(about: check)
    let content = try content(check.string)
    do {
      try write(try server.lines(for: content), server, content)
    } catch let error as SSONServerError {
      StandardError.write("ssonar: \(error)")
      throw ExitStatus.findings.code
    }
  }

  private var option: UInt8 {
    target.option ?? (target.family ?? .j100SIP).defaultOption
  }
}

// MARK: - Steps

extension SiteStringMake {
  private func string() throws -> SiteSpecificString {
    let pairs = try assignments.map { text -> (name: String, value: String) in
      guard let equals = text.firstIndex(of: "=") else {
        throw ValidationError("'\(SSONName(text))' is not NAME=VALUE")
      }
      var value = text[text.index(after: equals)...]
      if value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = value.dropFirst().dropLast()
      }
      return (String(text[..<equals]), String(value))
    }
    do {
      return try SiteSpecificString(assignments: pairs).ordered(option: option)
    } catch {
      let name = pairs.indices.contains(error.index) ? pairs[error.index].name : ""
      throw ValidationError("\(SSONName(name)): \(error.reason)")
    }
  }

  /// Errors end the work; the rest is told, on standard error so that the lines stay clean.
  private func complain(about check: SSONCheck) throws {
    for problem in check.problems where problem.kind != .singlePair {
      let isMoot =
        switch problem.kind {
        case .settingsFileName, .notListed: carrier == .option43
        default: false
        }
      if isMoot { continue }
      StandardError.write("ssonar: \(problem.severity.rawValue): \(problem.message)")
    }
    if carrier == .option43, let family = target.family,
      PhoneProfile.of(family)?.readsOption43.value == false
    {
      StandardError.write("ssonar: warning: no document says that \(family) reads option 43")
    }
    if check.worst == .error { throw ExitStatus.findings.code }
  }

  private func content(_ string: SiteSpecificString) throws -> SSONOptionContent {
    switch carrier {
    case .sson: return SSONOptionContent(string.octets, in: .siteOption(option))
    case .dhcpv6: return SSONOptionContent(string.octets, in: .dhcpv6)
    case .option43:
      do {
        let settings = try AvayaVendorInformation(settings: string)
        return SSONOptionContent(Array(settings.information.octets), in: .vendorInformation)
      } catch {
        StandardError.write("ssonar: \(error)")
        throw ExitStatus.findings.code
      }
    }
  }

  private func write(
    _ lines: [SSONServerLine], _ server: any SSONServer, _ content: SSONOptionContent
  ) throws {
    try reporting {
      var stream = StandardOutput()
      switch output.format {
      case .text:
        var text = TextWriter(output.style)
        lines.write(to: &text)
        try stream.write(text.takeBytes())
      case .json, .ndjson:
        var json = JSONWriter(output.format == .json ? .indented : .compact)
        lines.write(to: &json, server: server, content: content)
        json.endLine()
        try stream.write(json.takeBytes())
      }
      try stream.flush()
    }
  }
}
