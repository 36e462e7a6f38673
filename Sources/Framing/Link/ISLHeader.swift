public import Wire

/// The header of Cisco's Inter-Switch Link, which wraps a whole Ethernet frame: twenty-six octets.
///
/// Known by a destination address that begins 01:00:0c:00:00 (or 03:00:0c:00:00). Layout: address
/// (5), type and user bits (1), source (6), length (2), SNAP (3), the source's OUI (3), VLAN and
/// BPDU bit (2), port index (2), reserved (2). The length counts from SNAP to before the trailing
/// CRC.
public struct ISLHeader: Hashable, Sendable {
  /// The first forty bits of the destination.
  public let group: UInt64
  public let typeAndUser: UInt8
  public let source: MACAddress
  public let length: UInt16
  /// AA:AA:03, then the first three octets of the source again.
  public let snap: ArraySlice<UInt8>
  /// VLAN in the upper fifteen bits, the BPDU bit lowest.
  public let vlanAndBPDU: UInt16
  public let index: UInt16
  public let reserved: UInt16

  public var vlan: UInt16 { vlanAndBPDU >> 1 }

  /// Octets of the wrapped frame, its frame check sequence included; less than 0 if the length is
  /// shorter than the header.
  var contentLength: Int { Int(length) - 12 }

  /// Whether an Ethernet frame to `destination` is one of these.
  static func isDestination(_ destination: MACAddress) -> Bool {
    let group = destination.rawValue >> 8
    return group == 0x01_00_0C_00_00 || group == 0x03_00_0C_00_00
  }
}

// MARK: - Wire format

extension ISLHeader: WireCodable {
  static let name = "ISL header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    group = try reader.readInteger(octets: 5)
    typeAndUser = try reader.readInteger()
    source = try MACAddress(decoding: &reader)
    length = try reader.readInteger()
    snap = try reader.readBytes(6)
    vlanAndBPDU = try reader.readInteger()
    index = try reader.readInteger()
    reserved = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(group, octets: 5)
    writer.write(typeAndUser)
    source.encode(into: &writer)
    writer.write(length)
    writer.write(snap)
    writer.write(vlanAndBPDU)
    writer.write(index)
    writer.write(reserved)
  }
}

// MARK: - Description

extension ISLHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "group": .octets(Array(encoded.prefix(5))[...]),
      "typeAndUser": .number(typeAndUser),
      "source": .word(source.description),
      "length": .number(length),
      "snap": .octets(snap),
      "vlan": .number(vlan),
      "bpdu": .flag(vlanAndBPDU & 1 != 0),
      "index": .number(index),
      "reserved": .number(reserved),
    ])
  }
}
