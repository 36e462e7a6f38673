public import Wire

/// The name of the interface that sends, such as `FastEthernet0/1` (type 0x0003).
public struct CDPPortID: CDPTextPayload {
  public static let type = CDPTLVType.portID
  public static let name = "Port ID"
  public static let fieldName = "portID"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
