/// Shows on standard error how far a long job is, if that is a terminal.
struct Progress {
  private let start = ContinuousClock.now
  private var frames = 0
  private var shown = false

  mutating func advance() {
    frames += 1
    guard frames % 65_536 == 0, StandardError.isTerminal,
      ContinuousClock.now - start > .seconds(1)
    else { return }
    shown = true
    StandardError.write("\r\(frames) frames read", terminator: "")
  }

  /// Takes the line away.
  func finish() {
    if shown { StandardError.write("\r\u{1B}[K", terminator: "") }
  }
}
