public import Wire

/// The client's name and who puts it into DNS: option 39 (RFC 4704 §4).
///
/// ```text
///  0 1 2 3 4 5 6 7
/// +---------+-+-+-+--- ...
/// |   MBZ   |N|O|S| name
/// +---------+-+-+-+--- ...
/// ```
public struct DHCPv6ClientFQDN: Hashable, Sendable {
  public var flags: Flags
  /// Perhaps only the first labels, perhaps none: the server is then to choose.
  public var name: DHCPv6DomainName

  public init(_ name: DHCPv6DomainName, flags: Flags) {
    self.flags = flags
    self.name = name
  }
}

// MARK: - Wire format

extension DHCPv6ClientFQDN: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.clientFQDN]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    flags = Flags(rawValue: try reader.readInteger())
    name = try DHCPv6DomainName(decoding: &reader, allowsPartial: true)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(flags.rawValue)
    name.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields([
      "flags": .fields([
        "reserved": .number(flags.rawValue >> 3),
        "noServerUpdate": .flag(flags.contains(.noServerUpdate)),
        "serverOverride": .flag(flags.contains(.serverOverride)),
        "serverUpdate": .flag(flags.contains(.serverUpdate)),
      ]),
      "name": .text(name.text),
      "complete": .flag(name.isComplete),
    ])
  }

  /// The name alone, or an object with `name`, perhaps `flags`, and `complete` if it is not.
  public init(reading reader: FieldReader) throws(FieldError) {
    flags = []
    if reader.isText {
      name = try DHCPv6DomainName(reading: reader)
      return
    }
    var record = try reader.record("a name")
    if var list = try record.optional("flags")?.record() {
      let reserved = try list.optional("reserved")?.integer(UInt8.self, in: 0...31) ?? 0
      flags = Flags(rawValue: reserved << 3)
      for (name, flag) in [
        ("noServerUpdate", Flags.noServerUpdate), ("serverOverride", .serverOverride),
        ("serverUpdate", .serverUpdate),
      ] where try list.optional(name)?.flag() == true {
        flags.insert(flag)
      }
      try list.finish()
    }
    let text = try record.required("name", "a domain name")
    let isComplete = try record.optional("complete")?.flag() ?? true
    try record.finish()
    name = try DHCPv6DomainName(reading: text, isComplete: isComplete)
  }
}

// MARK: - Field types

extension DHCPv6ClientFQDN {
  /// RFC 4704 §4.1: three bits in use, five that must be zero and are kept.
  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// S: the server is to enter, or enters, the name's address record.
    public static let serverUpdate = Flags(rawValue: 1 << 0)
    /// O: the server has gone against the client's S.
    public static let serverOverride = Flags(rawValue: 1 << 1)
    /// N: the server is not to touch DNS at all.
    public static let noServerUpdate = Flags(rawValue: 1 << 2)
  }
}
