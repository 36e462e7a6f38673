import Reporting
import SSON
import Wire

extension FuzzTarget {
  /// A site-specific string: every offset is right, secrets stay hidden, and what is written
  /// reads the same.
  static let sson = FuzzTarget("sson", longestInput: 600) { capture in
    capture.values(of: [242, 176, 43, 60, 66])
  } check: { octets in
    let octets = Array(octets)
    let string = SiteSpecificString(octets)
    claimSame(string.encoded, octets, "a string is written as it was read")
    claimOrdered(
      string.assignments.map(\.octets), octets.indices, "assignments stand one after the other")
    for assignment in string.assignments { claimLaws(of: assignment, in: octets) }
    for deviation in string.deviations + string.orderDeviations(option: 176) {
      claimInside(deviation.octets, octets.indices, "\(deviation.kind) stands in the string")
    }
    claimHidden(string)
    claimWellFormed(string.fieldValue)
    claimWellFormed(string.fieldValue(showSecrets: true))
    if let intended = string.asIntended { claimWellFormed(intended.fieldValue) }
    claimWrites(string.assignments)
    for family in [nil, PhoneFamily.j100SIP, .deskphone4600] {
      claimLaws(of: SSONCheck(string, family: family))
    }
  }
}

private func claimLaws(of assignment: SSONAssignment, in octets: [UInt8]) {
  for (range, text) in [
    (assignment.nameOctets, assignment.name.octets),
    (assignment.valueOctets, assignment.value.octets),
    (assignment.rawValueOctets, assignment.rawValue.octets),
  ] {
    claimInside(range, assignment.octets, "a name or value stands in its assignment")
    claimSame(octets[range], text, "a name or value stands where it says")
  }
  for element in assignment.elements {
    claimInside(element.octets.indices, assignment.valueOctets, "an element stands in its value")
  }
  if case .failure(let error) = assignment.typedValue {
    let place = assignment.nameOctets.lowerBound..<assignment.octets.upperBound
    claimInside(error.octets, place, "an error points into its assignment")
    claimPrintable(error.description)
  }
  _ = assignment.integerValue
}

/// No octet of a secret is shown, and all others are.
private func claimHidden(_ string: SiteSpecificString) {
  let secrets = string.secretOctets
  claimOrdered(secrets, string.octets.indices, "secrets stand one after the other")
  var shown: [UInt8] = []
  var start = 0
  for secret in secrets {
    shown += string.octets[start..<secret.lowerBound] + Array("****".utf8)
    start = secret.upperBound
  }
  shown += string.octets[start...]
  claimSame(string.maskedText().octets, shown, "secrets are masked, and nothing else")
  claimPrintable(string.masked())
  for assignment in string.assignments where assignment.name.isSecret {
    let isHidden = secrets.contains {
      $0.lowerBound <= assignment.rawValueOctets.lowerBound
        && $0.upperBound >= assignment.valueOctets.upperBound
    }
    claim(
      isHidden || assignment.value.octets.allSatisfy { $0 == 0x2C || $0 == 0 },
      "the value of \(assignment.name) is hidden")
  }
}

private func claimLaws(of check: SSONCheck) {
  for problem in check.problems {
    claimInside(problem.octets, check.string.octets.indices, "a problem stands in the string")
    claimWellFormed(problem.fieldValue)
  }
  var text = TextWriter()
  var json = JSONWriter()
  check.write(to: &text)
  check.write(to: &json)
  claimText(text.bytes)
  claimJSON(json.bytes)
  guard let correction = check.correction else { return }
  claim(
    correction.corrected(option: check.option) == nil,
    "a correction is final: \(correction.masked(showSecrets: true))")
  let content = SSONOptionContent(correction.octets, in: .siteOption(check.option))
  for server in SSONServers.all {
    guard let lines = try? server.lines(for: content) else { continue }
    for line in lines { claimPrintable(line.text) }
  }
}

private func claimWrites(_ assignments: [SSONAssignment]) {
  let pairs = assignments.map {
    (
      name: String(decoding: $0.name.octets, as: UTF8.self),
      value: String(decoding: $0.value.octets, as: UTF8.self)
    )
  }
  guard let written = try? SiteSpecificString(assignments: pairs) else { return }
  claim(
    written.assignments.map { String(decoding: $0.name.octets, as: UTF8.self) }
      == pairs.map(\.name)
      && written.assignments.map { String(decoding: $0.value.octets, as: UTF8.self) }
        == pairs.map(\.value),
    "what is written reads the same: \(written.masked(showSecrets: true))")
}
