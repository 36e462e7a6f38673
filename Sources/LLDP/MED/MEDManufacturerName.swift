public import Wire

/// Who made the endpoint.
///
/// ANSI/TIA-1057 §10.2.6.5, subtype 9: 0 to 32 octets.
public struct MEDManufacturerName: MEDInventoryPayload {
  public static let subtype: UInt8 = 9
  public static let name = "LLDP-MED Manufacturer Name"
  public static let fieldName = "manufacturerName"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var manufacturerName: WireText? { first(MEDManufacturerName.self)?.shownText }
}
