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

  @OptionGroup var rights: UserOptions

  func validate() throws {
    if Set(interfaces).count < interfaces.count {
      throw ValidationError("an interface is named twice")
    }
    guard (1 << 20...1 << 30).contains(bufferSize.octets) else {
      throw ValidationError("'--buffer-size': 1M to 1G")
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
}
