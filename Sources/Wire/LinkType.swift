/// How the octets of a captured frame begin: a number of the LINKTYPE registry
/// (tcpdump.org, "Link-Layer Header Types"; the pcapng draft takes its numbers from there).
public struct LinkType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let null = LinkType(rawValue: 0)
  public static let ethernet = LinkType(rawValue: 1)
  public static let raw = LinkType(rawValue: 101)
  public static let ieee80211 = LinkType(rawValue: 105)
  public static let loop = LinkType(rawValue: 108)
  public static let linuxCooked = LinkType(rawValue: 113)
  public static let radiotap = LinkType(rawValue: 127)
  public static let ipv4 = LinkType(rawValue: 228)
  public static let ipv6 = LinkType(rawValue: 229)
  public static let linuxCookedV2 = LinkType(rawValue: 276)
}

extension LinkType: CustomStringConvertible {
  /// The name people know, or the number.
  public var description: String {
    Self.names[rawValue] ?? "number \(rawValue)"
  }

  /// The link type of which `description` is the name or the number.
  public init?(_ description: String) {
    let digits = description.split(separator: " ").last ?? ""
    if let named = Self.names.first(where: { $0.value == description }) {
      rawValue = named.key
    } else if let number = UInt32(digits), LinkType(rawValue: number).description == description {
      rawValue = number
    } else {
      return nil
    }
  }

  private static let names: [UInt32: String] = [
    0: "BSD loopback", 1: "Ethernet", 6: "Token Ring", 8: "SLIP", 9: "PPP", 10: "FDDI",
    50: "PPP in HDLC framing", 51: "PPPoE", 101: "raw IP", 104: "Cisco HDLC",
    105: "IEEE 802.11", 107: "Frame Relay", 108: "OpenBSD loopback", 113: "Linux cooked",
    117: "OpenBSD pflog", 119: "IEEE 802.11 with Prism header",
    127: "IEEE 802.11 with radiotap header", 147: "user 0", 187: "Bluetooth HCI UART",
    189: "Linux USB", 195: "IEEE 802.15.4", 201: "Bluetooth HCI with direction",
    220: "Linux USB mmapped",
    228: "raw IPv4", 229: "raw IPv6", 239: "Linux netfilter log", 249: "USBPcap",
    253: "Linux netlink", 276: "Linux cooked v2",
  ]
}

extension LinkType: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
    } else {
      self = try reader.word("the name of a link type or its number") { LinkType($0) }
    }
  }
}
