public import Wire

/// Who sends: the host name, mostly with its domain, or a serial number (type 0x0001).
public struct CDPDeviceID: CDPTextPayload {
  public static let type = CDPTLVType.deviceID
  public static let name = "Device ID"
  public static let fieldName = "deviceID"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
