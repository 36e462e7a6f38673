extension SSONParameter {
  /// Parameters of the settings file, of option 43 or of another option that are often
  /// expected in the string. No list that could be read has them there.
  static let settingsFileParameters = [
    expected("SIP_CONTROLLER_LIST", .hosts, "SIP controllers; code 15 of option 43"),
    expected("SIPPROXYSRVR", .hosts, "SIP proxies"),
    expected("SNTPSRVR", .hosts, "time servers; option 42"),
    expected("DOT1XSTAT", .number(nil), "IEEE 802.1X supplicant"),
    expected("REREGISTER", .number(nil), "interval between registrations"),
    expected("UNNAMEDSTAT", .number(nil), "unnamed registration"),
    expected("REUSETIME", .number(nil), "seconds until a saved address is used again"),
    expected("AADS_URL", .path(maximum: nil), "address of the device services"),
    expected("DSCPAUD", .number(0...63), "DSCP of audio"),
    expected("DSCPSIG", .number(0...63), "DSCP of signaling"),
    expected("GROUP", .number(nil), "group tested in the settings file"),
  ]

  private static func expected(_ name: SSONName, _ form: Form, _ meaning: String) -> SSONParameter {
    SSONParameter(name, form, isFormConfirmed: false, default: .unknown, meaning: meaning)
  }
}
