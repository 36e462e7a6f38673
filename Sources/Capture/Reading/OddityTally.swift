/// How often each oddity was met, and where first: notes that stay few however long the file is.
struct OddityTally: Sendable {
  private var found: [CaptureOddity: (first: CapturePosition, count: Int)] = [:]

  mutating func add(_ oddity: CaptureOddity, at position: CapturePosition) {
    found[oddity, default: (position, 0)].count += 1
  }

  /// In the order of ``CaptureOddity``.
  var notes: [CaptureNote.Kind] {
    CaptureOddity.allCases.compactMap { oddity in
      found[oddity].map { .odd(oddity, first: $0.first, count: $0.count) }
    }
  }
}
