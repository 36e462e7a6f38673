import ArgumentParser

/// What a command that sends does instead of sending, for who wants to look first.
struct DryRunOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Show the frames as decode does; send nothing.")
  var isDry = false

  @Option(
    help: ArgumentHelp(
      "With --dry-run: write the frames into this pcapng file instead.", valueName: "file"))
  var to: String?

  func validate() throws {
    if to != nil, !isDry { throw ValidationError("'--to' needs --dry-run") }
  }

  /// Carries a plan out without sending; `false` if it is to be sent.
  func carryOut(_ plan: SendingPlan, _ output: OutputOptions) throws -> Bool {
    guard isDry else { return false }
    if let to { try plan.write(to: to) } else { try plan.show(output) }
    return true
  }
}
