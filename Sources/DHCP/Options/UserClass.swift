public import Wire

/// What kind of user or use the client has: option 77.
///
/// RFC 3004 §4 wants one or more instances, each a length octet (at least 1) and as many octets.
/// Many clients send plain text without lengths, and servers take it: octets that are not
/// instances to the last one are plain text.
public struct UserClass: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case instances([WireText])
    case plain(WireText)
  }

  public let octets: ArraySlice<UInt8>
  public let form: Form

  /// Returns `nil` without an octet, which the option cannot say.
  public init?(_ octets: ArraySlice<UInt8>) {
    guard !octets.isEmpty else { return nil }
    self.octets = octets
    form = Self.instances(in: octets).map { .instances($0) } ?? .plain(WireText(octets))
  }

  private static func instances(in octets: ArraySlice<UInt8>) -> [WireText]? {
    var reader = ByteReader(octets, reading: "user class")
    var instances: [WireText] = []
    while !reader.isAtEnd {
      guard let length: UInt8 = try? reader.readInteger(), length > 0,
        let text = try? reader.readBytes(Int(length))
      else { return nil }
      instances.append(WireText(text))
    }
    return instances
  }
}

// MARK: - Wire format

extension UserClass: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.userClass]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard let value = UserClass(reader.remaining) else {
      throw reader.error(.length(0, expected: "at least 1"))
    }
    _ = reader.readRest()
    self = value
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue {
    switch form {
    case .instances(let instances): .fields(["instances": .list(instances.map { .text($0) })])
    case .plain(let text): .fields(["plain": .text(text)])
    }
  }
}
