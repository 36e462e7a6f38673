/// From where a phone can learn a value.
public enum ValueSource: Hashable, Sendable {
  /// The site-specific option of this number.
  case siteOption(UInt8)
  /// Sub-option 242 of Avaya in option 17 of DHCPv6.
  case siteOptionV6
  /// DHCP option 43 in Avaya's layout.
  case vendorInformation
  /// DHCP option 66.
  case tftpServerName
  /// The BOOTP field `siaddr`.
  case nextServer
  case medPolicy
  case vlanName
  case portVLAN
  case avayaFileServer
  case avayaCallServer
  case defaultOfFamily
}

extension ValueSource: CustomStringConvertible {
  public var description: String {
    switch self {
    case .siteOption(let code): "option \(code)"
    case .siteOptionV6: "option 17 of DHCPv6"
    case .vendorInformation: "option 43"
    case .tftpServerName: "option 66"
    case .nextServer: "siaddr"
    case .medPolicy: "lldp-med policy"
    case .vlanName: "lldp vlan name"
    case .portVLAN: "lldp port vlan id"
    case .avayaFileServer: "lldp file server"
    case .avayaCallServer: "lldp call server"
    case .defaultOfFamily: "default"
    }
  }
}
