import SSON

extension String {
  /// The word that differs least, if it differs in a third of its letters at most.
  func nearest(among words: [String]) -> String? {
    // Longer keys than this are no slips of the pen.
    guard count <= 64 else { return nil }
    let own = Array(utf8)
    let best = words.map { ($0, SSONParameter.distance(Array($0.utf8), own)) }
      .min { $0.1 < $1.1 }
    return best.flatMap { $0.1 <= max(1, $0.0.utf8.count / 3) ? $0.0 : nil }
  }
}
