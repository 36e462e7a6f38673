public import Wire

/// The administratively assigned name of the sender (`sysName`); a phone sends its DHCP host name.
///
/// IEEE 802.1AB-2016 §8.5.6, type 5: 0 to 255 octets.
public struct SystemName: LLDPTextPayload {
  public static let kind = LLDPTLVKind.basic(.systemName)
  public static let name = "System Name"
  public static let fieldName = "systemName"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Without the NULs that some senders end it with.
  public var systemName: WireText? { first(SystemName.self)?.shownText }
}
