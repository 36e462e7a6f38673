public import Discovery
import Framing
import SSON
import Settings
public import Wire

/// An upgrade or settings file that the phone was seen to obtain, and what it makes of it.
public struct ReadFile: Sendable {
  public let role: PhoneFileRole
  public let name: WireText
  public let frames: [Int]
  /// The capture has the whole file.
  public let isComplete: Bool
  public let outcome: SettingsOutcome
}

extension PhoneCase {
  /// The newest upgrade file and the newest settings file, read as this phone reads them.
  func readFiles(_ readings: FileReadings) -> [ReadFile] {
    [PhoneFileRole.upgrade, .settings].compactMap { role in
      let file = device.activity.files.elements.last { file in
        file.contents != nil && PhoneFileRole(file.fileName, profile: profile) == role
      }
      guard let file, let contents = file.contents else { return nil }
      return ReadFile(
        role: role, name: file.fileName, frames: file.frames, isComplete: file.isComplete,
        outcome: readings.reading(of: contents, in: environment, for: profile).outcome)
    }
  }

  /// What its frames tell of the values that conditions test.
  private var environment: SettingsEnvironment {
    guard let model = device.model, !model.octets.isEmpty else { return [:] }
    return ["MODEL": model.printable, "MODEL4": String(model.printable.prefix(4))]
  }
}
