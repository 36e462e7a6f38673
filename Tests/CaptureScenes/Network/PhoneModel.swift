import DHCP
import Framing

/// What the phones of one model have in common, as far as it shows on the wire.
struct PhoneModel {
  /// The model name in LLDP-MED, without the hardware revision.
  let name: String
  let software: String
  /// The address up to the last octet.
  let macPrefix: UInt64
  let upgradeFile: String
  /// Option 55.
  var requests: [UInt8]
  let vendorClass: String?
  /// Option 57.
  let maximumMessageSize: UInt16
  let signalling: Signalling
  /// Whether it tells its power needs (Avaya TLV 1 and LLDP-MED Extended Power).
  let tellsPower: Bool

  enum Signalling { case sip, h323 }

  private static let h323Requests: [UInt8] = [1, 3, 6, 7, 15, 26, 42, 242]
  private static let avayaClass = "ccp.avaya.com"

  static let j179 = PhoneModel(
    name: "J179", software: "FW_S_J179_R4_1_0_0_21", macPrefix: 0x001B_4F11_2200,
    upgradeFile: "J100Supgrade.txt", requests: [1, 3, 6, 7, 15, 42, 43, 242],
    vendorClass: avayaClass, maximumMessageSize: 1500, signalling: .sip, tellsPower: false)

  static let j169h323 = PhoneModel(
    name: "J169", software: "J169H323_6_8_5_02", macPrefix: 0x001B_4F11_2200,
    upgradeFile: "J100Hupgrade.txt", requests: h323Requests,
    vendorClass: avayaClass, maximumMessageSize: 1000, signalling: .h323, tellsPower: true)

  static let deskphone9641sip = PhoneModel(
    name: "9641G", software: "S96x1_SALBR7_1_15_0r10", macPrefix: 0x0007_3B11_2200,
    upgradeFile: "96x1Supgrade.txt", requests: [1, 3, 6, 7, 15, 26, 42, 43, 120, 242],
    vendorClass: avayaClass, maximumMessageSize: 1000, signalling: .sip, tellsPower: false)

  static let deskphone9611h323 = PhoneModel(
    name: "9611G", software: "S9611_20UA1_HA96xua6_8_5_02", macPrefix: 0x0009_6E11_2200,
    upgradeFile: "96x1Hupgrade.txt", requests: h323Requests,
    vendorClass: avayaClass, maximumMessageSize: 1000, signalling: .h323, tellsPower: true)

  static let deskphone9640 = PhoneModel(
    name: "9640", software: "ha96xxua3_2_8", macPrefix: 0x0004_0D11_2200,
    upgradeFile: "96xxupgrade.txt", requests: h323Requests,
    vendorClass: nil, maximumMessageSize: 1000, signalling: .h323, tellsPower: true)

  static let deskphone1616 = PhoneModel(
    name: "1616", software: "ha1616ua1_3_12", macPrefix: 0x0060_1D11_2200,
    upgradeFile: "16xxupgrade.txt", requests: [1, 3, 6, 15, 242],
    vendorClass: nil, maximumMessageSize: 576, signalling: .h323, tellsPower: false)

  static let deskphone4621 = PhoneModel(
    name: "4621", software: "a20d01b2_9_2", macPrefix: 0x0004_0D11_2200,
    upgradeFile: "46xxupgrade.scr", requests: [1, 3, 6, 7, 15, 26, 42, 66, 176],
    vendorClass: nil, maximumMessageSize: 576, signalling: .h323, tellsPower: true)
}
