import ArgumentParser

@main
struct SSonar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ssonar",
    abstract: "Which file server will this phone find, who told it, and if none, why?")
}
