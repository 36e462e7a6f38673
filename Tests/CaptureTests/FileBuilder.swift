@testable import Capture

/// Writes the fields of a capture file, in either byte order.
struct FileBuilder {
  let order: ByteOrder
  var bytes: [UInt8] = []

  init(_ order: ByteOrder) {
    self.order = order
  }

  mutating func add<Value: FixedWidthInteger>(_ value: Value) {
    let bits = Value.Magnitude(truncatingIfNeeded: value)
    let octets = stride(from: 0, to: Value.bitWidth, by: 8).map {
      UInt8(truncatingIfNeeded: bits >> Value.Magnitude($0))
    }
    bytes += order == .littleEndian ? octets : octets.reversed()
  }
}

/// A pcap file, record by record.
struct PcapBuilder {
  private var builder: FileBuilder
  private let isModified: Bool

  var bytes: [UInt8] { builder.bytes }

  init(
    _ order: ByteOrder = .littleEndian, magic: UInt32 = 0xA1B2_C3D4, major: UInt16 = 2,
    minor: UInt16 = 4, snapLength: UInt32 = 65_535, linkType: UInt32 = 1
  ) {
    builder = FileBuilder(order)
    isModified = magic == 0xA1B2_CD34
    builder.add(magic)
    builder.add(major)
    builder.add(minor)
    builder.add(0 as UInt64)
    builder.add(snapLength)
    builder.add(linkType)
  }

  mutating func record(
    _ seconds: UInt32, _ fraction: UInt32, _ octets: [UInt8], captured: UInt32? = nil,
    original: UInt32? = nil
  ) {
    builder.add(seconds)
    builder.add(fraction)
    builder.add(captured ?? UInt32(octets.count))
    builder.add(original ?? UInt32(octets.count))
    if isModified { builder.bytes += [0, 0, 0, 7, 0, 3, 4, 0] }
    builder.bytes += octets
  }
}

/// A pcapng file, block by block.
struct PcapngBuilder {
  private var bytesBefore: [UInt8] = []
  private var order = ByteOrder.littleEndian

  var bytes: [UInt8] { bytesBefore }

  mutating func block(
    _ type: UInt32, length: UInt32? = nil, trailer: UInt32? = nil, isPadded: Bool = true,
    _ body: (inout FileBuilder) -> Void
  ) {
    var inner = FileBuilder(order)
    body(&inner)
    while isPadded, inner.bytes.count % 4 != 0 { inner.bytes.append(0) }
    let whole = UInt32(inner.bytes.count + 12)
    var outer = FileBuilder(order)
    outer.add(type)
    outer.add(length ?? whole)
    outer.bytes += inner.bytes
    outer.add(trailer ?? length ?? whole)
    bytesBefore += outer.bytes
  }

  mutating func section(
    _ order: ByteOrder = .littleEndian, mark: UInt32 = 0x1A2B_3C4D, major: UInt16 = 1
  ) {
    self.order = order
    block(0x0A0D_0D0A) {
      $0.add(mark)
      $0.add(major)
      $0.add(0 as UInt16)
      $0.add(-1 as Int64)
    }
  }

  /// `options` are whole, without an end mark.
  mutating func interface(
    _ linkType: UInt16 = 1, snapLength: UInt32 = 0, resolution: UInt8? = nil,
    offsetSeconds: Int64? = nil, otherOptions: [UInt8] = []
  ) {
    block(1) {
      $0.add(linkType)
      $0.add(0 as UInt16)
      $0.add(snapLength)
      $0.bytes += otherOptions
      if let resolution {
        $0.add(9 as UInt16)
        $0.add(1 as UInt16)
        $0.bytes += [resolution, 0, 0, 0]
      }
      if let offsetSeconds {
        $0.add(14 as UInt16)
        $0.add(8 as UInt16)
        $0.add(offsetSeconds)
      }
    }
  }

  mutating func enhancedPacket(
    of interface: UInt32 = 0, at stamp: UInt64 = 0, _ octets: [UInt8], captured: UInt32? = nil,
    original: UInt32? = nil, options: [UInt8] = []
  ) {
    block(6) {
      $0.add(interface)
      $0.add(UInt32(stamp >> 32))
      $0.add(UInt32(truncatingIfNeeded: stamp))
      $0.add(captured ?? UInt32(octets.count))
      $0.add(original ?? UInt32(octets.count))
      $0.bytes += octets
      while $0.bytes.count % 4 != 0 { $0.bytes.append(0) }
      $0.bytes += options
    }
  }

  mutating func simplePacket(_ octets: [UInt8], original: UInt32? = nil) {
    block(3) {
      $0.add(original ?? UInt32(octets.count))
      $0.bytes += octets
    }
  }
}

/// A gzip member whose data are not compressed (RFC 1951 §3.2.4, RFC 1952 §2.3).
func gzipMember(_ data: [UInt8], checksum: UInt32? = nil) -> [UInt8] {
  var member = FileBuilder(.littleEndian)
  member.bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
  member.add(UInt16(data.count))
  member.add(~UInt16(data.count))
  member.bytes += data
  member.add(checksum ?? crc32(data))
  member.add(UInt32(data.count))
  return member.bytes
}

private func crc32(_ data: [UInt8]) -> UInt32 {
  ~data.reduce(UInt32.max) { sum, octet in
    (0..<8).reduce(sum ^ UInt32(octet)) { sum, _ in sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}
