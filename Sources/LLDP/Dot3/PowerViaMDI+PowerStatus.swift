public import Wire

extension PowerViaMDI {
  /// How power flows over four pairs, and of which class.
  ///
  /// IEEE 802.3bt-2018 §79.3.2. Sixteen bits, of which any combination is a value:
  ///
  /// ```text
  ///  0                   1
  ///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
  /// +---+---+---+-----+-----+-------+
  /// |PSE|PD |prs|  A  |  B  | class |
  /// +---+---+---+-----+-----+-------+
  /// ```
  public struct PowerStatus: RawRepresentable, Hashable, Sendable, FieldDescribing {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// PSE: how the switch supplies; 0 to be ignored.
    public var sourcing: String { Self.sourcingNames[Int(rawValue >> 14)] }
    /// PD: how the device is supplied; 0 to be ignored.
    public var powered: String { Self.poweredNames[Int(rawValue >> 12 & 3)] }
    /// prs: over which pairs the switch supplies; 0 to be ignored.
    public var pairs: String { Self.pairNames[Int(rawValue >> 10 & 3)] }
    /// A: the class of a dual-signature device in mode A, 1 to 5; 7 for any other device.
    public var classOfModeA: UInt8 { UInt8(rawValue >> 7 & 7) }
    /// B: the class of a dual-signature device in mode B, 1 to 5; 7 for any other device.
    public var classOfModeB: UInt8 { UInt8(rawValue >> 4 & 7) }
    /// class: that of a single-signature device, 1 to 8; 15 for a dual-signature device.
    public var powerClass: UInt8 { UInt8(rawValue & 0xF) }

    public var fieldValue: FieldValue {
      .fields([
        "sourcing": .word(sourcing),
        "powered": .word(powered),
        "pairs": .word(pairs),
        "classOfModeA": .word(Self.modeName(classOfModeA)),
        "classOfModeB": .word(Self.modeName(classOfModeB)),
        "class": .word(Self.className(powerClass)),
      ])
    }

    private static let sourcingNames = [
      "ignore", "2-pair", "4-pair to a single-signature PD", "4-pair to a dual-signature PD",
    ]
    private static let poweredNames = [
      "ignore", "single-signature PD", "dual-signature PD over 2 pairs",
      "dual-signature PD over 4 pairs",
    ]
    private static let pairNames = [
      "ignore", "alternative A", "alternative B", "both alternatives",
    ]

    private static func modeName(_ number: UInt8) -> String {
      switch number {
      case 1...5: "class \(number)"
      case 7: "not a dual-signature PD over 4 pairs"
      default: "ignore \(number)"
      }
    }

    private static func className(_ number: UInt8) -> String {
      switch number {
      case 1...8: "class \(number)"
      case 15: "dual-signature PD"
      default: "ignore \(number)"
      }
    }
  }
}
