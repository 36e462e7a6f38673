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

  /// A file as such a phone reads it: what it does next, and what is wrong with the file.
  struct Reading: Sendable {
    let outcome: SettingsOutcome
    let lint: SettingsLint
  }

  private let known = Mutex<[Key: Reading]>([:])

  func reading(
    of contents: [UInt8], in environment: SettingsEnvironment, for profile: PhoneProfile?
  ) -> Reading {
    let key = Key(contents: contents, environment: environment, family: profile?.family)
    if let reading = known.withLock({ $0[key] }) { return reading }
    let run = SettingsRun(SettingsFile(contents[...]), environment: environment)
    let reading = Reading(
      outcome: SettingsOutcome(run, profile: profile), lint: SettingsLint(run, profile: profile))
    known.withLock { known in
      if known.count < Self.limit { known[key] = reading }
    }
    return reading
  }
}
