extension SSONParameter {
  /// The parameter that somebody who wrote `name` probably meant; `nil` if none is near.
  ///
  /// First the name itself, without regard to quotes and blanks; then wrong names that are seen
  /// in the wild; then the smallest Damerau–Levenshtein distance, which may be 1 for names of four
  /// or five characters, 2 for longer ones, and among equals the first of the catalogue.
  public static func nearest(to name: SSONName) -> SSONParameter? {
    let wanted = name.reduced
    let plain = SSONName(wanted[...])
    if let known = named(plain) ?? knownMistakes[plain] { return known }
    guard wanted.count >= 4, wanted.count <= SSONName.maximumLength + 2 else { return nil }
    let bound = wanted.count >= 6 ? 2 : 1
    var best: (parameter: SSONParameter, distance: Int)?
    for parameter in all where abs(parameter.name.octets.count - wanted.count) <= bound {
      let distance = distance(Array(parameter.name.octets), wanted)
      if distance <= min(bound, (best?.distance ?? .max) - 1) { best = (parameter, distance) }
    }
    return best?.parameter
  }

  /// Wrong names found in published configurations and manuals, others of their kind, and
  /// what they stand for.
  private static let knownMistakes: [SSONName: SSONParameter] = [
    "HTTPSERVER": httpServers, "HTTPSRV": httpServers, "HTTPSERVERS": httpServers,
    "HTTPSDIR": tlsDirectory, "HTTPSSRVR": tlsServers, "HTTPSPORT": tlsPort,
    "TLSSERVER": tlsServers, "MCIPORT": callServerPort, "MCIP": callServers,
    "TFTP": tftpDirectory, "TFTPSERVER": tftpServers,
  ]

  /// How many insertions, deletions, substitutions and exchanges of neighbours lead from one word
  /// to the other, no part being touched twice.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
