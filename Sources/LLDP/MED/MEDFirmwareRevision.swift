public import Wire

/// The firmware revision of the endpoint; a phone sends the name of its boot file.
///
/// ANSI/TIA-1057 §10.2.6.2, subtype 6: 0 to 32 octets.
public struct MEDFirmwareRevision: MEDInventoryPayload {
  public static let subtype: UInt8 = 6
  public static let name = "LLDP-MED Firmware Revision"
  public static let fieldName = "firmwareRevision"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var firmwareRevision: WireText? { first(MEDFirmwareRevision.self)?.shownText }
}
