/// Takes the octets of a site-specific string apart, once, from left to right.
///
/// The grammar is that of the phones' manuals; where they are silent the choices are these. A name
/// loses the blanks around it, a value keeps them. A piece without an equals sign continues
/// the value before it, as in an address list whose quotes were forgotten, unless that value is
/// quoted or belongs to a parameter that is a number. Text after a closing quote is passed over.
struct SSONScanner {
  let octets: [UInt8]
  /// Where the final NULs begin.
  let end: Int
  let encoding: SSONEncoding
  private(set) var assignments: [SSONAssignment] = []
  private(set) var deviations: [SSONDeviation] = []
  private var names: Set<SSONName> = []
  /// The quotes that have been accounted for, in order.
  private var judgedQuotes: [Int] = []
  private var lastClosingQuote: Int?
  /// The deviation that says that the last assignment is a list without quotes.
  private var openListDeviation: Int?

  init(_ octets: [UInt8]) {
    self.octets = octets
    end = SSONEncoding.endOfContent(octets)
    encoding = SSONEncoding(judging: octets)
    scan()
    if encoding != .text && encoding != .none {
      deviations = [SSONDeviation(.notText, octets: 0..<octets.count)]
      return
    }
    if end == 0 { note(.empty, 0..<0) }
    if end < octets.count { note(.trailingNUL, end..<octets.count) }
    noteQuotedWhole()
    noteOctets()
    noteValues()
    deviations.sort {
      ($0.octets.lowerBound, $0.octets.upperBound, $0.kind.rawValue)
        < ($1.octets.lowerBound, $1.octets.upperBound, $1.kind.rawValue)
    }
  }

  private mutating func note(_ kind: SSONDeviation.Kind, _ range: Range<Int>) {
    deviations.append(SSONDeviation(kind, octets: range))
  }
}

// MARK: - Tokens

extension SSONScanner {
  private mutating func scan() {
    guard end > 0 else { return }
    var start = 0
    while true {
      let comma = readToken(from: start)
      if comma >= end { return }
      start = comma + 1
    }
  }

  /// Reads what begins at `start`; returns where the comma after it stands, or the end.
  private mutating func readToken(from start: Int) -> Int {
    let stop = octets[start..<end].firstIndex { $0 == .comma || $0 == .equals } ?? end
    if stop < end, octets[stop] == .equals {
      return readPair(from: start, equals: stop)
    }
    readBare(start..<stop)
    return stop
  }

  private mutating func readBare(_ token: Range<Int>) {
    let trimmed = trimmed(token)
    guard !trimmed.isEmpty else {
      noteEmptyToken(token)
      return
    }
    noteBlanks(around: trimmed, in: token)
    guard let last = assignments.indices.last, continues(assignments[last]) else {
      note(.missingEquals, token)
      return
    }
    assignments[last] = assignments[last].extended(to: token.upperBound, in: octets)
    let list = SSONDeviation(.unquotedList, octets: assignments[last].valueOctets)
    if let open = openListDeviation {
      deviations[open] = list
    } else {
      openListDeviation = deviations.count
      deviations.append(list)
    }
  }

  private func continues(_ assignment: SSONAssignment) -> Bool {
    !assignment.isQuoted && !(assignment.parameter?.form.isNumber ?? false)
  }

  private mutating func noteEmptyToken(_ token: Range<Int>) {
    if !token.isEmpty { note(.blankAroundSeparator, token) }
    if token.upperBound < end {
      note(.emptyToken, token.lowerBound..<token.upperBound + 1)
    } else if token.lowerBound > 0 {
      let comma = token.lowerBound - 1
      let isTold = deviations.contains {
        $0.kind == .emptyToken && $0.octets.upperBound == comma + 1
      }
      if !isTold { note(.trailingComma, comma..<comma + 1) }
    } else {
      note(.missingEquals, token)
    }
  }

  private mutating func readPair(from start: Int, equals: Int) -> Int {
    let name = trimmed(start..<equals)
    noteBlanks(around: name, in: start..<equals)
    if name.isEmpty { note(.emptyName, equals..<equals + 1) }
    if name.count > SSONName.maximumLength { note(.nameTooLong, name) }
    if !names.insert(SSONName(octets[name])).inserted { note(.duplicateName, name) }
    openListDeviation = nil

    let first = equals + 1
    if first < end, octets[first] == .quote {
      return readQuoted(from: start, name: name, quote: first)
    }
    let stop = octets[first..<end].firstIndex(of: .comma) ?? end
    let value = first..<stop
    noteBlanks(around: trimmed(value), in: value)
    append(start..<stop, name: name, value: value, isQuoted: false)
    return stop
  }

  private mutating func readQuoted(from start: Int, name: Range<Int>, quote: Int) -> Int {
    judgedQuotes.append(quote)
    guard let closing = octets[(quote + 1)..<end].firstIndex(of: .quote) else {
      note(.unclosedQuote, quote..<end)
      append(start..<end, name: name, value: (quote + 1)..<end, isQuoted: true)
      return end
    }
    judgedQuotes.append(closing)
    lastClosingQuote = closing
    let value = (quote + 1)..<closing
    noteBlanksInList(value)
    let stop = octets[(closing + 1)..<end].firstIndex(of: .comma) ?? end
    let rest = (closing + 1)..<stop
    if trimmed(rest).isEmpty {
      if !rest.isEmpty { note(.blankAroundSeparator, rest) }
    } else {
      note(.textAfterQuote, rest)
      judgedQuotes.append(contentsOf: rest.filter { octets[$0] == .quote })
    }
    append(start..<stop, name: name, value: value, isQuoted: true)
    return stop
  }

  private mutating func append(
    _ range: Range<Int>, name: Range<Int>, value: Range<Int>, isQuoted: Bool
  ) {
    assignments.append(
      SSONAssignment(in: octets, at: range, name: name, value: value, isQuoted: isQuoted))
  }
}

// MARK: - Blanks

extension SSONScanner {
  /// The part of `range` between the blanks at its ends; empty, at its end, if all is blank.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = octets[range].firstIndex(where: { !$0.isBlank }),
      let last = octets[range].lastIndex(where: { !$0.isBlank })
    else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }

  private mutating func noteBlanks(around trimmed: Range<Int>, in range: Range<Int>) {
    if trimmed.lowerBound > range.lowerBound {
      note(.blankAroundSeparator, range.lowerBound..<trimmed.lowerBound)
    }
    if trimmed.upperBound < range.upperBound {
      note(.blankAroundSeparator, trimmed.upperBound..<range.upperBound)
    }
  }

  /// Blanks next to the commas of a quoted list; those next to its quotes are the value's own.
  private mutating func noteBlanksInList(_ list: Range<Int>) {
    var blanks: Int?
    var followsComma = false
    for index in list {
      if octets[index].isBlank {
        if blanks == nil { blanks = index }
        continue
      }
      if let start = blanks, followsComma || octets[index] == .comma {
        note(.blankAroundSeparator, start..<index)
      }
      blanks = nil
      followsComma = octets[index] == .comma
    }
  }
}

// MARK: - The string as a whole

extension SSONScanner {
  /// Both ends are the same quote, and the last one does not close a list.
  private mutating func noteQuotedWhole() {
    guard end >= 2, let mark = octets.first, mark == .quote || mark == .apostrophe,
      octets[end - 1] == mark, lastClosingQuote != end - 1
    else { return }
    let last = end - 1..<end
    deviations.removeAll {
      $0.octets == last && ($0.kind == .unclosedQuote || $0.kind == .textAfterQuote)
    }
    note(.quotedWhole, 0..<end)
    judgedQuotes.insert(0, at: 0)
    if judgedQuotes.last != end - 1 { judgedQuotes.append(end - 1) }
  }

  /// NULs, octets that are not printable, escapes and quotes without meaning.
  private mutating func noteOctets() {
    noteRuns(.embeddedNUL) { $0 == .nul }
    noteRuns(.nonPrintable) { !$0.isPrintable && $0 != .nul }
    var judged = judgedQuotes[...]
    var backslashes: Int?
    for index in 0..<end {
      let octet = octets[index]
      if octet == .backslash {
        if backslashes == nil { backslashes = index }
        continue
      }
      if octet == .comma, let start = backslashes { note(.escapedComma, start..<index + 1) }
      if octet == .quote {
        while let next = judged.first, next < index { judged.removeFirst() }
        if let start = backslashes {
          note(.escapedQuote, start..<index + 1)
        } else if judged.first != index {
          note(.strayQuote, index..<index + 1)
        }
      }
      backslashes = nil
    }
  }

  private mutating func noteRuns(
    _ kind: SSONDeviation.Kind, where belongs: (UInt8) -> Bool
  ) {
    var start: Int?
    for index in 0...end {
      if index < end, belongs(octets[index]) {
        if start == nil { start = index }
      } else if let first = start {
        note(kind, first..<index)
        start = nil
      }
    }
  }

  private mutating func noteValues() {
    for assignment in assignments {
      if assignment.valueOctets.count > SSONAssignment.maximumValueLength {
        note(.valueTooLong, assignment.valueOctets)
      }
      if !assignment.isQuoted, let index = separatingSemicolon(in: assignment.valueOctets) {
        note(.semicolon, index..<index + 1)
      }
    }
  }

  /// The first semicolon after which another `name=` follows.
  private func separatingSemicolon(in value: Range<Int>) -> Int? {
    var first: Int?
    for index in value {
      switch octets[index] {
      case .semicolon where first == nil: first = index
      case .comma: first = nil
      case .equals where first != nil: return first
      default: break
      }
    }
    return nil
  }
}
