import ArgumentParser
import Framing
import HostStack

/// The process that carries TCP/IP for whoever started it, over a socket that it was given.
struct HostSideLink: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "link", shouldDisplay: false)

  @Option var mac: MACAddress
  @Option var user: UInt32?
  @Option var group: UInt32?
  @Flag var folder = false

  func run() throws {
    let later = user.flatMap { user in group.map { HostUser(user: user, group: $0) } }
    throw ExitCode(HostStackProcess.run(mac: mac, user: later, hasFolder: folder))
  }

  /// The command line that runs it.
  static func arguments(
    mac: MACAddress, user: HostUser?, hasFolder: Bool = false
  ) -> [String] {
    ["ssonar", "host-side", "link", "--mac", mac.description] + (hasFolder ? ["--folder"] : [])
      + (user.map { ["--user", "\($0.user)", "--group", "\($0.group)"] } ?? [])
  }
}
