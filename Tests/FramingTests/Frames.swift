import TestSupport

/// Whole frames for the tests, between documentation addresses; lengths and checksums were computed
/// apart from the code under test.
enum Frames {
  static let ethernet = octets("001b4f5a0101 001b4f5a0102 0800")

  /// "hello" from UDP port 49152 to 69, padded to sixty octets.
  static let udp4 =
    ethernet
    + octets("45b80021 12340000 40117ba1 c000020a c6336401")
    + octets("c0000045 000d0f7d 68656c6c6f")
    + [UInt8](repeating: 0, count: 13)

  /// A TCP SYN with a maximum segment size.
  static let tcp4 =
    ethernet
    + octets("4500002c 00004000 40064e8d c000020a c6336401")
    + octets("c3500050 01020304 00000000 6002faf0 e94f0000 020405b4")

  /// "hello" from UDP port 546 to 547, without a link layer.
  static let udp6 = octets(
    """
    6b812345 000d1101 20010db8000000000000000000000010 20010db8000000000000000000000001
    02220223 000d5c3a 68656c6c6f
    """)

  /// Who has 192.0.2.1? Tell 192.0.2.10. Padded.
  static let arp =
    octets("ffffffffffff 001b4f5a0102 0806")
    + octets("0001 0800 06 04 0001 001b4f5a0102 c000020a 000000000000 c0000201")
    + [UInt8](repeating: 0, count: 18)

  /// The IPv4 packet of ``udp4`` without padding.
  static let ipv4 = Array(udp4[14..<47])

  /// ``udp4`` behind a service tag, VLAN 300, and a customer tag, VLAN 120 with priority 6.
  static let tagged =
    Array(ethernet.prefix(12)) + octets("88a8 012c 8100 c078 0800") + ipv4

  /// CDP's SNAP number behind a length, padded: four octets of content.
  static let snap =
    octets("01000ccccccc 001b4f5a0102 000c aaaa03 00000c 2000 02b4 0000")
    + [UInt8](repeating: 0, count: 34)
}
