public import Wire

/// The model name of the endpoint.
///
/// ANSI/TIA-1057 §10.2.6.6, subtype 10: 0 to 32 octets.
public struct MEDModelName: MEDInventoryPayload {
  public static let subtype: UInt8 = 10
  public static let name = "LLDP-MED Model Name"
  public static let fieldName = "modelName"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var modelName: WireText? { first(MEDModelName.self)?.shownText }
}
