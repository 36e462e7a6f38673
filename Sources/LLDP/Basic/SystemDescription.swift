public import Wire

/// Hardware, operating system and software of the sender, in words (`sysDescr`).
///
/// IEEE 802.1AB-2016 §8.5.7, type 6: 0 to 255 octets.
public struct SystemDescription: LLDPTextPayload {
  public static let kind = LLDPTLVKind.basic(.systemDescription)
  public static let name = "System Description"
  public static let fieldName = "systemDescription"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Without the NULs that some senders end it with.
  public var systemDescription: WireText? { first(SystemDescription.self)?.shownText }
}
