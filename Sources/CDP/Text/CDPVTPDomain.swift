public import Wire

/// The sender's domain of VLAN trunking; empty if it has none (type 0x0009).
public struct CDPVTPDomain: CDPTextPayload {
  public static let type = CDPTLVType.vtpDomain
  public static let name = "VTP Domain"
  public static let fieldName = "vtpDomain"

  public var text: WireText

  public init(_ text: WireText) {
    self.text = text
  }
}
