extension SSONParameter {
  /// The parameter that somebody who wrote `name` probably meant; `nil` if none is near.
  ///
  /// First the name itself, without regard to quotes and blanks; then wrong names that are seen
  /// in the wild; then the smallest Damerau–Levenshtein distance, which may be 1 for names of four
  /// or five characters, 2 for longer ones, and among equals the first of the catalogue. A name that
  /// seems to be that of a secret is never meant for something else, or its value would be shown.
  public static func nearest(to name: SSONName) -> SSONParameter? {
    let wanted = name.reduced
    let plain = SSONName(wanted[...])
    if let known = named(plain) ?? knownMistakes[plain] { return known }
    guard wanted.count >= 4, wanted.count <= SSONName.maximumLength + 2 else { return nil }
    let bound = wanted.count >= 6 ? 2 : 1
    let letters = letters(of: wanted)
    let seemsSecret = name.seemsSecret
    var best: (index: Int, distance: Int)?
    for (index, spelling) in spellings.enumerated() {
      // A step brings in one letter at most and takes away one at most. That tells most names
      // apart at once, and the octets of a message can hold thousands of names.
      guard (letters & ~spelling.letters).nonzeroBitCount <= bound,
        (spelling.letters & ~letters).nonzeroBitCount <= bound,
        abs(spelling.name.count - wanted.count) <= bound, all[index].isSecret || !seemsSecret
      else { continue }
      let distance = distance(spelling.name, wanted)
      if distance <= min(bound, (best?.distance ?? .max) - 1) { best = (index, distance) }
    }
    return best.map { all[$0.index] }
  }

  /// Wrong names found in published configurations and manuals, others of their kind, and
  /// what they stand for.
  private static let knownMistakes: [SSONName: SSONParameter] = [
    "HTTPSERVER": httpServers, "HTTPSRV": httpServers, "HTTPSERVERS": httpServers,
    "HTTPSDIR": tlsDirectory, "HTTPSSRVR": tlsServers, "HTTPSPORT": tlsPort,
    "TLSSERVER": tlsServers, "MCIPORT": callServerPort, "MCIP": callServers,
    "TFTP": tftpDirectory, "TFTPSERVER": tftpServers,
  ]

  /// The names of ``all``, each with its letters.
  private static let spellings = all.map { parameter in
    let name = Array(parameter.name.octets)
    return (name: name, letters: letters(of: name))
  }

  /// A bit for each letter, digit or underscore that is there.
  private static func letters(of name: [UInt8]) -> UInt64 {
    name.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// How many insertions, deletions, substitutions and exchanges of neighbours lead from one word
  /// to the other, no part being touched twice.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
