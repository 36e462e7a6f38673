public import Wire

/// How eight traffic classes share a link: the part that ETS Configuration and ETS Recommendation
/// have in common.
///
/// IEEE 802.1Q-2018 Annex D.2, twenty octets: four bits with a traffic class for each
/// priority (priority 0 first), an octet of bandwidth for each class, an octet of algorithm for
/// each class.
public struct ETSTable: Hashable, Sendable {
  /// The traffic class of each priority: eight numbers of four bits. 8 to 15 are reserved.
  public let classOfPriority: [UInt8]
  /// Percent for each traffic class: eight, which should add up to 100 over the classes of ETS.
  public let bandwidthPercent: [UInt8]
  /// How each traffic class is served: eight.
  public let algorithms: [Algorithm]

  /// Returns `nil` unless there are eight of each and every class has four bits.
  public init?(classOfPriority: [UInt8], bandwidthPercent: [UInt8], algorithms: [Algorithm]) {
    guard classOfPriority.count == 8, classOfPriority.allSatisfy({ $0 <= 0xF }),
      bandwidthPercent.count == 8, algorithms.count == 8
    else { return nil }
    self.classOfPriority = classOfPriority
    self.bandwidthPercent = bandwidthPercent
    self.algorithms = algorithms
  }
}

// MARK: - Wire format

extension ETSTable: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    classOfPriority = try reader.readBytes(4).flatMap { [$0 >> 4, $0 & 0xF] }
    bandwidthPercent = Array(try reader.readBytes(8))
    algorithms = try reader.readBytes(8).map { Algorithm(rawValue: $0) }
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(classOfPriority.reduce(UInt32(0)) { $0 << 4 | UInt32($1) })
    writer.write(bandwidthPercent)
    writer.write(algorithms.map(\.rawValue))
  }

  /// In wire order, for the two payloads to put behind what is theirs.
  var fields: [FieldValue.Field] {
    [
      .init("classOfPriority", .list(classOfPriority.map { .number($0) })),
      .init("bandwidthPercent", .list(bandwidthPercent.map { .number($0) })),
      .init("algorithms", .list(algorithms.map { .word($0.description) })),
    ]
  }
}

// MARK: - Field types

extension ETSTable {
  /// Transmission selection algorithm (IEEE 802.1Q-2018 Table 8-6).
  public struct Algorithm: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let strictPriority = Algorithm(rawValue: 0)
    public static let creditBasedShaper = Algorithm(rawValue: 1)
    public static let enhancedTransmissionSelection = Algorithm(rawValue: 2)

    public static let names: [UInt8: String] = [
      0: "strict priority", 1: "credit-based shaper", 2: "enhanced transmission selection",
      255: "vendor specific",
    ]
  }
}
