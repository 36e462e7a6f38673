import SSON
import Settings
import Wire

/// What is wrong with the name or the value of an assignment.
extension SettingsProblemSearch {
  mutating func noteValue(of assignment: SettingsAssignment, in statement: SettingsStatement) {
    // That has been told, and is not the value that was meant.
    guard assignment.value.octets.first != UInt8(ascii: "=") else { return }
    noteLength(of: assignment, statement)
    guard let parameter = SettingsParameter.named(assignment.name) else {
      noteUnknownName(of: assignment, statement)
      noteSecret(of: assignment, statement)
      return
    }
    noteFamily(of: parameter, assignment, statement)
    noteSecret(of: assignment, statement)
    // An empty value gives the parameter its own again; quotes that do not fit have been told.
    guard !assignment.value.octets.isEmpty, assignment.isClosed,
      !assignment.value.octets.contains(UInt8(ascii: "$")),
      case .failure(let error) = assignment.typedValue(for: parameter.parameter)
    else { return }
    let severity: SSONProblem.Severity =
      if case .tooLong = error.reason { .warning } else { .error }
    note(
      .value, severity, error.isConfirmed ? .manual : .unconfirmed, statement, error.octets,
      "\(parameter.name): \(error.reason)", remedy: "correct the value")
  }

  private mutating func noteLength(
    of assignment: SettingsAssignment, _ statement: SettingsStatement
  ) {
    if assignment.name.octets.count > SSONName.maximumLength {
      note(
        .tooLong, .warning, .inferred, statement, assignment.nameOctets,
        "the name has more than \(SSONName.maximumLength) characters", remedy: "correct the name")
    }
    if assignment.value.octets.count > SettingsAssignment.maximumValueLength {
      note(
        .tooLong, .warning, .manual, statement, assignment.valueOctets,
        "the value of \(assignment.name) has more than "
          + "\(SettingsAssignment.maximumValueLength) characters", remedy: "shorten the value")
    }
  }

  private mutating func noteUnknownName(
    of assignment: SettingsAssignment, _ statement: SettingsStatement
  ) {
    let name = assignment.name
    guard name.octets.count <= SSONName.maximumLength else { return }
    var hint = ""
    if let meant = meantName(for: name) { hint = "; perhaps \(meant) is meant" }
    note(
      .unknownName, .info, .unconfirmed, statement, assignment.nameOctets,
      "\(name) is not in the documents we could read\(hint)", remedy: nil)
  }

  /// For how many names a likely meaning is looked for.
  private static let mostMeantNames = 1000

  /// The known name that `name` is one slip away from.
  private mutating func meantName(for name: SSONName) -> SSONName? {
    if let known = meantNames[name] { return known }
    guard meantNames.count < Self.mostMeantNames else { return nil }
    var meant = SSONParameter.nearest(to: name)?.name
    if let near = meant, SSONParameter.distance(name.reduced, near.reduced) != 1 { meant = nil }
    meantNames[name] = .some(meant)
    return meant
  }

  private mutating func noteFamily(
    of parameter: SettingsParameter, _ assignment: SettingsAssignment,
    _ statement: SettingsStatement
  ) {
    guard let profile else { return }
    if let families = parameter.onlyFor, !families.contains(profile.family) {
      let names = families.compactMap { PhoneProfile.of($0)?.title }.joined(separator: ", ")
      note(
        .otherFamily, .info, .manual, statement, assignment.nameOctets,
        "\(parameter.name) is for \(names), and \(profile.title) passes over it", remedy: nil)
    } else if parameter.onlyByDHCP.contains(profile.family) {
      note(
        .onlyByDHCP, .warning, .unconfirmed, statement, assignment.nameOctets,
        "\(profile.title) is believed to take \(parameter.name) from DHCP alone",
        remedy: "put it into the site-specific string")
    }
  }

  private mutating func noteSecret(
    of assignment: SettingsAssignment, _ statement: SettingsStatement
  ) {
    let name = assignment.name
    guard !assignment.value.octets.isEmpty, name.octets.count <= SSONName.maximumLength else {
      return
    }
    let isSecret = secretNames[name] ?? name.isSecret
    secretNames[name] = isSecret
    guard isSecret else { return }
    note(
      .secret, .warning, .inferred, statement, assignment.valueOctets,
      "\(assignment.name) can be read by everyone who can fetch the file",
      remedy: "serve the file by HTTPS to phones alone, or leave the parameter out")
  }
}
