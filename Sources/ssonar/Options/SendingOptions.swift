import ArgumentParser
import LivePcap

/// How a command that sends opens its interface.
struct SendingOptions: ParsableArguments {
  @OptionGroup var rights: UserOptions

  /// Opens an interface to send on, and gives root's rights up.
  func open(_ interface: String) throws -> LiveLink {
    var options = LiveOptions.dialogue
    options.isPromiscuous = false
    // Nothing is received: a filter that lets nothing through keeps the ring empty.
    options.filter = CaptureFilter("less 0")
    return try open(interface, options)
  }

  /// Opens an interface to send and to listen on, and gives root's rights up.
  func open(_ interface: String, _ options: LiveOptions) throws -> LiveLink {
    let link = try LiveLink(interface, options: options)
    try rights.giveUpRights()
    return link
  }
}
