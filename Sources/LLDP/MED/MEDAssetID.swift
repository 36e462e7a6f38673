public import Wire

/// What the owner's asset register calls the endpoint.
///
/// ANSI/TIA-1057 §10.2.6.7, subtype 11: 0 to 32 octets.
public struct MEDAssetID: MEDInventoryPayload {
  public static let subtype: UInt8 = 11
  public static let name = "LLDP-MED Asset ID"
  public static let fieldName = "assetID"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Up to the first NUL.
  public var assetID: WireText? { first(MEDAssetID.self)?.shownText }
}
