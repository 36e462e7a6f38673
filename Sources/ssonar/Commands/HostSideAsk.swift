import ArgumentParser
import Framing
import HostStack

/// Asks by UDP or TCP what stands on standard input, and prints the answer. Ends with 0 if there is
/// one, 1 if nobody listens there, 2 if nobody answers.
struct HostSideAsk: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ask", shouldDisplay: false)

  @Argument var transport: HostQuestion.Transport
  @Argument var address: IPv4Address
  @Argument var port: UInt16
  @Option var wait = 8

  func run() throws {
    let question = try WholeFile(path: "-", atMost: HostCommand.mostInput).octets
    switch HostQuestion.ask(transport, address, port: port, question, within: .seconds(wait)) {
    case .answer(let octets):
      var stream = StandardOutput()
      try stream.write(octets)
      try stream.flush()
    case .refused: throw ExitCode(1)
    case .unanswered: throw ExitCode(2)
    }
  }

  /// The command line that runs it.
  static func arguments(
    _ transport: HostQuestion.Transport, _ address: IPv4Address, port: UInt16
  ) -> [String] {
    ["/proc/self/exe", "host-side", "ask", transport.rawValue, address.description, "\(port)"]
  }
}

extension HostQuestion.Transport: ExpressibleByArgument {}
