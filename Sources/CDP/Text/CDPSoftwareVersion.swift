public import Wire

/// What the sender runs, in several lines (type 0x0005).
public struct CDPSoftwareVersion: CDPTextPayload {
  public static let type = CDPTLVType.softwareVersion
  public static let name = "Software Version"
  public static let fieldName = "softwareVersion"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
