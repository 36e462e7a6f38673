import Wire

extension Duration {
  /// Short text for people: `0.8 ms`, `3.2 s`, `1 min 4 s`, `2 h 5 min`.
  package var shortText: String {
    let nanoseconds = wholeNanoseconds
    let sign = nanoseconds < 0 ? "-" : ""
    let milliseconds = nanoseconds.magnitude / 1_000_000
    if milliseconds < 10 {
      return "\(sign)\(milliseconds).\(nanoseconds.magnitude / 100_000 % 10) ms"
    }
    if milliseconds < 1000 { return "\(sign)\(milliseconds) ms" }
    let seconds = milliseconds / 1000
    if seconds < 60 { return "\(sign)\(seconds).\(milliseconds / 100 % 10) s" }
    if seconds < 3600 { return "\(sign)\(seconds / 60) min \(seconds % 60) s" }
    return "\(sign)\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
