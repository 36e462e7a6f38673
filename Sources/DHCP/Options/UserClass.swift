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

  /// An object with `instances` or `plain`; text alone is plain.
  public init(reading reader: FieldReader) throws(FieldError) {
    let value: UserClass?
    if reader.isText {
      value = UserClass(try reader.text().octets)
    } else {
      var record = try reader.record("a text or an object")
      if let plain = record.optional("plain") {
        value = UserClass(try plain.text().octets)
      } else {
        var octets: [UInt8] = []
        for instance in try record.required("instances", "a list of texts").elements() {
          let text = try instance.text().octets
          guard (1...255).contains(text.count) else {
            throw instance.error(expected: "a text of 1 to 255 octets")
          }
          octets += [UInt8(truncatingIfNeeded: text.count)] + text
        }
        value = UserClass(octets[...])
      }
      try record.finish()
    }
    guard let value else { throw reader.error(expected: "a text that is not empty") }
    self = value
  }
}
