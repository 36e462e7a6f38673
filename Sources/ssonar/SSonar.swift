import ArgumentParser

@main
struct SSonar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ssonar",
    abstract: "Which file server will this phone find, who told it, and if it finds none, why?",
    discussion: """
      Reads captures of Avaya phones starting up (J100, 96x1, 9600, 1600, 4600), or listens to them \
      live, and explains them: the VLAN, the address, the site-specific option 242 or 176, and the \
      file server that comes out of it. Nothing is sent but by commands whose help says so.

      Begin with: ssonar diagnose CAPTURE, or: ssonar watch INTERFACE

      Exit status: 0 nothing wrong; 1 at least one finding of severity error; 64 bad usage; \
      66 an input cannot be opened; 69 the interface went away; 74 a read or write failed; \
      77 no permission.
      """,
    version: "0.1.0",
    subcommands: [
      Diagnose.self, Watch.self, Replay.self, Simulate.self, Decode.self, Encode.self,
      SiteString.self, SettingsFiles.self, Record.self, Inject.self, Answer.self, Probe.self,
      Interfaces.self, Rules.self, Explain.self, HostSide.self,
    ])
}
