import Framing

/// The example site that every capture plays in.
enum Site {
  static let accessSwitch = MACAddress(lowBitsOf: 0x0200_5E00_0001)
  static let router = MACAddress(lowBitsOf: 0x0200_5E00_0002)
  static let dhcpServer = MACAddress(lowBitsOf: 0x0200_5E00_0003)
  static let otherDHCPServer = MACAddress(lowBitsOf: 0x0200_5E00_0004)
  static let computer = MACAddress(lowBitsOf: 0x0200_5E00_0005)

  /// Behind the router.
  static let fileServer = IPv4Address(203, 0, 113, 10)
  static let secondFileServer = IPv4Address(203, 0, 113, 11)
  static let callServer = IPv4Address(203, 0, 113, 20)
  static let nameServer = IPv4Address(203, 0, 113, 53)
  static let timeServer = IPv4Address(203, 0, 113, 123)
  /// Plays des.avaya.com.
  static let enrollmentServer = IPv4Address(203, 0, 113, 80)

  static let voiceVLAN = VLANID(lowBitsOf: 20)
  /// As a phone tags frames of the voice VLAN: its own priority for signaling is 6.
  static let voiceTag = VLANTag(voiceVLAN, priority: PriorityCodePoint(lowBitsOf: 6))
}

/// An IPv4 network of 256 addresses with a router and a DHCP server.
struct Subnet {
  /// Untagged at the phone's port.
  static let data = Subnet(IPv4Address(192, 0, 2, 0))
  /// VLAN 20.
  static let voice = Subnet(IPv4Address(198, 51, 100, 0))

  private let first: IPv4Address

  private init(_ first: IPv4Address) {
    self.first = first
  }

  func host(_ number: UInt32) -> IPv4Address {
    IPv4Address(rawValue: first.rawValue + number)
  }

  var mask: IPv4Address { IPv4Address(255, 255, 255, 0) }
  var router: IPv4Address { host(1) }
  var dhcpServer: IPv4Address { host(2) }
}
