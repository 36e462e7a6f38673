extension SiteSpecificString {
  /// The string with everything repaired that can be repaired by form alone, for option number
  /// `option`; `nil` if that changes nothing or the grammar has no form for the result.
  ///
  /// Values are not guessed. A secret that holds an octet that the grammar does not allow, one whose
  /// name is no longer told once it is repaired, or a value with a comma whose parameter takes no
  /// list, is for its writer to repair.
  public func corrected(option: UInt8) -> SiteSpecificString? {
    guard encoding != .address, encoding != .other, !hasDamagedSecret else { return nil }
    guard let readable, readable.encoding == .text, let source = readable.withoutStrayMarks,
      source.hidesAsMuch(as: readable),
      let pairs = SSONRepair(source).pairs, !pairs.isEmpty,
      let written = try? SiteSpecificString(assignments: pairs).ordered(option: option),
      written.hidesAsMuch(as: source),
      written.octets[...] != octets[..<SSONEncoding.endOfContent(octets)]
    else { return nil }
    return written
  }

  /// The pairs in an order that phones accept in option number `option`: TFTPDIR before TFTPSRVR in
  /// option 176. A string whose form is not in order stays as it is.
  public func ordered(option: UInt8) -> SiteSpecificString {
    guard deviations.isEmpty, !orderDeviations(option: option).isEmpty else { return self }
    var pairs = assignments
    let directories = pairs.filter { $0.name == SSONParameter.tftpDirectory.name }
    pairs.removeAll { $0.name == SSONParameter.tftpDirectory.name }
    let server = pairs.firstIndex { $0.name == SSONParameter.tftpServers.name } ?? pairs.endIndex
    pairs.insert(contentsOf: directories, at: server)
    return SiteSpecificString(Array(pairs.map { octets[$0.octets] }.joined(separator: [.comma])))
  }

  /// The text behind hexadecimal digits, escapes, outer quotes, typographic marks, line breaks and
  /// the like. Each step can bring another to light, so it takes several. `nil` if a step would show
  /// a secret.
  private var readable: SiteSpecificString? {
    var current = self
    for _ in 0..<4 {
      let intended = current.asIntended ?? current
      let next = SiteSpecificString(SSONRepair.plain(intended.octets))
      guard next.hidesAsMuch(as: intended) else { return nil }
      if next == current { break }
      current = next
    }
    return current
  }

  /// What is taken away between a value and the name of a secret makes one word of them, and that
  /// may be the name of nothing.
  private func hidesAsMuch(as other: SiteSpecificString) -> Bool {
    secretOctets.count >= other.secretOctets.count
  }

  /// In a password or the like stands what the grammar has no place for, and may be meant.
  private var hasDamagedSecret: Bool {
    guard encoding == .text else { return false }
    let secrets = secretOctets
    return deviations.contains { deviation in
      switch deviation.kind {
      case .strayQuote, .unclosedQuote, .textAfterQuote, .nonPrintable, .embeddedNUL:
        secrets.contains { $0.overlaps(deviation.octets) }
      // One that separates makes commas of all.
      case .semicolon: secrets.contains { octets[$0].contains(.semicolon) }
      default: false
      }
    }
  }

  /// Without quotes that have no partner or meaning, and with commas where semicolons stand, which
  /// can bring more of them to light. `nil` if some stand in a secret, or there is no end to them.
  private var withoutStrayMarks: SiteSpecificString? {
    var current = self
    for _ in 0..<Self.mostRepairs {
      guard !current.hasDamagedSecret else { return nil }
      let next = current.withoutMarksInSight
      if next == current { return current }
      current = next
    }
    return nil
  }

  /// Each takes marks away; what has more layers of them is for its writer to repair.
  private static let mostRepairs = 4

  private var withoutMarksInSight: SiteSpecificString {
    var dropped: Set<Int> = []
    var separates = false
    for deviation in deviations {
      switch deviation.kind {
      case .strayQuote, .unclosedQuote: dropped.insert(deviation.octets.lowerBound)
      case .semicolon: separates = true
      default: break
      }
    }
    guard separates || !dropped.isEmpty else { return self }
    let kept = octets.indices.filter { !dropped.contains($0) }.map { index in
      separates && octets[index] == .semicolon ? .comma : octets[index]
    }
    return SiteSpecificString(kept)
  }
}
