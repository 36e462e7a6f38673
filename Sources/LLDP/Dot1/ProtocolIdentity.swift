public import Wire

/// A protocol that the sending port speaks: the first octets of its frames behind the addresses.
///
/// IEEE 802.1Q-2018 §D.2.4, subtype 4; one for each protocol. A length octet, then as many
/// octets, enough to tell the protocol: EtherType or length with LLC, and versions.
public struct ProtocolIdentity: Hashable, Sendable {
  /// At most 255.
  public let octets: ArraySlice<UInt8>

  /// Returns `nil` if there are more than 255 octets.
  public init?(_ octets: ArraySlice<UInt8>) {
    guard octets.count <= 255 else { return nil }
    self.octets = octets
  }

  /// The name of the protocol, if it is one that switches commonly announce.
  public var protocolName: String? {
    // An IEEE 802.3 length stands in front of LLC and is zero in some senders.
    if octets.dropFirst(2).starts(with: [0x42, 0x42, 0x03]) { return "spanning tree" }
    return Self.names.first { octets.starts(with: $0.start) }?.name
  }

  private static let names: [(start: [UInt8], name: String)] = [
    ([0x88, 0x8E], "IEEE 802.1X"), ([0x88, 0xCC], "LLDP"), ([0x88, 0x09, 0x01], "LACP"),
    ([0x88, 0x09, 0x03], "Ethernet OAM"), ([0x88, 0xF5], "MVRP"), ([0x88, 0xF6], "MMRP"),
  ]
}

// MARK: - Wire format

extension ProtocolIdentity: Dot1Payload {
  public static let subtype: UInt8 = 4
  public static let name = "Protocol Identity"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = try reader.readCounted()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt8(truncatingIfNeeded: octets.count))
    writer.write(octets)
  }

  public var fieldValue: FieldValue {
    var fields = [FieldValue.Field("identity", .octets(octets))]
    if let protocolName { fields.append(.init("name", .word(protocolName))) }
    return .record(fields)
  }
}

extension LLDPDataUnit {
  /// Every protocol identity, in wire order; a damaged one is an error in its place.
  public var protocolIdentities: [Decoded<ProtocolIdentity>] { payloads() }
}
