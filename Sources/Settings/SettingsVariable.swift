public import SSON

/// A value of the phone that `IF` can test.
///
/// The list is that of a 2010 administration guide (one-X 9611G, p. 55) and of upgrade files
/// that were published. A phone ignores an `IF` with a name that it does not know.
public struct SettingsVariable: Hashable, Sendable {
  public let name: SSONName
  /// What it holds, in a few words.
  public let meaning: String
  /// A manual lists it; otherwise it was seen in files only.
  public let isDocumented: Bool

  init(_ name: SSONName, _ meaning: String, isDocumented: Bool = true) {
    self.name = name
    self.meaning = meaning
    self.isDocumented = isDocumented
  }

  public static let all = [
    SettingsVariable("GROUP", "number of the group that the phone was put into"),
    SettingsVariable("MACADDR", "MAC address"),
    SettingsVariable("MODEL", "full name of the model"),
    SettingsVariable("MODEL4", "name of the model in four characters"),
    SettingsVariable("BOOTNAME", "name of the boot program; before release 6.0"),
    SettingsVariable("SIG", "signaling protocol; before release 6.0"),
    SettingsVariable("VPNACTIVE", "a VPN is in use; from release 3.1 on"),
    SettingsVariable("SIG_IN_USE", "signaling protocol in use; from release 6.0 on"),
    SettingsVariable("HWVERS", "version of the hardware", isDocumented: false),
    SettingsVariable("SHA2CAPABLE", "SHA-2 signatures can be checked", isDocumented: false),
    SettingsVariable("APPNAME", "name of the application", isDocumented: false),
    SettingsVariable("APPNAME_IN_USE", "name of the running application", isDocumented: false),
  ]

  /// The variable called `name`, compared without case.
  public static func named(_ name: SSONName) -> SettingsVariable? {
    all.first { $0.name == name }
  }
}
