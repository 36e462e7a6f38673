import Framing
public import Wire

/// One type, length and value, whatever it means.
///
/// IEEE 802.1AB-2016 §8.4:
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-------------+-----------------+
/// |    type     |     length      |   then `length` octets, 0 to 511
/// +-------------+-----------------+
/// ```
///
/// Two TLVs are equal if type and value are; where they stood does not count.
public struct LLDPTLV: Sendable {
  public let type: LLDPTLVType
  /// The information string: at most ``longestValue`` octets.
  public let value: ArraySlice<UInt8>
  /// Where header and value stand in the frame; from 0 for a TLV that was not read from one.
  public let octets: Range<Int>

  /// What the nine bits of the length can say.
  public static let longestValue = 511

  /// Returns `nil` if `value` is longer than ``longestValue``.
  public init?(_ type: LLDPTLVType, value: some Collection<UInt8>) {
    guard value.count <= Self.longestValue else { return nil }
    self.init(unchecked: type, value: value)
  }

  /// - Precondition: the payload has at most as many octets as its kind has room for. Every
  ///   payload of this module sees to that when it is made.
  public init<Payload: LLDPPayload>(_ payload: Payload) {
    var writer = ByteWriter()
    if case .organizational(let oui, let subtype) = Payload.kind {
      oui.encode(into: &writer)
      writer.write(subtype)
    }
    payload.encode(into: &writer)
    self.init(unchecked: Payload.kind.type, value: writer.bytes)
  }

  public init(_ value: OrganizationalValue) {
    self.init(unchecked: .organizational, value: value.encoded)
  }

  private init(unchecked type: LLDPTLVType, value: some Collection<UInt8>) {
    precondition(value.count <= Self.longestValue, "a TLV value has at most 511 octets")
    let bytes = Self.header(type, length: value.count) + Array(value)
    self.type = type
    self.value = bytes[2...]
    octets = 0..<bytes.count
  }

  /// The TLV that closes a data unit.
  public static let end = LLDPTLV(EndOfDataUnit())
}

extension LLDPTLV: Hashable {
  public static func == (left: LLDPTLV, right: LLDPTLV) -> Bool {
    left.type == right.type && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(value)
  }
}

// MARK: - Wire format

extension LLDPTLV {
  /// Cuts the next TLV off; if that fails, the reader stays where it is.
  init(framing reader: inout ByteReader) throws(DecodeError) {
    var ahead = reader
    let header: UInt16 = try ahead.readInteger()
    let length = Int(header & 0x1FF)
    guard length <= ahead.remaining.count else {
      throw reader.error(.overrun(claimed: length, available: ahead.remaining.count))
    }
    type = LLDPTLVType(lowBitsOf: header >> 9)
    value = try ahead.readBytes(length)
    octets = reader.offset..<ahead.offset
    reader = ahead
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(Self.header(type, length: value.count))
    writer.write(value)
  }

  private static func header(_ type: LLDPTLVType, length: Int) -> [UInt8] {
    [type.rawValue << 1 | UInt8(length >> 8 & 1), UInt8(length & 0xFF)]
  }
}

// MARK: - Asking for meaning

extension LLDPTLV {
  /// Owner, subtype and information of an organizationally specific TLV; `nil` for other types
  /// and for one that is too short to name its owner and subtype.
  public var organizational: OrganizationalValue? {
    guard type == .organizational else { return nil }
    return try? readOrganizational()
  }

  func readOrganizational() throws(DecodeError) -> OrganizationalValue {
    try OrganizationalValue(whole: value, reading: OrganizationalValue.name)
  }

  /// What decides the meaning of the value; `nil` if ``organizational`` is missing where it is
  /// needed.
  public var kind: LLDPTLVKind? { kind(organizational) }

  private func kind(_ organizational: OrganizationalValue?) -> LLDPTLVKind? {
    guard type == .organizational else { return .basic(type) }
    return organizational.map { .organizational($0.oui, subtype: $0.subtype) }
  }

  /// The value without the owner and subtype of an organizationally specific TLV.
  public var information: ArraySlice<UInt8> { organizational?.information ?? value }

  /// What its standard calls the TLV, known or not.
  public var name: String { kind?.name ?? OrganizationalValue.name }

  /// The value with its meaning, or why it has none; `nil` for a kind that is kept raw.
  public var typedValue: Result<any FieldDescribing & Sendable, DecodeError>? {
    meaning.typedValue
  }

  /// Whose the TLV is, what it is called and what it says, found together: each rests on the one
  /// before it, and who writes a TLV wants them all.
  package var meaning: Meaning {
    let organizational = organizational
    guard let kind = kind(organizational) else {
      do throws(DecodeError) {
        _ = try readOrganizational()
        return Meaning(name: OrganizationalValue.name)
      } catch {
        return Meaning(name: OrganizationalValue.name, typedValue: .failure(error))
      }
    }
    let payload = LLDPRegistry.payload(of: kind)
    return Meaning(
      organizational: organizational, name: payload?.name ?? kind.name,
      typedValue: payload?.typedValue(of: organizational?.information ?? value))
  }

  /// What a TLV says of itself: ``organizational``, ``name`` and ``typedValue``.
  package struct Meaning {
    package var organizational: OrganizationalValue?
    package var name: String
    package var typedValue: Result<any FieldDescribing & Sendable, DecodeError>?
  }
}

extension LLDPTLV: FieldDescribing {
  /// Type, name and owner, then the typed value, or the octets and what is wrong with them.
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("type", .number(type.rawValue)), .init("name", .word(name)),
    ]
    if let organizational {
      fields.append(.init("oui", .word(organizational.oui.description)))
      fields.append(.init("subtype", .number(organizational.subtype)))
    }
    switch typedValue {
    case .success(let payload):
      fields.append(.init("value", payload.fieldValue))
    case .failure(let error):
      fields.append(.init("error", .word(error.description)))
      fields.append(.init("octets", .octets(information)))
    case nil:
      fields.append(.init("octets", .octets(information)))
    }
    return .record(fields)
  }
}
