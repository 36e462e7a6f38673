public import Wire

/// The sender's `sysName` (type 0x0014).
public struct CDPSystemName: CDPTextPayload {
  public static let type = CDPTLVType.systemName
  public static let name = "System Name"
  public static let fieldName = "systemName"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
