public import Wire

/// The model of the sender, such as `cisco WS-C3560-24PS` (type 0x0006).
public struct CDPPlatform: CDPTextPayload {
  public static let type = CDPTLVType.platform
  public static let name = "Platform"
  public static let fieldName = "platform"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
