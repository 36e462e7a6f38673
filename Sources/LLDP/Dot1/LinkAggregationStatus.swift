public import Wire

/// Whether a port can be part of an aggregation, is one, and of which.
///
/// The same five octets in the TLV of IEEE 802.1 (IEEE 802.1AX-2014 Annex F) and in the older one of
/// IEEE 802.3 (IEEE 802.3-2018 §79.3.3), where the port type is reserved:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9
/// +-------+---+-+-+---------------------------------------------------------------+
/// |   0   | P |A|C|                      aggregated port ID                       |
/// +-------+---+-+-+---------------------------------------------------------------+
/// ```
public struct LinkAggregationStatus: Hashable, Sendable {
  /// The four highest bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// P: what the TLV speaks for.
  public var portType: PortType
  /// A: the port is in an aggregation.
  public var isAggregated: Bool
  /// C: the port can be in one.
  public var isCapable: Bool
  /// The interface number of the aggregation; 0 if there is none.
  public var aggregatedPortID: UInt32

  public init(
    isCapable: Bool, isAggregated: Bool, portType: PortType = .unspecified,
    aggregatedPortID: UInt32
  ) {
    reserved = 0
    self.portType = portType
    self.isAggregated = isAggregated
    self.isCapable = isCapable
    self.aggregatedPortID = aggregatedPortID
  }
}

// MARK: - Wire format

extension LinkAggregationStatus: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let status: UInt8 = try reader.readInteger()
    reserved = status >> 4
    portType = PortType(lowBitsOf: status >> 2)
    isAggregated = status & 1 << 1 != 0
    isCapable = status & 1 << 0 != 0
    aggregatedPortID = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    var status = reserved << 4 | portType.rawValue << 2
    if isAggregated { status |= 1 << 1 }
    if isCapable { status |= 1 << 0 }
    writer.write(status)
    writer.write(aggregatedPortID)
  }
}

extension LinkAggregationStatus: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "reserved": .number(reserved),
      "portType": .word(portType.description),
      "aggregated": .flag(isAggregated),
      "capable": .flag(isCapable),
      "aggregatedPortId": .number(aggregatedPortID),
    ])
  }
}

// MARK: - Field types

extension LinkAggregationStatus {
  /// Two bits.
  public struct PortType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 3 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 3 else { return nil }
      self.rawValue = rawValue
    }

    public static let unspecified = PortType(lowBitsOf: 0)

    public static let names: [UInt8: String] = [
      0: "not specified", 1: "aggregation port", 2: "aggregator",
      3: "aggregator with a single port",
    ]
  }
}
