public import Wire

/// Explicit congestion notification: two bits beside the DSCP (RFC 3168 §5).
public enum ECN: UInt8, Hashable, Sendable {
  case notCapable = 0
  case capable1 = 1
  case capable0 = 2
  case congestionExperienced = 3

  /// The low two bits of `bits`.
  public init(lowBitsOf bits: some BinaryInteger) {
    switch UInt8(truncatingIfNeeded: bits) & 3 {
    case 0: self = .notCapable
    case 1: self = .capable1
    case 2: self = .capable0
    default: self = .congestionExperienced
    }
  }
}

extension ECN: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notCapable: "not-ECT"
    case .capable1: "ECT(1)"
    case .capable0: "ECT(0)"
    case .congestionExperienced: "CE"
    }
  }
}

extension ECN: FieldReadable {
  /// The name, or a number from 0 to 3.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      self.init(lowBitsOf: try reader.integer(in: 0...3))
    } else {
      self = try reader.word("not-ECT, ECT(0), ECT(1) or CE") { name in
        (0...3).map { ECN(lowBitsOf: $0) }.first { $0.description == name }
      }
    }
  }
}
