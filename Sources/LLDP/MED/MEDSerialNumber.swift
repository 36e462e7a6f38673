public import Wire

/// The serial number of the endpoint.
///
/// ANSI/TIA-1057 §10.2.6.4, subtype 8: 0 to 32 octets.
public struct MEDSerialNumber: MEDInventoryPayload {
  public static let subtype: UInt8 = 8
  public static let name = "LLDP-MED Serial Number"
  public static let fieldName = "serialNumber"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var serialNumber: WireText? { first(MEDSerialNumber.self)?.shownText }
}
