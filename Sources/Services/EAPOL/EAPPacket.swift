public import Wire

/// One step of a login (RFC 3748 §4): code, identifier, length; requests and responses have a type
/// and its data.
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------+---------------+-------------------------------+
/// |     code      |  identifier   |            length             |
/// +---------------+---------------+-------------------------------+
/// |     type      |  data ...
/// +---------------+
/// ```
public struct EAPPacket: Hashable, Sendable {
  public var code: Code
  /// Pairs a response with its request.
  public var identifier: UInt8
  /// `nil` if there is no octet for it, as in success and failure.
  public var type: EAPType?
  /// What follows the type.
  public var data: ArraySlice<UInt8>

  public init(
    _ code: Code, identifier: UInt8, type: EAPType? = nil, data: ArraySlice<UInt8> = []
  ) {
    self.code = code
    self.identifier = identifier
    self.type = type
    self.data = type == nil ? [] : data.prefix(Int(UInt16.max) - 5)
  }

  /// Octets beyond the length are padding of the link (RFC 3748 §4.1).
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "EAP packet")
    code = Code(rawValue: try reader.readInteger())
    identifier = try reader.readInteger()
    let place = reader
    let length = Int(try reader.readInteger(UInt16.self))
    guard length >= 4 else { throw place.error(.length(length, expected: "at least 4")) }
    guard length - 4 <= reader.remaining.count else {
      throw place.error(.overrun(claimed: length, available: reader.remaining.count + 4))
    }
    let content = try reader.readBytes(length - 4)
    type = content.first.map(EAPType.init(rawValue:))
    data = content.dropFirst()
  }

  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(code.rawValue)
    writer.write(identifier)
    writer.write(UInt16(truncatingIfNeeded: 4 + (type == nil ? 0 : 1) + data.count))
    if let type { writer.write(type.rawValue) }
    writer.write(data)
    return writer.bytes
  }

  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let request = Code(rawValue: 1)
    public static let response = Code(rawValue: 2)
    public static let success = Code(rawValue: 3)
    public static let failure = Code(rawValue: 4)
  }
}

extension EAPPacket {
  /// Who wants to log in; `nil` unless this is a response that says so (RFC 3748 §5.1).
  public var identity: WireText? {
    code == .response && type == .identity ? WireText(data.prefix { $0 != 0 }) : nil
  }

  /// A text to be shown (RFC 3748 §5.2, and of a request for the identity §5.1).
  public var notification: WireText? {
    guard code == .request, type == .notification || type == .identity, !data.isEmpty else {
      return nil
    }
    return WireText(data.prefix { $0 != 0 })
  }

  /// The methods that a client wants in place of the one it was asked for; none if 0 says so
  /// (RFC 3748 §5.3.1). `nil` unless this is such an answer.
  public var wantedTypes: [EAPType]? {
    guard code == .response, type == .nak else { return nil }
    return data.filter { $0 != 0 }.map(EAPType.init(rawValue:))
  }
}

extension EAPPacket.Code: CustomStringConvertible {
  public var description: String {
    [1: "request", 2: "response", 3: "success", 4: "failure", 5: "initiate", 6: "finish"][rawValue]
      ?? "code \(rawValue)"
  }
}

extension EAPPacket: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("code", .word(code.description)), .init("identifier", .number(identifier)),
    ]
    if let type { fields.append(.init("type", .word(type.description))) }
    if let identity {
      fields.append(.init("identity", .text(identity)))
    } else if let notification {
      fields.append(.init("notification", .text(notification)))
    } else if let wantedTypes {
      fields.append(.init("wantedTypes", .list(wantedTypes.map { .word($0.description) })))
    } else if !data.isEmpty {
      fields.append(.init("data", .octets(data)))
    }
    return .record(fields)
  }
}
