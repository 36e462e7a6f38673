public import Wire

/// The software revision of the endpoint; a phone sends the name of its application file.
///
/// ANSI/TIA-1057 §10.2.6.3, subtype 7: 0 to 32 octets.
public struct MEDSoftwareRevision: MEDInventoryPayload {
  public static let subtype: UInt8 = 7
  public static let name = "LLDP-MED Software Revision"
  public static let fieldName = "softwareRevision"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var softwareRevision: WireText? { first(MEDSoftwareRevision.self)?.shownText }
}
