import Wire

/// Makes names and values that can be written out of the assignments of a damaged string.
struct SSONRepair {
  private let string: SiteSpecificString

  init(_ string: SiteSpecificString) {
    self.string = string
  }

  /// The repaired pairs, each name once; `nil` if one of them is beyond repair.
  var pairs: [(name: String, value: String)]? {
    var pairs: [Pair] = []
    for assignment in string.assignments {
      guard let pair = repaired(assignment) else { return nil }
      if !pair.name.octets.isEmpty { pairs.append(pair) }
    }
    // The last with the right name wins; if none has it, the last.
    var winners: [SSONName: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      if let earlier = winners[pair.name], pairs[earlier].isSpelled, !pair.isSpelled { continue }
      winners[pair.name] = index
    }
    return winners.values.sorted().map { (pairs[$0].name.printable, pairs[$0].value) }
  }

  private struct Pair {
    let name: SSONName
    let value: String
    /// The name was right as it stood.
    let isSpelled: Bool
  }
}

// MARK: - One pair

extension SSONRepair {
  private func repaired(_ assignment: SSONAssignment) -> Pair? {
    let reduced = SSONName(assignment.name.reduced[...])
    let parameter = SSONParameter.named(reduced) ?? SSONParameter.nearest(to: assignment.name)
    let isSpelled = parameter.map { $0.name == reduced } ?? true
    let name = isSpelled ? spelling(of: assignment.name) : parameter?.name ?? reduced
    guard let value = value(of: assignment, parameter) else { return nil }
    return Pair(name: name, value: value, isSpelled: isSpelled)
  }

  /// The name as it was spelled, without what is no part of a name.
  private func spelling(of name: SSONName) -> SSONName {
    SSONName(Array(name.octets.filter(\.isNameCharacter))[...])
  }

  private func value(of assignment: SSONAssignment, _ parameter: SSONParameter?) -> String? {
    let octets = assignment.value.octets
    guard octets.allSatisfy(\.isPrintable) else { return nil }
    // What stands in a password may be meant.
    let isSecret = assignment.name.isSecret
    if isSecret, octets.contains(where: { $0 == .comma || $0 == .quote }) { return nil }
    var elements = octets.split(separator: .comma, omittingEmptySubsequences: false).map {
      trimmed($0)
    }
    if elements.count > 1 {
      guard parameter?.form.isList ?? true else { return nil }
      elements.removeAll { $0.isEmpty }
    }
    if let parameter, !isSecret {
      elements = elements.map { withoutApostrophes($0, parameter) }
    }
    return elements.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
  }

  private func trimmed(_ element: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var element = element.drop { $0.isBlank }
    while let last = element.last, last.isBlank { element = element.dropLast() }
    return element
  }

  /// Apostrophes around a value that is good without them and not with them.
  private func withoutApostrophes(
    _ element: ArraySlice<UInt8>, _ parameter: SSONParameter
  ) -> ArraySlice<UInt8> {
    guard element.count > 2, element.first == .apostrophe, element.last == .apostrophe else {
      return element
    }
    let inner = element.dropFirst().dropLast()
    let probe = SiteSpecificString(Array(parameter.name.octets) + [.equals] + inner)
    let isGood = (try? probe[parameter.name]?.typedValue(for: parameter).get()) != nil
    return isGood ? inner : element
  }
}

// MARK: - Characters

extension SSONRepair {
  /// The octets with typographic quotes made plain and line breaks and NULs taken out.
  static func plain(_ octets: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = octets[...]
    while let first = rest.first {
      if let (sequence, plain) = substitutes.first(where: { rest.starts(with: $0.0) }) {
        result += plain
        rest = rest.dropFirst(sequence.count)
      } else {
        if first != 0x0A, first != 0x0D, first != .nul { result.append(first) }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// What word processors and web pages put in the place of ASCII characters, in UTF-8.
  private static let substitutes: [([UInt8], [UInt8])] = [
    ("\u{201C}", "\""), ("\u{201D}", "\""), ("\u{201E}", "\""), ("\u{2033}", "\""),
    ("\u{2018}", "'"), ("\u{2019}", "'"), ("\u{A0}", " "), ("\u{2010}", "-"), ("\u{2011}", "-"),
    ("\u{2013}", "-"), ("\u{200B}", ""), ("\u{FEFF}", ""), ("\t", " "),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
