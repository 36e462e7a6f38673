public import Wire

/// What the sending port is, in words (`ifDescr`).
///
/// IEEE 802.1AB-2016 §8.5.5, type 4: 0 to 255 octets.
public struct PortDescription: LLDPTextPayload {
  public static let kind = LLDPTLVKind.basic(.portDescription)
  public static let name = "Port Description"
  public static let fieldName = "portDescription"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// Without the NULs that some senders end it with.
  public var portDescription: WireText? { first(PortDescription.self)?.shownText }
}
