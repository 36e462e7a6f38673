import ArgumentParser
import LivePcap

/// Where a command listens, and to what.
struct InterfaceOptions: ParsableArguments {
  @Argument(help: "Interfaces; 'ssonar interfaces' lists them.")
  var interfaces: [String]

  @Option(
    name: .customLong("port"),
    help: ArgumentHelp(
      "Also this TCP port, of a file server that uses none of the usual ones; may be repeated.",
      valueName: "number"))
  var ports: [UInt16] = []

  @Flag(help: "Every frame, not only what belongs to a start-up.")
  var everything = false

  @Flag(help: "Only frames for this machine and for all.")
  var noPromiscuous = false

  @Option(
    help: ArgumentHelp("The ring between kernel and program, 1M to 1G.", valueName: "size"))
  var bufferSize = OctetCount(16 << 20)

  @Option(
    help: ArgumentHelp(
      "The user to become once the interfaces are open; of root's, 'nobody' unless given.",
      valueName: "name"))
  var user: String?

  func validate() throws {
    if Set(interfaces).count < interfaces.count {
      throw ValidationError("an interface is named twice")
    }
    guard (1 << 20...1 << 30).contains(bufferSize.octets) else {
      throw ValidationError("'--buffer-size': 1M to 1G")
    }
    if user != nil, !Privileges.isRoot {
      throw ValidationError("'--user': only root can become somebody else")
    }
  }

  /// Opens all interfaces.
  func open() throws(LiveError) -> LiveCapture {
    var options = LiveOptions()
    options.isPromiscuous = !noPromiscuous
    options.bufferOctets = bufferSize.octets
    options.filter = everything ? nil : .provisioning(ports: ports)
    return try LiveCapture(interfaces, options: options)
  }

  /// Who the program becomes once everything is open; `nil` if it stays who it is.
  var laterUser: String? {
    guard Privileges.isRoot, user != "root" else { return nil }
    return user ?? "nobody"
  }

  /// Gives root's rights up, or the capabilities that the program's file gave.
  func giveUpRights() throws {
    do {
      if let name = laterUser {
        try Privileges.become(name)
      } else if !Privileges.isRoot {
        try Privileges.giveUpCapabilities()
      }
    } catch .unknownUser(let name) {
      StandardError.write("ssonar: there is no user '\(name)'; --user names another")
      throw ExitStatus.badUsage.code
    } catch .refused {
      StandardError.write("ssonar: the rights cannot be given up; --user root keeps root's")
      throw ExitStatus.noPermission.code
    }
  }
}
