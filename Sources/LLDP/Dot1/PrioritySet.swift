public import Framing
public import Wire

/// Which of the eight priorities something holds for: one octet, priority 0 in the lowest bit.
public struct PrioritySet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ priorities: [PriorityCodePoint]) {
    rawValue = priorities.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Lowest first.
  public var priorities: [PriorityCodePoint] {
    (0..<8).filter { rawValue >> $0 & 1 == 1 }.map { PriorityCodePoint(lowBitsOf: $0) }
  }
}

extension PrioritySet: FieldDescribing {
  public var fieldValue: FieldValue { .list(priorities.map { .number($0.rawValue) }) }
}
