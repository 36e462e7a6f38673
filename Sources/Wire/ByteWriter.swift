/// Collects the octets of a structure, integers most significant octet first.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var count: Int { bytes.count }

  public mutating func write(_ octet: UInt8) {
    bytes.append(octet)
  }

  /// Writes the low `count` octets of `value`.
  @inlinable
  public mutating func write<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, octets count: Int = Value.bitWidth / 8
  ) {
    for index in stride(from: count - 1, through: 0, by: -1) {
      write(UInt8(truncatingIfNeeded: value >> Value(index * 8)))
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
