public import ArgumentParser
public import Discovery
import Driver
import Wire

/// How long a simulated phone runs, what is expected of it, and what is kept.
struct RunOptions: ParsableArguments {
  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      """
      What the run must come to, or the exit status is 1; may be repeated. Names: \
      \(RunExpectation.names.joined(separator: ", ")).
      """, valueName: "name=value"))
  var expectations: [RunExpectation] = []

  @Option(
    name: .customLong("record"),
    help: ArgumentHelp(
      "Write what phone and network said, as pcapng.", valueName: "file"))
  var recording: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long the phone may take: 90s, 30m, 2h.", valueName: "time"))
  var limit = TimeSpan(.seconds(1800))

  @Option(
    help: ArgumentHelp(
      "Print at the pace of the run: 1 as it would be, 10 ten times faster.", valueName: "factor"))
  var pace: Double = 0

  @Flag(help: "Also tell what repeats without a change.")
  var all = false

  func validate() throws {
    if recording == "-" { throw ValidationError("'--record -': the frames need a file") }
    guard pace.isFinite, pace >= 0 else { throw ValidationError("'--pace': 0 or more") }
  }

  /// Runs the phone and prints what happens; exits with 1 if an expectation is not met.
  ///
  /// - Parameter compare: what is said of the run when it is over.
  func carryOut(
    _ run: consuming PhoneRun<some PhoneWorld>, from start: Moment, _ output: OutputOptions,
    compare: (([RunEntry]) -> ReplayComparison)? = nil
  ) throws {
    var printer = RunOutput(
      output, from: start, showsAll: all, isRecording: recording != nil, pace: pace)
    var entries: [RunEntry] = []
    let result = try run.run(for: limit.duration) { entry in
      if compare != nil { entries.append(entry) }
      try printer.add(entry)
    }
    let unmet = expectations.compactMap { expectation in
      expectation.difference(from: result).map { (expectation: expectation, found: $0) }
    }
    try printer.end(result, unmet: unmet, comparison: compare?(entries))
    if let recording { try printer.record(to: recording) }
    if !unmet.isEmpty { throw ExitStatus.findings.code }
  }
}

extension RunExpectation: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
