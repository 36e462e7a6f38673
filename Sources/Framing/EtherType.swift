public import Wire

/// What an Ethernet frame carries (IEEE 802.3 §3.2.6, registry of the IEEE).
public struct EtherType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let ipv4 = EtherType(rawValue: 0x0800)
  public static let arp = EtherType(rawValue: 0x0806)
  /// Reverse ARP (RFC 903).
  public static let rarp = EtherType(rawValue: 0x8035)
  public static let customerVLAN = EtherType(rawValue: 0x8100)
  public static let ipv6 = EtherType(rawValue: 0x86DD)
  public static let mpls = EtherType(rawValue: 0x8847)
  public static let pppoeDiscovery = EtherType(rawValue: 0x8863)
  public static let pppoeSession = EtherType(rawValue: 0x8864)
  public static let eapol = EtherType(rawValue: 0x888E)
  public static let serviceVLAN = EtherType(rawValue: 0x88A8)
  public static let lldp = EtherType(rawValue: 0x88CC)
  /// An older tag of stacked VLANs, before IEEE 802.1ad.
  public static let stackedVLAN = EtherType(rawValue: 0x9100)

  /// A VLAN tag's control information follows, and after it another EtherType.
  public var isVLANTag: Bool {
    self == .customerVLAN || self == .serviceVLAN || self == .stackedVLAN
  }

  /// Values below 0x0600 are lengths: an IEEE 802.3 frame with an LLC header.
  public var isLength: Bool { rawValue < 0x0600 }
}

extension EtherType: CustomStringConvertible {
  public var description: String {
    let digits = String(rawValue, radix: 16)
    return "0x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension EtherType: FieldReadable {
  /// `0x0800`, or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
    } else {
      rawValue = try reader.word("an EtherType such as \"0x0800\"") { text in
        text.hasPrefix("0x") && text.utf8.count == 6 ? UInt16(text.dropFirst(2), radix: 16) : nil
      }
    }
  }
}
