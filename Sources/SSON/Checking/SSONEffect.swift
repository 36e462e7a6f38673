public import Wire

/// What a phone does with one assignment of a string, as far as is known.
public struct SSONEffect: Hashable, Sendable {
  public let assignment: SSONAssignment
  public let outcome: Outcome
  /// What the outcome rests on, in a clause.
  public let reason: String

  init(_ assignment: SSONAssignment, _ outcome: Outcome, _ reason: String) {
    self.assignment = assignment
    self.outcome = outcome
    self.reason = reason
  }

  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// The phone uses the value.
    case taken
    /// The phone goes on as if it were not there.
    case ignored
    /// No public document says which.
    case unconfirmed
  }
}

extension SSONEffect: FieldDescribing {
  /// The fields with the value masked if it is secret.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    guard case .record(let fields) = assignment.fieldValue(showSecrets: showSecrets) else {
      return .record([])
    }
    return .record(
      fields + [.init("outcome", .word(outcome.rawValue)), .init("reason", .word(reason))])
  }
}

extension SSONCheck {
  /// What becomes of each assignment, in order; empty if the octets are not text.
  public var effects: [SSONEffect] {
    guard string.encoding == .text else { return [] }
    var later: Set<SSONName> = []
    return Array(
      string.assignments.reversed().map { assignment -> SSONEffect in
        let isLast = later.insert(assignment.name).inserted
        return isLast
          ? effect(of: assignment)
          : SSONEffect(
            assignment, .unconfirmed, "the name stands again further on, and may win there")
      }.reversed())
  }

  private func effect(of assignment: SSONAssignment) -> SSONEffect {
    guard let parameter = assignment.parameter else {
      return SSONEffect(assignment, .ignored, "phones pass over names that they do not know")
    }
    let failure: SSONValueError? =
      if case .failure(let error) = assignment.typedValue(for: parameter) { error } else { nil }
    if let failure, failure.isConfirmed, failure.reason != .blank {
      return SSONEffect(assignment, .ignored, failure.reason.description)
    }
    if let deviation = string.deviations.first(where: { $0.harms(assignment) }) {
      return SSONEffect(assignment, .unconfirmed, deviation.kind.description)
    }
    if let failure {
      return SSONEffect(
        assignment, failure.isConfirmed ? .ignored : .unconfirmed, failure.reason.description)
    }
    if !parameter.belongs(inOption: option) {
      return SSONEffect(assignment, .ignored, "phones that use option \(option) do not know it")
    }
    switch families.compactMap({ parameter.evidence(for: $0) }).strongest {
    case .confirmed: return SSONEffect(assignment, .taken, "documented")
    case .thirdParty:
      return SSONEffect(assignment, .unconfirmed, "only others than the maker say so")
    case .knownToWireshark:
      return SSONEffect(assignment, .unconfirmed, "only a protocol analyser knows the name here")
    case .unconfirmed:
      return SSONEffect(assignment, .unconfirmed, "believed, but stated nowhere")
    case nil: return SSONEffect(assignment, .unconfirmed, "no document lists it for the string")
    }
  }
}

extension SSONDeviation {
  /// What the phone makes of `assignment` is not sure because of this.
  fileprivate func harms(_ assignment: SSONAssignment) -> Bool {
    switch kind {
    case .trailingNUL, .duplicateName, .directoryAfterServer, .quotedWhole: false
    default: octets.overlaps(assignment.octets)
    }
  }
}

extension [SSONParameter.Evidence] {
  fileprivate var strongest: SSONParameter.Evidence? {
    SSONParameter.Evidence.allCases.first { contains($0) }
  }
}
