import SSON
import Settings
import Wire

/// What a phone knows of a value, and where from.
public struct KnownValue: Hashable, Sendable {
  public let value: [String]
  public let origin: Origin
  public let confidence: Confidence

  public enum Origin: Hashable, Sendable {
    /// Entered on the phone, or saved by it.
    case phone(PhoneParameters.Origin)
    case network(ValueSource)
    case settingsFile
  }
}

/// Everything a phone has heard that says what its parameters are, and who wins.
struct PhoneKnowledge: Sendable {
  let profile: PhoneProfile
  var parameters: PhoneParameters
  /// What LLDP said since the start; the newest of a source counts.
  private(set) var lldp: [Claim] = [] {
    didSet { prediction = Prediction(resolving: lldp + lease, for: profile) }
  }
  /// What the lease in force says.
  var lease: [Claim] = [] {
    didSet { prediction = Prediction(resolving: lldp + lease, for: profile) }
  }
  private var prediction = Prediction([])
  private var file: [SSONName: (value: [String], confidence: Confidence)] = [:]

  init(profile: PhoneProfile, parameters: PhoneParameters) {
    self.profile = profile
    self.parameters = parameters
  }

  mutating func learn(_ claims: [Claim]) {
    guard !claims.isEmpty else { return }
    let kept = lldp.filter { old in
      !claims.contains { $0.parameter == old.parameter && $0.source == old.source }
    }
    lldp = kept + claims
  }

  mutating func learn(_ outcome: SettingsOutcome) {
    for change in outcome.changes where change.error == nil {
      let text = change.assignment.value.printable
      let pieces =
        change.parameter.parameter.form.isList
        ? text.split(separator: ",").map(String.init) : [text]
      file[change.parameter.name] = text.isEmpty ? nil : (pieces, change.confidence)
    }
  }

  /// Section 3.5 of the facts about the phones.
  func value(of name: SSONName) -> KnownValue? {
    let predicted = prediction[name].map {
      KnownValue(value: $0.value, origin: .network($0.source), confidence: $0.confidence)
    }
    let entered = parameters[name].map {
      KnownValue(
        value: parameters.list(name), origin: .phone($0.origin), confidence: .confirmed)
    }
    let read = file[name].map {
      KnownValue(value: $0.value, origin: .settingsFile, confidence: $0.confidence)
    }
    switch profile.order {
    case .firstFound:
      return entered ?? read ?? predicted
    case .lastWriter:
      if case .network(let source)? = predicted?.origin, source.isLLDP {
        return read ?? entered ?? predicted
      }
      return read ?? predicted ?? entered
    }
  }

  func number(_ name: SSONName) -> Int? { value(of: name)?.value.first.flatMap { Int($0) } }
}
