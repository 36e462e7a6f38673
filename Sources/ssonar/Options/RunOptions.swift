import ArgumentParser
import Discovery
import Wire

/// How long a simulated phone runs and how its log is printed.
struct RunOptions: ParsableArguments {
  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long the phone may take: 90s, 30m, 2h.", valueName: "time"))
  var limit = TimeSpan(.seconds(1800))

  @Option(
    help: ArgumentHelp(
      "Print at the pace of the run: 1 as it would be, 10 ten times faster.", valueName: "factor"))
  var pace: Double = 0

  func validate() throws {
    guard pace.isFinite, pace >= 0 else { throw ValidationError("'--pace': 0 or more") }
  }

  /// Runs the phone and prints what happens; exits with 1 if an expectation is not met.
  ///
  /// - Parameter compare: what is said of the run when it is over.
  func carryOut(
    _ run: consuming PhoneRun<some PhoneWorld>, from start: Moment, _ output: OutputOptions,
    compare: (([RunEntry]) -> RunComparison)? = nil
  ) throws {
    var printer = RunOutput(output, outcome, from: start, pace: pace)
    var entries: [RunEntry] = []
    let result = try run.run(for: limit.duration) { entry in
      if compare != nil { entries.append(entry) }
      try printer.add(entry)
    }
    let unmet = outcome.expectations.compactMap { $0.unmet(by: result) }
    try printer.end(result, unmet: unmet, compare?(entries))
    if let path = outcome.recording { try RunRecording.write(printer.frames, to: path) }
    if !unmet.isEmpty { throw ExitStatus.findings.code }
  }
}
