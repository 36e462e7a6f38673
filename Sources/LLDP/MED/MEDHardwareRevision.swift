public import Wire

/// The hardware revision of the endpoint; a phone sends its full model code.
///
/// ANSI/TIA-1057 §10.2.6.1, subtype 5: 0 to 32 octets.
public struct MEDHardwareRevision: MEDInventoryPayload {
  public static let subtype: UInt8 = 5
  public static let name = "LLDP-MED Hardware Revision"
  public static let fieldName = "hardwareRevision"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var hardwareRevision: WireText? { first(MEDHardwareRevision.self)?.shownText }
}
