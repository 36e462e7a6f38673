public import Framing
public import Wire

/// Time servers: option 56 (RFC 5908 §4), each by address, multicast address or name.
public struct DHCPv6NTPServers: Hashable, Sendable {
  public let servers: [Server]

  /// Returns `nil` for no server at all, which the option cannot say.
  public init?(_ servers: [Server]) {
    guard !servers.isEmpty else { return nil }
    self.servers = servers
  }
}

// MARK: - Wire format

extension DHCPv6NTPServers: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.ntpServers]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard !reader.isAtEnd else { throw reader.error(.length(0, expected: "at least 4")) }
    var servers: [Server] = []
    while !reader.isAtEnd { servers.append(try Server(decoding: &reader)) }
    self.servers = servers
  }

  public func encode(into writer: inout ByteWriter) {
    for server in servers { server.encode(into: &writer) }
  }

  public var fieldValue: FieldValue { .list(servers.map(\.fieldValue)) }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard let option = Self(try reader.list()) else {
      throw reader.error(expected: "at least one server")
    }
    self = option
  }
}

// MARK: - Field types

extension DHCPv6NTPServers {
  /// A sub-option: code and length, two octets each, and a value that fits the code.
  public struct Server: Hashable, Sendable {
    public let code: UInt16
    public let value: ArraySlice<UInt8>

    public static func address(_ address: IPv6Address) -> Server {
      Server(unchecked: 1, value: address.encoded)
    }

    public static func multicast(_ address: IPv6Address) -> Server {
      Server(unchecked: 2, value: address.encoded)
    }

    /// The name is completed up to the root.
    public static func name(_ name: DHCPv6DomainName) -> Server {
      Server(unchecked: 3, value: name.completed.encoded)
    }

    fileprivate init(unchecked code: UInt16, value: [UInt8]) {
      self.code = code
      self.value = value[...]
    }

    /// Of codes 1 and 2.
    public var address: IPv6Address? { code == 1 || code == 2 ? IPv6Address(value) : nil }

    /// Of code 3.
    public var name: DHCPv6DomainName? {
      code == 3 ? try? DHCPv6DomainName(whole: value, reading: "NTP server") : nil
    }
  }
}

extension DHCPv6NTPServers.Server: WireCodable, FieldDescribing, FieldReadable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    code = try reader.readInteger()
    value = try DHCPv6CountedOctets.piece(from: &reader)
    switch code {
    case 1, 2: _ = try IPv6Address(whole: value, reading: reader.structure)
    case 3: _ = try DHCPv6DomainName(whole: value, reading: reader.structure)
    default: break
    }
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(code)
    DHCPv6CountedOctets.write([value], into: &writer)
  }

  public var fieldValue: FieldValue {
    if let address {
      return .fields([code == 1 ? "address" : "multicast": .word(address.description)])
    }
    if let name { return .fields(["name": .text(name.text)]) }
    return .fields(["code": .number(code), "value": .octets(value)])
  }

  /// An object with `address`, `multicast` or `name`; of other codes with `code` and `value`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record("a server")
    if let address = try record.optional("address", as: IPv6Address.self) {
      self = .address(address)
    } else if let address = try record.optional("multicast", as: IPv6Address.self) {
      self = .multicast(address)
    } else if let name = try record.optional("name", as: DHCPv6DomainName.self) {
      self = .name(name)
    } else {
      let field = try record.required("code", "a number, or address, multicast or name")
      let code: UInt16 = try field.integer()
      guard !(1...3).contains(code) else {
        throw field.error(expected: "address, multicast or name in its place")
      }
      let value = try record.required("value", "octets in hexadecimal").octets(0...0xFFFF)
      self.init(unchecked: code, value: Array(value))
    }
    try record.finish()
  }
}
