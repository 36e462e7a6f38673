public import Framing
public import Wire

/// Who the client is, for as long as it holds an address: option 61 (RFC 2132 §9.14).
///
/// A type and at least one octet. Type 1 is a hardware address of Ethernet, 0 is anything; type 255
/// is an interface of a node with a DUID (RFC 4361 §6.1).
public struct ClientIdentifier: Hashable, Sendable {
  public let type: UInt8
  public let identifier: ArraySlice<UInt8>

  /// Returns `nil` if there is no identifier, which the option cannot say.
  public init?(type: UInt8, identifier: ArraySlice<UInt8>) {
    guard !identifier.isEmpty else { return nil }
    self.type = type
    self.identifier = identifier
  }

  /// The identifier of an Ethernet client that uses its MAC address.
  public init(_ mac: MACAddress) {
    type = 1
    identifier = mac.octets[...]
  }

  /// Of type 1, if the identifier has six octets.
  public var mac: MACAddress? { type == 1 ? MACAddress(identifier) : nil }

  /// Of type 255, if the identifier is long enough for both.
  public var node: (interface: UInt32, identifier: DUID)? {
    guard type == 255 else { return nil }
    var reader = ByteReader(identifier, reading: "client identifier")
    guard let interface: UInt32 = try? reader.readInteger(),
      let identifier = try? DUID(decoding: &reader)
    else { return nil }
    return (interface, identifier)
  }
}

// MARK: - Wire format

extension ClientIdentifier: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.clientIdentifier]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard reader.remaining.count >= 2 else {
      throw reader.error(.length(reader.remaining.count, expected: "at least 2"))
    }
    type = try reader.readInteger()
    identifier = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type)
    writer.write(identifier)
  }

  public var fieldValue: FieldValue {
    if let mac {
      return .fields(["type": .number(type), "hardwareAddress": .word(mac.description)])
    }
    if let node {
      return .fields([
        "type": .number(type), "interfaceID": .number(node.interface),
        "duid": node.identifier.fieldValue,
      ])
    }
    return .fields(["type": .number(type), "identifier": .octets(identifier)])
  }

  /// A MAC address alone is one of type 1.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(try reader.read(MACAddress.self))
      return
    }
    var record = try reader.record("a MAC address or an object")
    let number = try record.optional("type")?.integer(UInt8.self)
    let field: FieldReader
    let type: UInt8
    let octets: ArraySlice<UInt8>
    if let address = record.optional("hardwareAddress") {
      (field, type) = (address, number ?? 1)
      octets = try address.octets(expected: "a hardware address")
    } else if let duid = record.optional("duid") {
      (field, type) = (duid, number ?? 255)
      var writer = ByteWriter()
      writer.write(try record.required("interfaceID", "a number").integer(UInt32.self))
      try DUID(reading: duid).encode(into: &writer)
      octets = writer.bytes[...]
    } else {
      field = try record.required("identifier", "octets in hexadecimal")
      type = number ?? 0
      octets = try field.octets()
    }
    try record.finish()
    guard let value = Self(type: type, identifier: octets) else {
      throw field.error(expected: "at least one octet")
    }
    self = value
  }
}
