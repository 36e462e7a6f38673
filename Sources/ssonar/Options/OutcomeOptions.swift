public import ArgumentParser
public import Discovery
import Wire

/// What a run of simulated phones must come to, and what is kept and told of it.
struct OutcomeOptions: ParsableArguments {
  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      """
      What the phone, or each of many, must come to, or the exit status is 1; may be repeated. \
      Names: \(RunExpectation.names.joined(separator: ", ")).
      """, valueName: "name=value"))
  var expectations: [RunExpectation] = []

  @Option(
    name: .customLong("record"),
    help: ArgumentHelp("Write what phone and network said, as pcapng.", valueName: "file"))
  var recording: String?

  @Flag(help: "Also tell what repeats without a change.")
  var all = false

  @Flag(help: "Print the end only.")
  var quiet = false

  func validate() throws {
    if recording == "-" { throw ValidationError("'--record -': the frames need a file") }
  }
}

extension RunExpectation: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
