public import SSON
public import Wire

/// `IF $name SEQ value GOTO tag`: jumps if the phone's value is exactly this one.
public struct SettingsCondition: Hashable, Sendable {
  /// Without the dollar sign.
  public let name: SSONName
  public let value: WireText
  public let tag: WireText
}
