public import Framing
public import SSON
public import Wire

/// One thing seen of a device that tells what kind of phone it is.
public enum PhoneEvidence: Hashable, Sendable {
  /// The model name in its LLDP-MED inventory.
  case model(WireText)
  case manufacturer(WireText)
  case vendorClass(WireText)
  case hostName(WireText)
  case organization(OUI)
  /// Option 55 asks for this option, which only such phones use.
  case asksForSiteOption(UInt8)
  /// It sends TLVs of the Avaya phones (00-40-0D).
  case sendsAvayaTLVs
  /// LLDP capabilities with the telephone bit.
  case telephoneCapability
  /// LLDP-MED device type 3: an endpoint for people to talk with.
  case communicationEndpoint
  /// It asked for an upgrade or settings file of these phones.
  case asksForPhoneFile
  /// It asked for this upgrade file, whose name tells the family.
  case asksForUpgradeFile(PhoneFamily)
  /// It talks to a gatekeeper (UDP 1719).
  case speaksH323
  /// What it calls itself to a gatekeeper: product and version.
  case gatekeeperProduct(WireText)
  /// It talks to a SIP server (port 5060 or 5061).
  case speaksSIP
}

extension PhoneEvidence: CustomStringConvertible {
  public var description: String {
    switch self {
    case .model(let text): "LLDP-MED model \(text)"
    case .manufacturer(let text): "LLDP-MED manufacturer \(text)"
    case .vendorClass(let text): "vendor class \(text)"
    case .hostName(let text): "host name \(text)"
    case .organization(let oui): "MAC address of Avaya (\(oui))"
    case .asksForSiteOption(let code): "asks for option \(code)"
    case .sendsAvayaTLVs: "sends Avaya LLDP TLVs"
    case .telephoneCapability: "LLDP telephone capability"
    case .communicationEndpoint: "LLDP-MED class III endpoint"
    case .asksForUpgradeFile(let family):
      "asks for \(PhoneProfile.of(family)?.upgradeFile.value ?? "an upgrade file")"
    case .asksForPhoneFile: "asks for a phone's upgrade or settings file"
    case .speaksH323: "talks to a gatekeeper (UDP 1719)"
    case .gatekeeperProduct(let text): "tells the gatekeeper that it is \(text)"
    case .speaksSIP: "talks to a SIP server"
    }
  }
}
