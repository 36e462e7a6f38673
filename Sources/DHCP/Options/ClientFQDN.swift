public import Framing
public import Wire

/// The client's full name and who puts it into DNS: option 81 (RFC 4702 §2).
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +-------+-+-+-+-+---------------+---------------+--- ...
/// |  MBZ  |N|E|O|S|    RCODE1     |    RCODE2     | name
/// +-------+-+-+-+-+---------------+---------------+--- ...
/// ```
public struct ClientFQDN: Hashable, Sendable {
  public let flags: Flags
  /// RCODE1: no longer in use; servers send 255.
  public let forwardResult: UInt8
  /// RCODE2: no longer in use; servers send 255.
  public let reverseResult: UInt8
  public let name: Name
  /// The name as it was sent.
  public let nameOctets: ArraySlice<UInt8>

  /// A name in the canonical encoding (flag E), complete with the root's label.
  public init(_ name: DNSName, flags: Flags) {
    self.flags = Flags(rawValue: flags.rawValue | Flags.canonicalBit)
    forwardResult = 0
    reverseResult = 0
    self.name = .canonical(name)
    nameOctets = name.encoded[...]
  }

  /// The name goes up to the root: only the canonical encoding tells.
  public var isFullyQualified: Bool {
    if case .canonical(let name) = name { nameOctets == name.encoded[...] } else { false }
  }
}

// MARK: - Wire format

extension ClientFQDN: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.clientFQDN]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    flags = Flags(rawValue: try reader.readInteger())
    forwardResult = try reader.readInteger()
    reverseResult = try reader.readInteger()
    nameOctets = reader.remaining
    if flags.isCanonical, !reader.isAtEnd {
      name = .canonical(try DNSName(decoding: &reader, within: nil, allowsPartial: true))
    } else {
      name = .text(WireText(reader.readRest()))
    }
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(flags.rawValue)
    writer.write(forwardResult)
    writer.write(reverseResult)
    writer.write(nameOctets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "flags": .fields([
        "reserved": .number(flags.reserved),
        "noServerUpdate": .flag(flags.noServerUpdate),
        "canonicalEncoding": .flag(flags.isCanonical),
        "serverOverride": .flag(flags.isOverridden),
        "serverUpdate": .flag(flags.serverUpdates),
      ]),
      "forwardResult": .number(forwardResult),
      "reverseResult": .number(reverseResult),
      "name": .text(name.text),
    ])
  }

  /// Flags that are absent are clear; a name in labels is written up to the root.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    flags = try record.optional("flags") ?? Flags(rawValue: 0)
    forwardResult = try record.optional("forwardResult")?.integer() ?? 0
    reverseResult = try record.optional("reverseResult")?.integer() ?? 0
    let field = try record.required("name", "a name")
    try record.finish()
    let text = try field.text()
    if flags.isCanonical, !text.octets.isEmpty {
      guard let name = DNSName(escaped: text) else {
        throw field.error(expected: "a name of labels of 1 to 63 octets")
      }
      self.name = .canonical(name)
      nameOctets = name.encoded[...]
    } else {
      name = .text(text)
      nameOctets = text.octets
    }
  }
}

// MARK: - Field types

extension ClientFQDN {
  public enum Name: Hashable, Sendable {
    /// Labels (E is set); perhaps only the first part of a name.
    case canonical(DNSName)
    /// ASCII, the older way (E is clear), or no name at all.
    case text(WireText)

    public var text: WireText {
      switch self {
      case .canonical(let name): name.text
      case .text(let text): text
      }
    }
  }

  /// RFC 4702 §2.1: four bits in use, four that must be zero and are kept.
  public struct Flags: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    fileprivate static let canonicalBit: UInt8 = 1 << 2

    /// MBZ.
    public var reserved: UInt8 { rawValue >> 4 }
    /// N: the server is not to touch DNS at all.
    public var noServerUpdate: Bool { rawValue & 1 << 3 != 0 }
    /// E: the name is in labels.
    public var isCanonical: Bool { rawValue & Self.canonicalBit != 0 }
    /// O: the server has gone against the client's S.
    public var isOverridden: Bool { rawValue & 1 << 1 != 0 }
    /// S: the server is to enter, or enters, the name's address record.
    public var serverUpdates: Bool { rawValue & 1 != 0 }
  }
}

extension ClientFQDN.Flags: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    var bits = try record.optional("reserved")?.integer(UInt8.self, in: 0...15) ?? 0
    bits <<= 4
    if try record.optional("noServerUpdate")?.flag() ?? false { bits |= 1 << 3 }
    if try record.optional("canonicalEncoding")?.flag() ?? false { bits |= 1 << 2 }
    if try record.optional("serverOverride")?.flag() ?? false { bits |= 1 << 1 }
    if try record.optional("serverUpdate")?.flag() ?? false { bits |= 1 }
    try record.finish()
    self.init(rawValue: bits)
  }
}
