public import Framing
public import Wire

/// Where to register: option 120 (RFC 3361 §3), an encoding octet, then names (0) or addresses (1).
///
/// Names may be compressed. The standard does not say where pointers count from; as elsewhere in
/// practice, it is the first name, not the encoding octet.
public struct SIPServers: Hashable, Sendable {
  public enum Servers: Hashable, Sendable {
    case names([DNSName])
    case addresses([IPv4Address])
  }

  /// The whole value, encoding octet included: names have several encodings.
  public let octets: ArraySlice<UInt8>
  public let servers: Servers

  /// Returns `nil` for no server at all, which the option cannot say.
  public init?(_ servers: Servers) {
    var writer = ByteWriter()
    switch servers {
    case .names(let names):
      guard !names.isEmpty else { return nil }
      writer.write(0 as UInt8)
      for name in names { writer.write(name.encoded) }
    case .addresses(let addresses):
      guard !addresses.isEmpty else { return nil }
      writer.write(1 as UInt8)
      for address in addresses { address.encode(into: &writer) }
    }
    octets = writer.bytes[...]
    self.servers = servers
  }
}

// MARK: - Wire format

extension SIPServers: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.sipServers]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = reader.remaining
    let before = reader
    let encoding: UInt8 = try reader.readInteger()
    switch encoding {
    case 0:
      let message = reader.remaining
      guard !message.isEmpty else { throw reader.error(.length(0, expected: "at least 1")) }
      var names: [DNSName] = []
      while !reader.isAtEnd { names.append(try DNSName(decoding: &reader, within: message)) }
      servers = .names(names)
    case 1:
      servers = .addresses(try AddressListOption(decoding: &reader).addresses)
    default:
      throw before.error(.value(UInt64(encoding), field: "encoding"))
    }
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue {
    switch servers {
    case .names(let names): .fields(["names": .list(names.map { .text($0.text) })])
    case .addresses(let addresses):
      .fields(["addresses": .list(addresses.map { .word($0.description) })])
    }
  }

  /// An object with `names` or `addresses`; names are not compressed.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    let servers: Servers =
      if let addresses = record.optional("addresses") {
        .addresses(try addresses.list())
      } else {
        .names(try record.required("names", "a list of names").list())
      }
    try record.finish()
    guard let option = SIPServers(servers) else {
      throw reader.error(expected: "at least one server")
    }
    self = option
  }
}
