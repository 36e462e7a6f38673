public import SSON
public import Settings

/// What a settings file sets that decides where the phone goes next: servers, VLANs, controllers.
public struct SettingsChange: Hashable, Sendable {
  public let parameter: SettingsParameter
  public let assignment: SettingsAssignment
  public let line: Int
  /// The lines of earlier assignments to the name, which no longer count.
  public let overridden: [Int]
  /// Why the value is none that the parameter takes.
  public let error: SSONValueError?
  /// A document says that the family takes it from the settings file.
  public let confidence: Confidence
}
