/// Where written records go: a file, in pieces of whole records, or memory.
/// Integers are written least significant octet first.
struct RecordOutput: Sendable {
  /// What is passed on at once.
  private static let pieceLength = 64 << 10

  let path: String
  private let file: FileDescriptor?
  /// Not yet in the file; in memory, everything.
  private(set) var pending: [UInt8] = []
  private(set) var count = 0

  /// Into memory.
  init() {
    path = "memory"
    file = nil
  }

  init(path: String) throws(CaptureError) {
    self.path = path
    file = try FileDescriptor.writing(path)
    pending.reserveCapacity(2 * Self.pieceLength)
  }

  mutating func write<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      pending.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
    }
    count += Value.bitWidth / 8
  }

  mutating func write(_ octets: [UInt8]) {
    pending.append(contentsOf: octets)
    count += octets.count
  }

  /// Zeros up to the next multiple of four.
  mutating func align() {
    while count & 3 != 0 { write(UInt8(0)) }
  }

  /// A record is complete: passes it on if enough has come together.
  mutating func endRecord() throws(CaptureError) {
    if pending.count >= Self.pieceLength { try flush() }
  }

  mutating func flush() throws(CaptureError) {
    guard let file, !pending.isEmpty else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    if let error = file.send(pending) {
      count -= pending.count
      // What was written of the last record would be damage to a reader.
      file.cut(to: count)
      throw CaptureError(path: path, .writeFailed(errno: error.number))
    }
  }
}
