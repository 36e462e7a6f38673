import ArgumentParser

/// When a command that listens ends by itself.
struct LiveBounds: ParsableArguments {
  @Option(help: ArgumentHelp("End after so many seconds.", valueName: "number"))
  var seconds: Int?

  @Option(help: ArgumentHelp("End after so many frames.", valueName: "number"))
  var frames: Int?

  func validate() throws {
    if let seconds, !(1...31_536_000).contains(seconds) {
      throw ValidationError("'--seconds': 1 to 31536000")
    }
    if let frames, frames < 1 { throw ValidationError("'--frames': at least 1") }
  }
}
