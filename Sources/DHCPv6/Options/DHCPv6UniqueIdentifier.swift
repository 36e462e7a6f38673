public import Framing
public import Wire

/// Who a client, server or relay agent is, for good: a DUID (RFC 8415 §11), options 1, 2 and 53.
///
/// A type and what the type defines, which the standard wants to be at most 128 octets; longer
/// ones are read as well.
public struct DHCPv6UniqueIdentifier: Hashable, Sendable {
  public let type: Kind
  /// Everything after the type.
  public let content: ArraySlice<UInt8>

  /// Returns `nil` if `content` is too short for its type, or a UUID not sixteen octets long.
  public init?(_ type: Kind, content: ArraySlice<UInt8>) {
    guard type.allowed.contains(content.count) else { return nil }
    self.type = type
    self.content = content
  }

  /// A DUID-LL of Ethernet.
  public init(_ mac: MACAddress) {
    type = .linkLayer
    content = [0, 1] + mac.octets[...]
  }

  /// The hardware type of DUID-LLT and DUID-LL (IANA "Hardware Types"; 1 is Ethernet).
  public var hardwareType: UInt16? {
    guard type == .linkLayerAndTime || type == .linkLayer else { return nil }
    return integer(content.prefix(2))
  }

  /// When a DUID-LLT was made: seconds since 2000-01-01T00:00:00Z, modulo 2^32.
  public var secondsSince2000: UInt32? {
    type == .linkLayerAndTime ? integer(content.dropFirst(2).prefix(4)) : nil
  }

  /// The address of DUID-LLT and DUID-LL.
  public var linkLayerAddress: ArraySlice<UInt8>? {
    switch type {
    case .linkLayerAndTime: content.dropFirst(6)
    case .linkLayer: content.dropFirst(2)
    default: nil
    }
  }

  /// ``linkLayerAddress`` if it is one of Ethernet.
  public var mac: MACAddress? {
    hardwareType == 1 ? linkLayerAddress.flatMap { MACAddress($0) } : nil
  }

  /// Whose identifier a DUID-EN holds.
  public var enterprise: DHCPv6Enterprise? {
    guard type == .enterprise else { return nil }
    return integer(content.prefix(4)).map(DHCPv6Enterprise.init(rawValue:))
  }

  private func integer<Value: FixedWidthInteger & UnsignedInteger>(
    _ octets: ArraySlice<UInt8>
  ) -> Value? {
    var reader = ByteReader(octets, reading: "DUID")
    return try? reader.readInteger()
  }
}

// MARK: - Wire format

extension DHCPv6UniqueIdentifier: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [
    .clientID, .serverID, DHCPv6OptionCode(rawValue: 53),
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    type = Kind(rawValue: try reader.readInteger())
    let count = reader.remaining.count
    guard type.allowed.contains(count) else {
      throw reader.error(
        .length(
          count,
          expected: type == .uuid ? "16 octets" : "at least \(type.allowed.lowerBound) octets"))
    }
    content = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type.rawValue)
    writer.write(content)
  }

  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("type", .number(type.rawValue)), .init("name", .word(type.description)),
    ]
    if let hardwareType { fields.append(.init("hardwareType", .number(hardwareType))) }
    if let secondsSince2000 {
      fields.append(.init("secondsSince2000", .number(secondsSince2000)))
    }
    if let linkLayerAddress {
      fields.append(
        .init(
          "linkLayerAddress", mac.map { .word($0.description) } ?? .octets(linkLayerAddress)))
    } else if let enterprise {
      fields.append(.init("enterprise", .word(enterprise.description)))
      fields.append(.init("identifier", .octets(content.dropFirst(4))))
    } else {
      fields.append(.init(type == .uuid ? "uuid" : "content", .octets(content)))
    }
    return .record(fields)
  }

  /// A MAC address alone is a DUID-LL of Ethernet. An object has `type` and what belongs to it:
  /// `linkLayerAddress`, `enterprise` and `identifier`, `uuid`, or `content`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(try reader.read(MACAddress.self))
      return
    }
    var record = try reader.record("a MAC address or an object")
    let type = Kind(rawValue: try record.required("type", "a number").integer())
    var writer = ByteWriter()
    if let address = record.optional("linkLayerAddress") {
      writer.write(try record.optional("hardwareType")?.integer(UInt16.self) ?? 1)
      if type == .linkLayerAndTime {
        writer.write(try record.required("secondsSince2000", "a number").integer(UInt32.self))
      }
      writer.write(try address.octets())
    } else if let enterprise = record.optional("enterprise") {
      writer.write(try enterprise.read(DHCPv6Enterprise.self).rawValue)
      writer.write(try record.required("identifier", "octets in hexadecimal").octets())
    } else if let uuid = record.optional("uuid") {
      writer.write(try uuid.octets(16...16))
    } else {
      writer.write(try record.required("content", "octets in hexadecimal").octets())
    }
    record.ignore("name")
    try record.finish()
    guard let value = Self(type, content: writer.bytes[...]) else {
      throw reader.error(expected: "what belongs to a \(type)")
    }
    self = value
  }
}

// MARK: - Field types

extension DHCPv6UniqueIdentifier {
  /// Registry "DUIDs" of IANA.
  public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// DUID-LLT.
    public static let linkLayerAndTime = Kind(rawValue: 1)
    /// DUID-EN.
    public static let enterprise = Kind(rawValue: 2)
    /// DUID-LL.
    public static let linkLayer = Kind(rawValue: 3)
    /// DUID-UUID (RFC 6355).
    public static let uuid = Kind(rawValue: 4)

    fileprivate var allowed: ClosedRange<Int> {
      switch self {
      case .linkLayerAndTime: 6...0xFFFF
      case .enterprise: 4...0xFFFF
      case .linkLayer: 2...0xFFFF
      case .uuid: 16...16
      default: 0...0xFFFF
      }
    }

    public var description: String {
      switch self {
      case .linkLayerAndTime: "DUID-LLT"
      case .enterprise: "DUID-EN"
      case .linkLayer: "DUID-LL"
      case .uuid: "DUID-UUID"
      default: "DUID type \(rawValue)"
      }
    }
  }
}
