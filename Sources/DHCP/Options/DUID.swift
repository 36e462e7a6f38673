public import Framing
public import Wire

/// A DHCP unique identifier of a node (RFC 8415 §11): a type and what the type defines.
public struct DUID: Hashable, Sendable {
  public let type: Kind
  /// Everything after the type.
  public let content: ArraySlice<UInt8>

  public init(type: Kind, content: ArraySlice<UInt8>) {
    self.type = type
    self.content = content
  }

  /// The MAC address of types 1 (after hardware type and time) and 3 (after hardware type), if the
  /// hardware type is Ethernet.
  public var mac: MACAddress? {
    var reader = ByteReader(content, reading: "DUID")
    guard type == .linkLayerAndTime || type == .linkLayer,
      let hardware: UInt16 = try? reader.readInteger(), hardware == 1
    else { return nil }
    if type == .linkLayerAndTime, (try? reader.readBytes(4)) == nil { return nil }
    return MACAddress(reader.readRest())
  }
}

// MARK: - Wire format

extension DUID: WireCodable, FieldDescribing, FieldReadable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    type = Kind(rawValue: try reader.readInteger())
    content = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(type.rawValue)
    writer.write(content)
  }

  public var fieldValue: FieldValue {
    .fields([
      "type": .number(type.rawValue), "name": .word(type.description),
      "content": .octets(content),
    ])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    type = Kind(rawValue: try record.required("type", "a number").integer())
    content = try record.required("content", "octets in hexadecimal").octets()
    record.ignore("name")
    try record.finish()
  }
}

// MARK: - Field types

extension DUID {
  /// Registry "DUID types" of IANA.
  public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let linkLayerAndTime = Kind(rawValue: 1)
    public static let enterprise = Kind(rawValue: 2)
    public static let linkLayer = Kind(rawValue: 3)
    public static let uuid = Kind(rawValue: 4)

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
