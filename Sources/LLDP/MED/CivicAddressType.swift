/// What one element of a civic address is (RFC 4776 §3.4; IANA, "CAtypes"; ANSI/TIA-1057
/// §10.2.4.3.2).
public struct CivicAddressType: LLDPRegisteredNumber {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let language = CivicAddressType(rawValue: 0)
  /// State, province, canton.
  public static let division1 = CivicAddressType(rawValue: 1)
  public static let county = CivicAddressType(rawValue: 2)
  public static let city = CivicAddressType(rawValue: 3)
  public static let cityDivision = CivicAddressType(rawValue: 4)
  public static let block = CivicAddressType(rawValue: 5)
  /// A street in ANSI/TIA-1057, a group of streets in RFC 4776.
  public static let street = CivicAddressType(rawValue: 6)
  public static let houseNumber = CivicAddressType(rawValue: 19)
  public static let additionalLocation = CivicAddressType(rawValue: 22)
  public static let postalCode = CivicAddressType(rawValue: 24)
  public static let building = CivicAddressType(rawValue: 25)
  public static let unit = CivicAddressType(rawValue: 26)
  public static let floor = CivicAddressType(rawValue: 27)
  public static let room = CivicAddressType(rawValue: 28)
  public static let seat = CivicAddressType(rawValue: 33)

  public static let names: [UInt8: String] = [
    0: "language", 1: "state or province", 2: "county", 3: "city", 4: "city division",
    5: "neighborhood or block", 6: "street", 16: "leading street direction",
    17: "trailing street suffix", 18: "street suffix or type", 19: "house number",
    20: "house number suffix", 21: "landmark", 22: "additional location", 23: "name",
    24: "postal code", 25: "building", 26: "unit", 27: "floor", 28: "room",
    29: "type of place", 30: "postal community", 31: "post office box", 32: "additional code",
    33: "seat", 34: "primary road", 35: "road section", 36: "branch road",
    37: "sub-branch road", 38: "street name prefix", 39: "street name postfix",
    40: "extension", 128: "script", 255: "reserved",
  ]
}
