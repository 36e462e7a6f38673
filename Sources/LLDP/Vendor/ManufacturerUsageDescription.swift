import Framing
public import Wire

/// Where the manufacturer describes what the sender does on a network.
///
/// RFC 8520 §12, under IANA's 00-00-5E, subtype 1: a URL, which should begin with `https://`.
public struct ManufacturerUsageDescription: LLDPTextPayload {
  public static let kind = LLDPTLVKind.organizational(.iana, subtype: 1)
  public static let name = "Manufacturer Usage Description URL"
  public static let fieldName = "url"

  public let text: WireText

  public init?(_ text: WireText) {
    guard Self.canCarry(text) else { return nil }
    self.text = text
  }
}

extension LLDPDataUnit {
  /// The first MUD URL, without NULs behind it.
  public var manufacturerUsageDescription: WireText? {
    first(ManufacturerUsageDescription.self)?.shownText
  }
}
