public import Framing
public import Wire

/// A VLAN that the sending port gives to frames by their protocol.
///
/// IEEE 802.1Q-2018 §D.2.2, subtype 2; one for each VLAN. Three octets:
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +---------+-+-+-+-------+-----------------------+
/// |    0    |E|S|0|   0   |        VLAN ID        |
/// +---------+-+-+-+-------+-----------------------+
/// ```
public struct PortAndProtocolVLAN: Hashable, Sendable {
  public var flags: Flags
  /// The four bits in front of the VLAN, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// 0 if the port has no such VLAN.
  public var vlan: VLANID

  public init(_ vlan: VLANID, flags: Flags) {
    self.flags = flags
    reserved = 0
    self.vlan = vlan
  }
}

// MARK: - Wire format

extension PortAndProtocolVLAN: Dot1Payload {
  public static let subtype: UInt8 = 2
  public static let name = "Port And Protocol VLAN ID"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    flags = Flags(rawValue: try reader.readInteger())
    let field = try VLANField(decoding: &reader)
    reserved = field.reserved
    vlan = field.vlan
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(flags.rawValue)
    VLANField(reserved: reserved, vlan: vlan).encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields([
      "flags": .bits(flags.rawValue, names: Flags.names),
      "reserved": .number(reserved),
      "vlan": .number(vlan.rawValue),
    ])
  }
}

// MARK: - Field types

extension PortAndProtocolVLAN {
  /// Bit 0 is the lowest. Reserved bits are kept.
  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// S: the port can have VLANs by protocol.
    public static let supported = Flags(rawValue: 1 << 1)
    /// E: it has.
    public static let enabled = Flags(rawValue: 1 << 2)

    static let names = ["bit 0", "supported", "enabled"]
  }
}

extension LLDPDataUnit {
  /// Every port and protocol VLAN, in wire order; a damaged one is an error in its place.
  public var portAndProtocolVLANs: [Decoded<PortAndProtocolVLAN>] { payloads() }
}
