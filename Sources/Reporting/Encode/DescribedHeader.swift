import DHCP
import Framing
import Wire

/// The fixed header of a message described in JSON.
struct DescribedHeader {
  private(set) var octets: [UInt8]

  init(
    of record: inout FieldRecordReader, type: DHCPMessageType?, source: MACAddress?
  ) throws(FieldError) {
    var writer = ByteWriter()
    let operation: UInt8 =
      try record.optional("op")?.integer() ?? (type?.isOfServer == true ? 2 : 1)
    let hardwareType: UInt8 = try record.optional("htype")?.integer() ?? 1
    let addressLength: UInt8? = try record.optional("hlen")?.integer()
    writer.write([operation, hardwareType])
    let usual = operation == 1 ? source?.octets[...] : nil
    let address = try record.optional("chaddr")?.octets(0...16) ?? usual ?? [0, 0, 0, 0, 0, 0]
    let padding = try record.optional("chaddrPadding")?.octets(0...(16 - address.count)) ?? []
    writer.write(addressLength ?? UInt8(address.count))
    writer.write(try record.optional("hops")?.integer(UInt8.self) ?? 0)
    writer.write(try record.optional("xid")?.octets(4...4) ?? [0, 0, 0, 0])
    writer.write(try record.optional("secs")?.integer(UInt16.self) ?? 0)
    writer.write(try record.optional("flags")?.octets(2...2) ?? [0, 0])
    for name in ["ciaddr", "yiaddr", "siaddr", "giaddr"] {
      writer.write((try record.optional(name, as: IPv4Address.self) ?? .any).rawValue)
    }
    writer.write(address)
    writer.write(padding)
    writer.write(repeatElement(0, count: 16 - address.count - padding.count))
    writer.write(try Self.name(of: &record, "sname", octets: 64))
    writer.write(try Self.name(of: &record, "file", octets: 128))
    octets = writer.bytes
  }

  /// The octets of a field for a name: text and zeros, or all of them under `…Hex`.
  private static func name(
    of record: inout FieldRecordReader, _ name: String, octets: Int
  ) throws(FieldError) -> [UInt8] {
    let field = record.optional(name)
    let text = try field?.text().octets ?? []
    if let hex = try record.optional(name + "Hex")?.octets(octets...octets) {
      if let field, text != hex.prefix(while: { $0 != 0 }) {
        throw field.error(contradiction: "does not say what \(name)Hex says: leave one of them out")
      }
      return Array(hex)
    }
    guard text.count <= octets else {
      throw FieldError(
        .member(name, of: record.path),
        .expected("a text of at most \(octets) octets", found: "\(text.count)"))
    }
    return text + [UInt8](repeating: 0, count: octets - text.count)
  }

  /// Puts options into a field that must not hold a name then.
  mutating func set(
    _ field: BOOTPHeader.Field, to content: [UInt8], at path: FieldPath
  ) throws(FieldError) {
    let place = field.offset..<field.offset + field.length
    guard octets[place].allSatisfy({ $0 == 0 }) else {
      let name = field == .bootFile ? "file" : "sname"
      throw FieldError(
        .member(name, of: path), .contradiction("holds options, so it cannot hold a name"))
    }
    octets.replaceSubrange(place, with: content)
  }
}

extension DHCPMessageType {
  /// Whether servers send it (RFC 2131 §3.1, RFC 3203, RFC 4388, RFC 6926, RFC 7724).
  fileprivate var isOfServer: Bool {
    [
      .offer, .ack, .nak, .forceRenew, .leaseUnassigned, .leaseUnknown, .leaseActive,
      .leaseQueryDone, .leaseQueryStatus,
    ].contains(self)
  }
}
