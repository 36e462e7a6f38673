public import Wire

/// A frame of port access control, EtherType 0x888E (IEEE 802.1X-2020 §11.3): what a phone and its
/// switch say before the port opens.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |    version    |     type      |            length             |   then the body
/// +---------------+---------------+-------------------------------+
/// ```
public struct EAPOLFrame: Hashable, Sendable {
  public var version: UInt8
  public var type: FrameType
  /// As long as the length field says.
  public var body: ArraySlice<UInt8>
  /// Octets behind the body: padding.
  public var trailer: ArraySlice<UInt8>

  public init(
    version: UInt8 = 1, _ type: FrameType, body: ArraySlice<UInt8> = [],
    trailer: ArraySlice<UInt8> = []
  ) {
    self.version = version
    self.type = type
    self.body = body.prefix(Int(UInt16.max))
    self.trailer = trailer
  }

  /// A frame with an EAP packet.
  public init(version: UInt8 = 1, _ packet: EAPPacket) {
    self.init(version: version, .eap, body: packet.encoded[...])
  }

  /// The version says nothing: receivers take every one (IEEE 802.1X-2020 §11.5).
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "EAPOL frame")
    version = try reader.readInteger()
    type = FrameType(rawValue: try reader.readInteger())
    let place = reader
    let length: UInt16 = try reader.readInteger()
    guard Int(length) <= reader.remaining.count else {
      throw place.error(.overrun(claimed: Int(length), available: reader.remaining.count))
    }
    body = try reader.readBytes(Int(length))
    trailer = reader.readRest()
  }

  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(version)
    writer.write(type.rawValue)
    writer.write(UInt16(truncatingIfNeeded: body.count))
    writer.write(body)
    writer.write(trailer)
    return writer.bytes
  }

  /// The EAP packet; `nil` unless the type says that there is one.
  public func eap() throws(DecodeError) -> EAPPacket? {
    type == .eap ? try EAPPacket(body) : nil
  }

  public struct FrameType: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let eap = FrameType(rawValue: 0)
    public static let start = FrameType(rawValue: 1)
    public static let logoff = FrameType(rawValue: 2)
    public static let key = FrameType(rawValue: 3)
  }
}

extension EAPOLFrame.FrameType: CustomStringConvertible {
  public var description: String {
    let names = [
      "EAP", "start", "logoff", "key", "alert", "MKA", "generic announcement",
      "specific announcement", "announcement request",
    ]
    return names.indices.contains(Int(rawValue)) ? names[Int(rawValue)] : "type \(rawValue)"
  }
}

extension EAPOLFrame: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("version", .number(version)), .init("type", .word(type.description)),
      .init("length", .number(body.count)),
    ]
    do throws(DecodeError) {
      if let packet = try eap() {
        fields.append(.init("eap", packet.fieldValue))
      } else if !body.isEmpty {
        fields.append(.init("body", .octets(body)))
      }
    } catch {
      fields.append(.init("body", .octets(body)))
      fields.append(.init("error", .word(error.description)))
    }
    return .record(fields)
  }
}
