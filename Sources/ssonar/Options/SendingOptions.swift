import ArgumentParser
import LivePcap

/// How a command that sends opens its interface.
struct SendingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The user to become once the interface is open; of root's, 'nobody' unless given.",
      valueName: "name"))
  var user: String?

  func validate() throws {
    if user != nil, !Privileges.isRoot {
      throw ValidationError("'--user': only root can become somebody else")
    }
  }

  /// Opens an interface to send on, and gives the rights to do so up.
  func open(_ interface: String) throws -> LiveLink {
    var options = LiveOptions.dialogue
    options.isPromiscuous = false
    // Nothing is received: a filter that lets nothing through keeps the ring empty.
    options.filter = CaptureFilter("less 0")
    return try open(interface, options)
  }

  /// Opens an interface to send and to listen on, and gives the rights to do so up.
  func open(_ interface: String, _ options: LiveOptions) throws -> LiveLink {
    let link = try LiveLink(interface, options: options)
    guard user != "root" else { return link }
    let name = user ?? "nobody"
    do {
      if Privileges.isRoot {
        try Privileges.become(name)
      } else {
        try Privileges.giveUpCapabilities()
      }
    } catch .unknownUser {
      StandardError.write("ssonar: there is no user '\(name)'; --user names another")
      throw ExitStatus.badUsage.code
    } catch .refused {
      StandardError.write("ssonar: the rights cannot be given up; --user root keeps root's")
      throw ExitStatus.noPermission.code
    }
    return link
  }
}
