import Discovery
import SSON
import Settings
import Synchronization

/// What phones make of their files, worked out once for all phones that make the same of it: those
/// of a site fetch the same files, and few models stand there.
final class FileReadings: Sendable {
  private struct Key: Hashable {
    let contents: [UInt8]
    let environment: SettingsEnvironment
    let family: PhoneFamily?
  }

  /// More different ones are read again for each phone.
  private static let limit = 64

  private let known = Mutex<[Key: SettingsOutcome]>([:])

  func outcome(
    of contents: [UInt8], in environment: SettingsEnvironment, for profile: PhoneProfile?
  ) -> SettingsOutcome {
    let key = Key(contents: contents, environment: environment, family: profile?.family)
    if let outcome = known.withLock({ $0[key] }) { return outcome }
    let run = SettingsRun(SettingsFile(contents[...]), environment: environment)
    let outcome = SettingsOutcome(run, profile: profile)
    known.withLock { known in
      if known.count < Self.limit { known[key] = outcome }
    }
    return outcome
  }
}
