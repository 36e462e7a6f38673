import Capture
import Diagnosis
import Discovery
import Framing
import Reporting

/// What `diagnose` says of the recording of a simulation.
struct ScenarioDiagnosis {
  private let diagnosis: Diagnosis

  init(_ frames: [CapturedFrame]) {
    var diagnoser = Diagnoser()
    for frame in frames { diagnoser.observe(frame) }
    diagnosis = diagnoser.diagnosis
  }

  /// What is otherwise than was expected of a phone, in words; empty if nothing is.
  func differences(
    from expected: ScenarioExpectations, of mac: MACAddress
  ) -> [UnmetExpectation] {
    guard expected.needsDiagnosis else { return [] }
    let story = diagnosis.stories.first { $0.device.mac == mac }
    var result: [UnmetExpectation] = []
    if let verdict = expected.verdict, story?.verdict?.rawValue != verdict {
      result.append(
        UnmetExpectation(
          "VERDICT", expected: verdict, found: story?.verdict?.rawValue ?? "no phone"))
    }
    guard let wanted = expected.findings else { return result }
    let findings = story?.findings ?? []
    let ids = findings.map(\.rule.id).joined(separator: ", ")
    for name in wanted where !findings.contains(where: { $0.goes(by: name) }) {
      result.append(UnmetExpectation("FINDING", expected: name, found: ids.isEmpty ? "none" : ids))
    }
    // Nothing at all is wrong where nothing is expected; elsewhere one error may lead to others.
    let others = findings.filter { finding in
      let counts =
        wanted.isEmpty
        ? finding.severity > .info : finding.severity == .error && finding.isRootCause
      return counts && !wanted.contains { finding.goes(by: $0) }
    }
    for finding in others {
      result.append(
        UnmetExpectation("FINDING", expected: "no other", found: finding.rule.id))
    }
    return result
  }
}

extension Finding {
  /// The id of its rule, or a number of a failure.
  fileprivate func goes(by name: String) -> Bool {
    rule.id == name || rule.references.contains(name)
  }
}
