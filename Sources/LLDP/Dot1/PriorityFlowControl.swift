public import Wire

/// Which priorities the sending port can pause one by one.
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 11. Two octets:
///
/// ```text
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-+-+---+-------+---------------+
/// |W|B| 0 |  max  |    enabled    |
/// +-+-+---+-------+---------------+
/// ```
public struct PriorityFlowControl: Hashable, Sendable {
  /// W: the port would take the other end's configuration.
  public var isWilling: Bool
  /// B: the port cannot go past MACsec's delay (MACsec bypass capability).
  public var bypassesMACsec: Bool
  /// Two bits, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// max: for how many traffic classes the port can do this; four bits, 0 stands for any number.
  public let maximumClasses: UInt8
  public var enabled: PrioritySet

  /// Returns `nil` if `maximumClasses` needs more than four bits.
  public init?(
    isWilling: Bool, bypassesMACsec: Bool, maximumClasses: UInt8, enabled: PrioritySet
  ) {
    guard maximumClasses <= 0xF else { return nil }
    self.isWilling = isWilling
    self.bypassesMACsec = bypassesMACsec
    reserved = 0
    self.maximumClasses = maximumClasses
    self.enabled = enabled
  }
}

// MARK: - Wire format

extension PriorityFlowControl: Dot1Payload {
  public static let subtype: UInt8 = 11
  public static let name = "Priority-based Flow Control Configuration"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt8 = try reader.readInteger()
    isWilling = bits & 1 << 7 != 0
    bypassesMACsec = bits & 1 << 6 != 0
    reserved = bits >> 4 & 3
    maximumClasses = bits & 0xF
    enabled = PrioritySet(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    var bits = reserved << 4 | maximumClasses
    if isWilling { bits |= 1 << 7 }
    if bypassesMACsec { bits |= 1 << 6 }
    writer.write(bits)
    writer.write(enabled.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields([
      "willing": .flag(isWilling),
      "macsecBypass": .flag(bypassesMACsec),
      "reserved": .number(reserved),
      "maximumClasses": .number(maximumClasses),
      "enabled": enabled.fieldValue,
    ])
  }
}

extension LLDPDataUnit {
  /// The first priority-based flow control that can be read.
  public var priorityFlowControl: PriorityFlowControl? { first() }
}
