public import Wire

extension SiteSpecificString {
  /// What stands in an output in place of a secret, whatever its length.
  static let mask = Array("****".utf8)

  /// The octets of passwords and the like, in order: whoever shows the octets in any form, as
  /// text or in hexadecimal, hides these.
  ///
  /// Errs on the side of hiding: misspelt names of secrets count, and so do secrets inside of
  /// other values (behind a semicolon, a NUL or a quote). All octets, if the string is not in
  /// plain text and a secret shows once it is read as intended.
  public var secretOctets: [Range<Int>] {
    if encoding == .hexText || encoding == .utf16 {
      let hides = asIntended.map { !$0.secretOctets.isEmpty } ?? false
      return hides ? [0..<octets.count] : []
    }
    return assignments.indices.compactMap { index in
      guard let start = assignments[index].secretOctets?.lowerBound else { return nil }
      // Up to the next pair: what follows a comma may be the rest of a password.
      var end =
        index + 1 < assignments.count
        ? assignments[index + 1].octets.lowerBound - 1 : SSONEncoding.endOfContent(octets)
      while end > start, octets[end - 1] == .comma { end -= 1 }
      return start < end ? start..<end : nil
    }
  }

  /// The whole string, safe to show, with every secret replaced by `****` unless
  /// `showSecrets`.
  public func masked(showSecrets: Bool = false) -> String {
    maskedText(showSecrets: showSecrets).printable
  }

  /// ``masked(showSecrets:)`` before control characters are escaped.
  public func maskedText(showSecrets: Bool = false) -> WireText {
    if showSecrets { return WireText(octets[...]) }
    var shown: [UInt8] = []
    var start = 0
    for secret in secretOctets {
      shown += octets[start..<secret.lowerBound] + SiteSpecificString.mask
      start = secret.upperBound
    }
    return WireText((shown + octets[start...])[...])
  }
}

extension SSONAssignment {
  /// From the first octet that must not be shown to the end of the assignment; `nil` if all may.
  package var secretOctets: Range<Int>? {
    if name.isSecret { return rawValueOctets.isEmpty ? nil : rawValueOctets }
    // The names inside a value: `L2Q=1;PROCPSWD=…`
    let octets = rawValue.octets
    for equals in octets.indices where octets[equals] == .equals {
      var before = octets[..<equals]
      while before.last?.isBlank ?? false { before.removeLast() }
      let start = before.lastIndex { !$0.isNameCharacter }.map { $0 + 1 } ?? before.startIndex
      if SSONName(before[start...]).isSecret, equals + 1 < octets.endIndex {
        return equals + 1..<octets.endIndex
      }
    }
    return nil
  }
}

extension SSONName {
  /// The name, or what it seems to be meant for, stands for something that is not to be shown.
  public var isSecret: Bool {
    let reduced = reduced
    guard reduced.count >= 3 else { return false }
    if let parameter = SSONParameter.named(SSONName(reduced[...])) { return parameter.isSecret }
    return seemsSecret || SSONParameter.nearest(to: self)?.isSecret ?? false
  }

  /// The name has a part that names of secrets have.
  var seemsSecret: Bool {
    let reduced = reduced
    return Self.hints.contains { Self.contains($0, in: reduced) }
  }

  private static let hints = ["PSWD", "PSWRD", "PASSW", "PWD", "SECRET", "SNMPSTR", "COMMUNITY"]

  private static func contains(_ word: String, in name: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard name.count >= word.count else { return false }
    return (0...(name.count - word.count)).contains { name[$0...].starts(with: word) }
  }
}
