/// Shows on standard error how far a long job is, if that is a terminal.
struct Progress {
  private let start = ContinuousClock.now
  private var frames = 0
  private var shown = false

  /// How often it is looked whether there is something to show, in frames.
  private static let stride = 65_536

  mutating func advance(by count: Int = 1) {
    let before = frames
    frames += count
    guard before / Self.stride != frames / Self.stride, StandardError.isTerminal,
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
