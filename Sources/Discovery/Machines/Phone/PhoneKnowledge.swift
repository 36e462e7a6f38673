import Framing
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
    didSet { resolve() }
  }
  /// What the lease in force says.
  var lease: [Claim] = [] {
    didSet { resolve() }
  }
  /// What the lease of DHCPv6 says.
  var lease6: [Claim] = [] {
    didSet { resolve() }
  }
  /// What the settings file says of IPv6.
  private(set) var versionsOfFile: [(SSONName, String)] = []
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

  private mutating func resolve() {
    prediction = Prediction(resolving: lldp + counting, for: profile)
  }

  /// Both leases; of two site-specific strings the preferred one.
  private var counting: [Claim] {
    guard areBothStringsThere else { return lease + lease6 }
    return preferredVersion == .ipv6 ? lease.filter { !$0.source.isSiteOption } + lease6 : lease
  }

  var areBothStringsThere: Bool {
    !lease6.isEmpty && lease.contains { $0.source.isSiteOption }
  }

  /// DUAL_IPPREF.
  var preferredVersion: IPv6Behaviour.Version {
    parameters.number(.dualPreference).flatMap { .init(rawValue: $0) }
      ?? profile.behaviour.ipv6?.preferred.value ?? .ipv4
  }

  private static let namesOfVersions: [SSONName] = [
    .ipv6Status, .dhcpVersions, .dhcpv6Standard, .dualPreference,
  ]

  mutating func learn(_ outcome: SettingsOutcome) {
    for name in Self.namesOfVersions {
      guard let text = outcome.run[name]?.assignment.value.printable else { continue }
      versionsOfFile.removeAll { $0.0 == name }
      versionsOfFile.append((name, text))
    }
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

  /// How a settings file wants frames to be tagged; nothing of what it does not name.
  var taggingOfFile: (mode: TaggingMode?, vlan: VLANID?) {
    func number(_ name: SSONName) -> Int? { file[name]?.value.first.flatMap { Int($0) } }
    return (
      number(.l2q).flatMap { TaggingMode(rawValue: $0) }, number(.l2qVLAN).flatMap { VLANID($0) }
    )
  }

  func number(_ name: SSONName) -> Int? { value(of: name)?.value.first.flatMap { Int($0) } }
}
