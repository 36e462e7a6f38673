/// The kind of a network address (IANA, "Address Family Numbers").
public struct AddressFamily: LLDPRegisteredNumber {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let ipv4 = AddressFamily(rawValue: 1)
  public static let ipv6 = AddressFamily(rawValue: 2)
  /// All 802 media and Ethernet's 48-bit addresses.
  public static let ieee802 = AddressFamily(rawValue: 6)

  public static let names: [UInt8: String] = [
    0: "reserved", 1: "IPv4", 2: "IPv6", 3: "NSAP", 4: "HDLC", 5: "BBN 1822", 6: "IEEE 802",
    7: "E.163", 8: "E.164", 9: "F.69", 10: "X.121", 11: "IPX", 12: "AppleTalk", 13: "DECnet IV",
    14: "Banyan Vines", 15: "E.164 with NSAP subaddress", 16: "DNS", 17: "distinguished name",
    18: "AS number", 19: "XTP over IPv4", 20: "XTP over IPv6", 21: "XTP",
  ]
}
