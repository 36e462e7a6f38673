public import Discovery
public import Wire

/// What a phone wants a file for, by its name.
public enum PhoneFileRole: String, Hashable, Sendable {
  /// The first file: which software, and which settings file.
  case upgrade
  case settings
  case software
  case language
  case certificate
  case other

  /// Judges by the name as it was asked for; letter case does not matter here.
  public init(_ name: WireText, profile: PhoneProfile?) {
    let name = name.printable.lowercased()
    let suffix = name.split(separator: ".").last.map(String.init) ?? ""
    if name == profile?.upgradeFile.value.lowercased() || name.hasSuffix("upgrade.txt")
      || name.hasSuffix("upgrade.scr")
    {
      self = .upgrade
    } else if name.hasPrefix("46xxsettings") || name.hasSuffix("settings.txt") {
      self = .settings
    } else {
      self =
        switch suffix {
        case "bin", "tar", "ebin", "zip", "gz", "kfs", "rfs", "sig": .software
        case "lng", "xml": .language
        case "pem", "cer", "crt", "der", "p12", "pfx": .certificate
        default: .other
        }
    }
  }
}
