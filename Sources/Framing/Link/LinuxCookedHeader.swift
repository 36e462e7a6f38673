public import Wire

/// What Linux puts before a frame that was captured on all interfaces at once: who sent it, and
/// what it carries. There is no destination address.
///
/// tcpdump.org, LINKTYPE_LINUX_SLL, sixteen octets: packet type (2), hardware type (2), address
/// length (2), address (8), protocol (2). LINKTYPE_LINUX_SLL2, twenty octets: protocol (2),
/// reserved (2), interface (4), hardware type (2), packet type (1), address length (1), address
/// (8).
public struct LinuxCookedHeader: Hashable, Sendable {
  public let version: Version
  /// Reserved in version 2, sent as zero; 0 in version 1.
  public let reserved: UInt16
  /// The number of the interface at which the frame was seen; 0 in version 1.
  public let interface: UInt32
  public let packetType: PacketType
  /// An ARPHRD number: 1 for Ethernet, 772 for the loopback.
  public let hardwareType: UInt16
  /// Octets of the address that count; more than eight are not in the header.
  public let addressLength: UInt16
  /// Eight octets, those that count first.
  public let address: ArraySlice<UInt8>
  /// An EtherType, or a small number of Linux's own: 4 for a frame that begins with LLC.
  public let `protocol`: EtherType

  /// The sender's address, if it is a MAC address.
  public var source: MACAddress? {
    addressLength == 6 ? MACAddress(address.prefix(6)) : nil
  }

  /// What follows begins with an LLC header (ETH_P_802_2).
  var carriesLLC: Bool { `protocol`.rawValue == 4 && !isNetlink }

  /// What follows is said by an EtherType; not on a netlink device, whose numbers are its own.
  var carriesEtherType: Bool { !`protocol`.isLength && !isNetlink }

  /// ARPHRD_NETLINK
  private var isNetlink: Bool { hardwareType == 824 }
}

// MARK: - Wire format

extension LinuxCookedHeader {
  static let name = "Linux cooked header"

  public init(_ version: Version, decoding reader: inout ByteReader) throws(DecodeError) {
    self.version = version
    switch version {
    case .v1:
      reserved = 0
      interface = 0
      packetType = PacketType(rawValue: try reader.readInteger())
      hardwareType = try reader.readInteger()
      addressLength = try reader.readInteger()
      address = try reader.readBytes(8)
      `protocol` = EtherType(rawValue: try reader.readInteger())
    case .v2:
      `protocol` = EtherType(rawValue: try reader.readInteger())
      reserved = try reader.readInteger()
      interface = try reader.readInteger()
      hardwareType = try reader.readInteger()
      packetType = PacketType(rawValue: try reader.readInteger(octets: 1))
      addressLength = try reader.readInteger(octets: 1)
      address = try reader.readBytes(8)
    }
  }

  public func encode(into writer: inout ByteWriter) {
    switch version {
    case .v1:
      writer.write(packetType.rawValue)
      writer.write(hardwareType)
      writer.write(addressLength)
      writer.write(address)
      writer.write(`protocol`.rawValue)
    case .v2:
      writer.write(`protocol`.rawValue)
      writer.write(reserved)
      writer.write(interface)
      writer.write(hardwareType)
      writer.write(packetType.rawValue, octets: 1)
      writer.write(addressLength, octets: 1)
      writer.write(address)
    }
  }
}

// MARK: - Field types

extension LinuxCookedHeader {
  public enum Version: Int, Hashable, Sendable {
    case v1 = 1
    case v2 = 2
  }

  /// Which way the frame went.
  public struct PacketType: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let toUs = PacketType(rawValue: 0)
    public static let broadcast = PacketType(rawValue: 1)
    public static let multicast = PacketType(rawValue: 2)
    public static let toAnother = PacketType(rawValue: 3)
    public static let fromUs = PacketType(rawValue: 4)

    public var description: String {
      switch self {
      case .toUs: "to us"
      case .broadcast: "broadcast"
      case .multicast: "multicast"
      case .toAnother: "to another host"
      case .fromUs: "from us"
      default: String(rawValue)
      }
    }
  }
}

// MARK: - Description

extension LinuxCookedHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "version": .number(version.rawValue),
      "reserved": .number(reserved),
      "interface": .number(interface),
      "packetType": .fields([
        "number": .number(packetType.rawValue), "name": .word(packetType.description),
      ]),
      "hardwareType": .number(hardwareType),
      "addressLength": .number(addressLength),
      "address": source.map { .word($0.description) } ?? .octets(address),
      "protocol": .word(`protocol`.description),
    ])
  }
}
