import Framing
import TestSupport
import Testing
import Wire

@Suite struct LinuxCookedHeaderTests {
  static let v1 = octets("0004 0001 0006 001b4f5a0102 0000 0800")
  static let v2 = octets("0800 0000 00000003 0001 04 06 001b4f5a0102 0000")

  private static func decode(
    _ version: LinuxCookedHeader.Version, _ bytes: [UInt8]
  ) throws(DecodeError) -> LinuxCookedHeader {
    var reader = ByteReader(bytes[...], reading: "Linux cooked header")
    let header = try LinuxCookedHeader(version, decoding: &reader)
    try reader.finish()
    return header
  }

  private static func encode(_ header: LinuxCookedHeader) -> [UInt8] {
    var writer = ByteWriter()
    header.encode(into: &writer)
    return writer.bytes
  }

  @Test(arguments: [(.v1, v1, 0), (.v2, v2, 3)] as [(LinuxCookedHeader.Version, [UInt8], UInt32)])
  func `reads every field`(
    version: LinuxCookedHeader.Version, bytes: [UInt8], interface: UInt32
  ) throws {
    let header = try Self.decode(version, bytes)
    #expect(header.version == version)
    #expect(header.packetType == .fromUs)
    #expect(header.hardwareType == 1)
    #expect(header.addressLength == 6)
    #expect(header.source == MACAddress("00:1b:4f:5a:01:02"))
    #expect(header.address.count == 8)
    #expect(header.protocol == .ipv4)
    #expect(header.interface == interface)
    #expect(header.reserved == 0)
  }

  @Test(arguments: [(LinuxCookedHeader.Version.v1, v1), (.v2, v2)])
  func `what it reads, it writes back`(
    version: LinuxCookedHeader.Version, bytes: [UInt8]
  ) throws {
    for flip in bytes.bitFlips {
      #expect(Self.encode(try Self.decode(version, flip)) == flip)
    }
    for cut in bytes.cuts {
      #expect(throws: DecodeError.self) { try Self.decode(version, cut) }
    }
  }

  @Test func `an address of another length is no MAC address`() throws {
    var bytes = Self.v1
    bytes[5] = 0
    #expect(try Self.decode(.v1, bytes).source == nil)
  }
}
