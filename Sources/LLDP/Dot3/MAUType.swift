public import Wire

/// Medium, speed and duplex of a port: the last number of `dot3MauType` (RFC 4836 §4, continued by
/// IANA's MAU registry).
public struct MAUType: LLDPRegisteredNumber {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let tenTHalfDuplex = MAUType(rawValue: 10)
  public static let tenTFullDuplex = MAUType(rawValue: 11)
  public static let hundredTXHalfDuplex = MAUType(rawValue: 15)
  public static let hundredTXFullDuplex = MAUType(rawValue: 16)
  public static let gigabitTHalfDuplex = MAUType(rawValue: 29)
  public static let gigabitTFullDuplex = MAUType(rawValue: 30)

  public static let names: [UInt16: String] = [
    0: "other or unknown", 1: "AUI", 2: "10BASE-5", 3: "FOIRL", 4: "10BASE-2",
    5: "10BASE-T, duplex unknown", 6: "10BASE-FP", 7: "10BASE-FB",
    8: "10BASE-FL, duplex unknown", 9: "10BROAD36", 10: "10BASE-T half duplex",
    11: "10BASE-T full duplex", 12: "10BASE-FL half duplex", 13: "10BASE-FL full duplex",
    14: "100BASE-T4", 15: "100BASE-TX half duplex", 16: "100BASE-TX full duplex",
    17: "100BASE-FX half duplex", 18: "100BASE-FX full duplex", 19: "100BASE-T2 half duplex",
    20: "100BASE-T2 full duplex", 21: "1000BASE-X half duplex", 22: "1000BASE-X full duplex",
    23: "1000BASE-LX half duplex", 24: "1000BASE-LX full duplex",
    25: "1000BASE-SX half duplex", 26: "1000BASE-SX full duplex",
    27: "1000BASE-CX half duplex", 28: "1000BASE-CX full duplex",
    29: "1000BASE-T half duplex", 30: "1000BASE-T full duplex", 31: "10GBASE-X",
    32: "10GBASE-LX4", 33: "10GBASE-R", 34: "10GBASE-ER", 35: "10GBASE-LR", 36: "10GBASE-SR",
    37: "10GBASE-W", 38: "10GBASE-EW", 39: "10GBASE-LW", 40: "10GBASE-SW", 41: "10GBASE-CX4",
    42: "2BASE-TL", 43: "10PASS-TS", 44: "100BASE-BX10D", 45: "100BASE-BX10U",
    46: "100BASE-LX10", 47: "1000BASE-BX10D", 48: "1000BASE-BX10U", 49: "1000BASE-LX10",
    50: "1000BASE-PX10D", 51: "1000BASE-PX10U", 52: "1000BASE-PX20D", 53: "1000BASE-PX20U",
    54: "10GBASE-T", 55: "10GBASE-LRM", 56: "1000BASE-KX", 57: "10GBASE-KX4", 58: "10GBASE-KR",
  ]
}

extension MAUType: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields(["number": .number(rawValue), "name": .word(description)])
  }
}
