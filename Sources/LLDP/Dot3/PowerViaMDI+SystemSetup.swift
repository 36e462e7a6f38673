public import Wire

extension PowerViaMDI {
  /// Which of types 3 and 4 the sender is, and how a dual-signature device loads its modes.
  ///
  /// IEEE 802.3bt-2018 §79.3.2. One octet:
  ///
  /// ```text
  ///  0 1 2 3 4 5 6 7
  /// +-------+-----+-+
  /// |   0   |type |L|
  /// +-------+-----+-+
  /// ```
  public struct SystemSetup: RawRepresentable, Hashable, Sendable, FieldDescribing {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public init(_ type: ExtendedType, isLoadIsolated: Bool) {
      rawValue = type.rawValue << 1 | (isLoadIsolated ? 1 : 0)
    }

    public var reserved: UInt8 { rawValue >> 4 }
    public var type: ExtendedType { ExtendedType(lowBitsOf: rawValue >> 1) }
    /// L: a dual-signature device keeps the loads of modes A and B apart.
    public var isLoadIsolated: Bool { rawValue & 1 != 0 }

    public var fieldValue: FieldValue {
      .fields([
        "reserved": .number(reserved),
        "type": .word(type.description),
        "loadIsolated": .flag(isLoadIsolated),
      ])
    }
  }

  /// Three bits.
  public struct ExtendedType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(lowBitsOf bits: UInt8) { rawValue = bits & 7 }
    public init?(rawValue: UInt8) {
      guard rawValue <= 7 else { return nil }
      self.rawValue = rawValue
    }

    public static let names: [UInt8: String] = [
      0: "type 3 PSE", 1: "type 4 PSE", 2: "type 3 single-signature PD",
      3: "type 3 dual-signature PD", 4: "type 4 single-signature PD",
      5: "type 4 dual-signature PD",
    ]
  }
}
