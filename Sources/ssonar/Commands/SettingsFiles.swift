import ArgumentParser

struct SettingsFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Check an upgrade or settings file as a phone reads it.",
    subcommands: [SettingsFileCheck.self])
}
