extension SiteSpecificString {
  /// Writes `assignments` in their order, with quotes around what contains a comma.
  ///
  /// Names need not be known. Reading the result gives the same names and values again.
  ///
  /// - Throws: ``SSONWriteError`` for the first assignment that the grammar has no form for.
  public init(assignments: [(name: String, value: String)]) throws(SSONWriteError) {
    if assignments.isEmpty { throw SSONWriteError(at: 0, .noAssignments) }
    var octets: [UInt8] = []
    var names: Set<SSONName> = []
    for (index, (text, value)) in assignments.enumerated() {
      let name = SSONName(text)
      let value = Array(value.utf8)
      if let reason = Self.obstacle(name: name) ?? Self.obstacle(value: value, of: name) {
        throw SSONWriteError(at: index, reason)
      }
      if !names.insert(name).inserted { throw SSONWriteError(at: index, .duplicateName) }
      if index > 0 { octets.append(.comma) }
      octets += name.octets
      octets.append(.equals)
      let quotes: [UInt8] = value.contains(.comma) ? [.quote] : []
      octets += quotes + value + quotes
    }
    self.init(octets)
  }

  private static func obstacle(name: SSONName) -> SSONWriteError.Reason? {
    if name.octets.isEmpty { return .emptyName }
    if !name.octets.allSatisfy(\.isNameCharacter) { return .nameCharacter }
    if name.octets.count > SSONName.maximumLength {
      return .nameTooLong(maximum: SSONName.maximumLength)
    }
    return nil
  }

  private static func obstacle(value: [UInt8], of name: SSONName) -> SSONWriteError.Reason? {
    if !value.allSatisfy(\.isPrintable) { return .valueCharacter }
    if value.contains(.quote) { return .quoteInValue }
    if value.count > SSONAssignment.maximumValueLength {
      return .valueTooLong(maximum: SSONAssignment.maximumValueLength)
    }
    let pieces = value.split(separator: .comma, omittingEmptySubsequences: false)
    if pieces.contains(where: { $0.first?.isBlank ?? false || $0.last?.isBlank ?? false }) {
      return .blankNextToSeparator
    }
    if pieces.contains(where: { $0.last == .backslash }) { return .backslashBeforeComma }
    if pieces.count > 1, let parameter = SSONParameter.named(name), !parameter.form.isList {
      return .notAList
    }
    return nil
  }
}
