import Wire

/// Goes through a string once and notes its problems.
struct SSONProblemSearch {
  private let string: SiteSpecificString
  private let family: PhoneFamily?
  private let option: UInt8
  private let correction: SiteSpecificString?
  private var problems: [SSONProblem] = []

  init(_ string: SiteSpecificString, family: PhoneFamily?, option: UInt8) {
    self.string = string
    correction = string.corrected(option: option)
    self.family = family
    self.option = option
  }

  mutating func find() -> [SSONProblem] {
    problems = []
    guard string.encoding == .text || string.encoding == .none else {
      return [SSONProblem(string.encoding, octets: 0..<string.octets.count)]
    }
    for deviation in string.deviations + string.orderDeviations(option: option) {
      problems.append(SSONProblem(deviation))
    }
    noteLength()
    for assignment in string.assignments { noteProblems(of: assignment) }
    if string.assignments.count == 1, problems.isEmpty { noteSinglePair() }
    return problems.sorted {
      ($0.octets.lowerBound, $0.octets.upperBound) < ($1.octets.lowerBound, $1.octets.upperBound)
    }
  }

  private mutating func note(
    _ kind: SSONProblem.Kind, _ severity: SSONProblem.Severity, _ basis: SSONProblem.Basis,
    _ octets: Range<Int>, _ message: String, remedy: String?
  ) {
    problems.append(
      SSONProblem(kind, severity, basis, octets: octets, message: message, remedy: remedy))
  }
}

// MARK: - The string as a whole

extension SSONProblemSearch {
  private mutating func noteLength() {
    let count = string.octets.count
    if count > SSONCheck.optionLength {
      note(
        .overLimit, .warning, .manual, SSONCheck.optionLength..<count,
        "the text has \(count) octets, and one option holds \(SSONCheck.optionLength)",
        remedy: "move values to the settings file; whether phones join two options is unconfirmed")
    } else if count > SSONCheck.cautiousLength {
      note(
        .nearLimit, .info, .manual, SSONCheck.cautiousLength..<count,
        "some servers keep only \(SSONCheck.cautiousLength) octets", remedy: nil)
    }
  }

  private mutating func noteSinglePair() {
    note(
      .singlePair, .info, .inferred, string.octets.count..<string.octets.count,
      "there is one pair only; if more was typed, the server cut it at the first comma",
      remedy: nil)
  }
}

// MARK: - Assignments

extension SSONProblemSearch {
  private mutating func noteProblems(of assignment: SSONAssignment) {
    // An empty name, or one that is too long, has been told.
    guard !assignment.name.octets.isEmpty,
      assignment.name.octets.count <= SSONName.maximumLength
    else { return }
    if let parameter = assignment.parameter {
      notePlace(of: assignment, parameter)
      noteValue(of: assignment, parameter)
    } else {
      let meant = SSONParameter.nearest(to: assignment.name)
      if !isDamage(assignment, meant) { noteName(of: assignment, meant) }
      if let meant { noteValue(of: assignment, meant) }
    }
  }

  /// The name is right but for quotes or the like that are told already.
  private func isDamage(_ assignment: SSONAssignment, _ meant: SSONParameter?) -> Bool {
    let name = assignment.name.octets
    guard !name.allSatisfy(\.isNameCharacter), let meant else { return false }
    return SSONName(assignment.name.reduced[...]) == meant.name
      && string.deviations.contains { $0.octets.overlaps(assignment.octets) }
  }

  private mutating func noteName(of assignment: SSONAssignment, _ meant: SSONParameter?) {
    guard let meant else {
      note(
        .unknownName(meant: nil), .info, .inferred, assignment.nameOctets,
        "no parameter called \(assignment.name) is known; phones pass over it", remedy: nil)
      return
    }
    // Without a file server the phone gets nothing at all.
    let losesServer = meant.isFileServers && string[meant.name] == nil
    note(
      .unknownName(meant: meant.name), losesServer ? .error : .warning, .inferred,
      assignment.nameOctets,
      "no parameter called \(assignment.name) is known; \(meant.name) is probably meant",
      remedy: "write \(meant.name)")
  }

  private mutating func notePlace(of assignment: SSONAssignment, _ parameter: SSONParameter) {
    let octets = assignment.nameOctets
    if let options = parameter.options, !parameter.belongs(inOption: option) {
      let numbers = options.map { String($0) }.joined(separator: ", ")
      note(
        .otherOption(expected: options), .warning, .inferred, octets,
        "\(parameter.name) is for phones that use option \(numbers)",
        remedy: parameter == .tftpServers ? "write HTTPSRVR" : "leave it out")
    } else if !parameter.isListed {
      note(
        .settingsFileName, .warning, .unconfirmed, octets,
        "no document lists \(parameter.name) for the string (\(parameter.meaning))",
        remedy: "set it in the settings file")
    } else if let family, parameter.evidence(for: family) == nil {
      note(
        .notListed(family), .info, .unconfirmed, octets,
        "no document lists \(parameter.name) for \(family)", remedy: nil)
    }
  }

  private mutating func noteValue(of assignment: SSONAssignment, _ parameter: SSONParameter) {
    if parameter.form.isList, family == .deskphone4600 || option == 176,
      assignment.value.octets.count > SSONCheck.listLength4600
    {
      note(
        .listTooLong(maximum: SSONCheck.listLength4600), .warning, .manual,
        assignment.valueOctets,
        "the list has more than \(SSONCheck.listLength4600) characters, the most of a 4600",
        remedy: "shorten the list, or use addresses instead of names")
    }
    guard case .failure(let error) = assignment.typedValue(for: parameter),
      !isRepairable(assignment, parameter)
    else { return }
    let severity: SSONProblem.Severity =
      if case .tooLong = error.reason { .warning } else { .error }
    note(
      .value(error.reason), severity, error.isConfirmed ? .manual : .unconfirmed, error.octets,
      "\(parameter.name): \(error.reason)",
      remedy: "correct the value; as it is, the phone ignores this parameter and uses the others")
  }

  /// The value is right once the form around it is, which has been told.
  private func isRepairable(_ assignment: SSONAssignment, _ parameter: SSONParameter) -> Bool {
    guard string.deviations.contains(where: { $0.octets.touches(assignment.octets) }) else {
      return false
    }
    guard let repaired = correction?[parameter.name] else { return false }
    return (try? repaired.typedValue(for: parameter).get()) != nil
  }
}

extension SSONParameter {
  fileprivate var isFileServers: Bool {
    [.httpServers, .tlsServers, .tftpServers].contains(self)
  }
}

extension Range<Int> {
  /// The ranges overlap or are next to each other.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
