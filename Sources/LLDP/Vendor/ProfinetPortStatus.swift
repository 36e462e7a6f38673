public import Wire

/// Whether a PROFINET port is ready for the two kinds of scheduled traffic.
///
/// IEC 61158-6-10, subtype 2. Two times two octets:
///
/// ```text
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------+---+---+-+-+-----------------+-----+
/// |             0             | 2 | 0 |P|F|        0        |  3  |
/// +---------------------------+---+---+-+-+-----------------+-----+
/// ```
public struct ProfinetPortStatus: Hashable, Sendable {
  /// All sixteen bits; see ``class2State``.
  public var class2: UInt16
  /// All sixteen bits; see ``class3State``.
  public var class3: UInt16

  public init(class2: UInt16, class3: UInt16) {
    self.class2 = class2
    self.class3 = class3
  }

  /// 2: real-time class 2.
  public var class2State: String { Self.class2Names[Int(class2 & 3)] }
  /// 3: real-time class 3.
  public var class3State: String {
    let number = Int(class3 & 7)
    return number < Self.class3Names.count ? Self.class3Names[number] : "reserved \(number)"
  }
  /// F: long frames are cut into pieces.
  public var usesFragmentation: Bool { class3 & 1 << 12 != 0 }
  /// P: frames have a preamble of one octet instead of seven.
  public var usesShortPreamble: Bool { class3 & 1 << 13 != 0 }

  private static let class2Names = ["off", "sync data loaded", "up", "reserved 3"]
  private static let class3Names = ["off", "reserved 1", "up", "down", "run"]
}

// MARK: - Wire format

extension ProfinetPortStatus: ProfinetPayload {
  public static let subtype: UInt8 = 2
  public static let name = "PROFINET Port Status"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    class2 = try reader.readInteger()
    class3 = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(class2)
    writer.write(class3)
  }

  public var fieldValue: FieldValue {
    .fields([
      "class2State": .word(class2State),
      "class2Reserved": .number(class2 >> 2),
      "class3State": .word(class3State),
      "class3Fragmentation": .flag(usesFragmentation),
      "class3ShortPreamble": .flag(usesShortPreamble),
      "class3Reserved": .number(class3 & 0xCFF8),
    ])
  }
}
