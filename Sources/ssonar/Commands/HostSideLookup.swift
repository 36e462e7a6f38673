import ArgumentParser
import Framing
import HostStack

/// Looks a name up in the network of its own: an address a line. Ends with 0 if there are any, 1 if
/// DNS says that there are none, 2 if nobody answers.
struct HostSideLookup: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lookup", shouldDisplay: false)

  @Argument var name: String

  func run() throws {
    switch HostLookup.addresses(of: name) {
    case .addresses(let found):
      var stream = StandardOutput()
      try stream.write(found.flatMap { Array("\($0)\n".utf8) })
      try stream.flush()
    case .unknown: throw ExitCode(1)
    case .unanswered: throw ExitCode(2)
    }
  }

  /// The command line that runs it.
  static func arguments(_ name: String) -> [String] {
    ["/proc/self/exe", "host-side", "lookup", "--", name]
  }
}
