public import Framing
public import Wire

/// The priority of one application.
///
/// IEEE 802.1Q-2018 Annex D.2. Three octets:
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +-----+---+-----+-------------------------------+
/// | PCP | 0 | sel |           protocol            |
/// +-----+---+-----+-------------------------------+
/// ```
public struct ApplicationPriorityEntry: Hashable, Sendable {
  public var priority: PriorityCodePoint
  /// Two bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// What kind of number ``protocolNumber`` is.
  public var selector: Selector
  /// An EtherType, a port or a code point.
  public var protocolNumber: UInt16

  public init(_ selector: Selector, _ protocolNumber: UInt16, priority: PriorityCodePoint) {
    self.priority = priority
    reserved = 0
    self.selector = selector
    self.protocolNumber = protocolNumber
  }
}

// MARK: - Wire format

extension ApplicationPriorityEntry: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt8 = try reader.readInteger()
    priority = PriorityCodePoint(lowBitsOf: bits >> 5)
    reserved = bits >> 3 & 3
    selector = Selector(lowBitsOf: bits)
    protocolNumber = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(priority.rawValue << 5 | reserved << 3 | selector.rawValue)
    writer.write(protocolNumber)
  }
}

extension ApplicationPriorityEntry: FieldDescribing {
  public var fieldValue: FieldValue {
    let shown =
      selector == .etherType
      ? FieldValue.word(EtherType(rawValue: protocolNumber).description)
      : .number(protocolNumber)
    return .fields([
      "priority": .number(priority.rawValue),
      "reserved": .number(reserved),
      "selector": .word(selector.description),
      "protocol": shown,
    ])
  }
}

// MARK: - Field types

extension ApplicationPriorityEntry {
  /// Three bits (Annex D.2).
  public struct Selector: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 7 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 7 else { return nil }
      self.rawValue = rawValue
    }

    public static let etherType = Selector(lowBitsOf: 1)
    public static let streamPort = Selector(lowBitsOf: 2)
    public static let datagramPort = Selector(lowBitsOf: 3)
    public static let anyPort = Selector(lowBitsOf: 4)
    public static let codePoint = Selector(lowBitsOf: 5)

    public static let names: [UInt8: String] = [
      1: "EtherType", 2: "TCP or SCTP port", 3: "UDP or DCCP port",
      4: "TCP, SCTP, UDP or DCCP port", 5: "DSCP",
    ]
  }
}
