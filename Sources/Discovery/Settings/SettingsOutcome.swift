public import SSON
public import Settings
import Wire

/// What a phone does next, having read a settings file.
///
/// The documents tell two orders of files. The guides: upgrade file, settings, language and
/// certificate files, software last (96x1 SIP R6.0.1, p. 26; J169/J179 H.323, p. 50). IP Office:
/// software first, then, after the restart, the settings. The software is what APPNAME names, if
/// that differs from what is running.
public struct SettingsOutcome: Sendable {
  public let run: SettingsRun
  public let profile: PhoneProfile?
  /// In the order of the guides.
  public let requests: [SettingsRequest]
  public let software: Software?
  /// In the order of the lines.
  public let changes: [SettingsChange]
  /// The conditions that would decide more if the values they test were known.
  public let openConditions: [SettingsRun.IgnoredCondition]

  /// No more certificate files are told from one list.
  private static let mostCertificates = 64

  public init(_ run: SettingsRun, profile: PhoneProfile? = nil) {
    self.run = run
    self.profile = profile
    changes = Self.changes(of: run, profile)
    openConditions = run.ignoredConditions.filter(\.isOpen)
    let software = Software(run, profile)
    self.software = software
    var requests: [SettingsRequest] = []
    if let request = run.request {
      requests.append(
        SettingsRequest(
          .settings, request.filename, line: request.line, .confirmed, run.environment))
    }
    requests += Self.certificates(of: run)
    if let software, software.isRunning != true { requests.append(software.request) }
    self.requests = requests
  }

  /// What APPNAME asks for.
  public struct Software: Hashable, Sendable {
    public let request: SettingsRequest
    /// Whether it is what APPNAME_IN_USE says is running; `nil` if that is not known.
    public let isRunning: Bool?
  }

  /// The change of one parameter, compared without case.
  public subscript(name: SSONName) -> SettingsChange? {
    changes.first { $0.parameter.name == name }
  }
}

// MARK: - Parts

extension SettingsOutcome.Software {
  fileprivate init?(_ run: SettingsRun, _ profile: PhoneProfile?) {
    guard let winner = run["APPNAME"], !winner.assignment.value.octets.isEmpty else { return nil }
    let request = SettingsRequest(
      .software, winner.assignment.value, line: winner.line,
      SettingsParameter.named("APPNAME").confidence(for: profile), run.environment)
    self.request = request
    isRunning = run.environment["APPNAME_IN_USE"].map { $0 == request.name }
  }
}

extension SettingsOutcome {
  /// TRUSTCERTS names files; commas are believed to part them.
  private static func certificates(of run: SettingsRun) -> [SettingsRequest] {
    guard let winner = run["TRUSTCERTS"] else { return [] }
    return winner.assignment.value.octets.split(separator: UInt8(ascii: ","))
      .prefix(mostCertificates).map {
        SettingsRequest(
          .certificate, WireText($0), line: winner.line, .unconfirmed, run.environment)
      }
  }

  private static func changes(of run: SettingsRun, _ profile: PhoneProfile?) -> [SettingsChange] {
    var lines: [SSONName: [Int]] = [:]
    var winners: [SSONName: SettingsRun.Assignment] = [:]
    for made in run.assignments {
      let name = made.assignment.name
      guard let parameter = SettingsParameter.named(name), parameter.role.matters,
        parameter.isFor(profile)
      else { continue }
      lines[name, default: []].append(made.line)
      winners[name] = made
    }
    return winners.values.sorted { $0.line < $1.line }.compactMap { winner in
      let name = winner.assignment.name
      guard let parameter = SettingsParameter.named(name) else { return nil }
      var error: SSONValueError?
      if !winner.assignment.value.octets.isEmpty,
        case .failure(let failure) = winner.assignment.typedValue(for: parameter.parameter)
      {
        error = failure
      }
      return SettingsChange(
        parameter: parameter, assignment: winner.assignment, line: winner.line,
        overridden: Array((lines[name] ?? []).dropLast()), error: error,
        confidence: parameter.confidence(for: profile))
    }
  }
}

extension SettingsParameter.Role {
  fileprivate var matters: Bool {
    switch self {
    case .fileServer, .callServer, .vlan, .enrollment: true
    case .software, .certificates, .other: false
    }
  }
}

extension SettingsParameter {
  /// No document says that phones of the family pass over it.
  func isFor(_ profile: PhoneProfile?) -> Bool {
    guard let profile, let onlyFor else { return true }
    return onlyFor.contains(profile.family)
  }

  /// How sure it is that phones of the family take the parameter from the settings file.
  func confidence(for profile: PhoneProfile?) -> Confidence {
    guard let profile else {
      return support.values.contains(.confirmed) ? .confirmed : .unconfirmed
    }
    return support[profile.family] == .confirmed ? .confirmed : .unconfirmed
  }
}

extension SettingsParameter? {
  fileprivate func confidence(for profile: PhoneProfile?) -> Confidence {
    self?.confidence(for: profile) ?? .unconfirmed
  }
}

extension SettingsRequest {
  fileprivate init(
    _ kind: Kind, _ name: WireText, line: Int, _ confidence: Confidence,
    _ environment: SettingsEnvironment
  ) {
    let hasMacro = name.octets.contains(UInt8(ascii: "$"))
    self.init(
      kind: kind, name: environment.expanding(name) ?? name, line: line, hasMacro: hasMacro,
      confidence: hasMacro ? .unconfirmed : confidence)
  }
}
