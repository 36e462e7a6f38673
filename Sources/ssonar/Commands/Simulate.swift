import ArgumentParser
import Capture
import Discovery
import Driver
import Reporting
import Wire

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start simulated phones in the network of a scenario and tell what they do.",
    discussion: """
      The scenario, a YAML file, says what the network is like (VLANs, DHCP, the switch port's \
      LLDP, names, file and call servers), which phones start in it, what is wrong with it, and \
      what each phone must come to. One phone's log is printed as 'replay' prints it; many are a \
      table, and --phone picks one. The same scenario and seed give the same octets.

        ssonar simulate Scenarios/healthy-j100-sip.yaml --record boot.pcapng

      Nothing is sent. Exit status: 0; 1 if something is otherwise than the scenario or an --expect \
      says; 64 bad usage; 66 the scenario cannot be read; 74 a read or write failed.
      """)

  @Argument(help: "The scenario.")
  var scenario: String

  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp(
      "Print the log of this phone; members of a group are NAME-1, NAME-2 and so on.",
      valueName: "name"))
  var chosen: String?

  @Option(help: "Instead of the scenario's own: of everything that happens by chance.")
  var seed: UInt64?

  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "How long the phones may take, instead of the scenario's own: 90s, 30m.", valueName: "time"))
  var limit: TimeSpan?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      var play = SimulationPlay(try Self.read(scenario), self)
      let report = try play.run()
      if let path = outcome.recording { try RunRecording.write(play.frames, to: path) }
      if !report.isMet { throw ExitStatus.findings.code }
    }
  }

  /// Reads a scenario; one that cannot be read is a line on standard error.
  static func read(_ path: String) throws -> Scenario {
    let scenario: Scenario
    do {
      scenario = try ScenarioReader.read(path: path)
    } catch let error as ScenarioError {
      StandardError.write("ssonar: \(error)")
      throw ExitStatus.cannotOpen.code
    }
    return scenario
  }
}
