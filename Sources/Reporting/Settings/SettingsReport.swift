public import Discovery
import SSON
public import Settings
import Wire

/// A settings file as one phone reads it: what is wrong with it, and what the phone does next.
public struct SettingsReport: Sendable {
  public let run: SettingsRun
  public let profile: PhoneProfile?
  public let lint: SettingsLint
  public let outcome: SettingsOutcome

  public init(
    _ file: SettingsFile, environment: SettingsEnvironment = [:], profile: PhoneProfile? = nil
  ) {
    run = SettingsRun(file, environment: environment)
    self.profile = profile
    lint = SettingsLint(run, profile: profile)
    outcome = SettingsOutcome(run, profile: profile)
  }

  var file: SettingsFile { run.file }
}

extension SettingsStatement {
  /// The octets that must not be shown among the first `count` of the line. Errs on the side of
  /// hiding: secrets in comments count.
  func secretOctets(inFirst count: Int) -> [Range<Int>] {
    if case .assignment(let assignment) = kind, assignment.isSecret {
      let start = assignment.valueOctets.lowerBound - (assignment.isQuoted ? 1 : 0)
      return [start..<textOctets.upperBound]
    }
    return SecretWords.octets(inLine: text.octets.prefix(count))
  }
}

extension SettingsAssignment {
  /// The value, safe to show.
  func shownValue(showsSecrets: Bool) -> String {
    let isHidden =
      !showsSecrets && !value.octets.isEmpty
      && (isSecret || !SecretWords.octets(inLine: value.octets).isEmpty)
    return isHidden ? "****" : value.printable
  }
}
