import ArgumentParser

/// What runs in the process or in the network of a host of its own; nobody types it.
struct HostSide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host-side",
    abstract: "What other commands run in a network of their own.",
    shouldDisplay: false,
    subcommands: [HostSideLink.self, HostSideLookup.self, HostSideAsk.self])
}
