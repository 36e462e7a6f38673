/// Collects the octets of a structure, integers most significant octet first.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// With room for so many octets, which saves growing step by step.
  package init(room: Int) {
    bytes.reserveCapacity(room)
  }

  public var count: Int { bytes.count }

  public mutating func write(_ octet: UInt8) {
    bytes.append(octet)
  }

  /// Writes the low `count` octets of `value`.
  @inlinable
  public mutating func write<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, octets count: Int = Value.bitWidth / 8
  ) {
    if count <= 8 { return write(lowOctets: count, of: UInt64(truncatingIfNeeded: value)) }
    for index in stride(from: count - 1, through: 0, by: -1) {
      write(UInt8(truncatingIfNeeded: value >> Value(index * 8)))
    }
  }

  /// At once, where they fit into a register.
  @usableFromInline
  mutating func write(lowOctets count: Int, of value: UInt64) {
    bytes.append(addingCapacity: count) { output in
      for index in stride(from: count - 1, through: 0, by: -1) {
        output.append(UInt8(truncatingIfNeeded: value >> UInt64(index * 8)))
      }
    }
  }

  public mutating func write(_ octets: some Sequence<UInt8>) {
    bytes.append(contentsOf: octets)
  }

  /// Overwrites what stands at `offset`, for a length or checksum that is known only later.
  public mutating func overwrite(at offset: Int, with octets: some Sequence<UInt8>) {
    for (index, octet) in octets.enumerated() { bytes[offset + index] = octet }
  }
}
