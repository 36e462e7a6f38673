import ArgumentParser

struct SiteString: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sson",
    abstract: "Check a site-specific string, or write the line that makes a DHCP server send one.",
    subcommands: [SiteStringCheck.self, SiteStringMake.self])
}
