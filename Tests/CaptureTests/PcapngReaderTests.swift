import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct PcapngReaderTests {
  /// Two interfaces, one of each kind of packet block, and blocks to pass over.
  static func sample(_ order: ByteOrder) -> [UInt8] {
    var file = PcapngBuilder()
    file.section(order)
    file.interface(1, snapLength: 100)
    file.interface(276, resolution: 9)
    file.enhancedPacket(of: 1, at: 1_700_000_000_123_456_789, [1, 2, 3], original: 9)
    file.block(4) { $0.bytes += [0, 0, 0, 0] }
    file.simplePacket([4, 5])
    file.block(2) {  // obsolete
      $0.add(0 as UInt16)
      $0.add(77 as UInt16)
      $0.add(1 as UInt32)
      $0.add(5 as UInt32)
      $0.add(1 as UInt32)
      $0.add(1 as UInt32)
      $0.bytes += [6]
    }
    file.block(0x0BAD_F00D) { $0.bytes += [1, 2, 3, 4] }
    file.enhancedPacket(
      of: 0, at: 1_700_000_000_000_001, [], options: [0x02, 0, 0x04, 0, 1, 2, 3, 4])
    return file.bytes
  }

  @Test(arguments: PcapReaderTests.orders)
  func `reads every kind of packet block in both byte orders`(order: ByteOrder) throws {
    let reading = try Reading(Self.sample(order))
    let sll2 = LinkType.linuxCookedV2
    #expect(
      reading.frames == [
        CapturedFrame(
          number: 1, time: Moment(nanoseconds: 1_700_000_000_123_456_789), interface: 1,
          linkType: sll2, originalLength: 9, bytes: [1, 2, 3]),
        CapturedFrame(
          number: 2, time: nil, interface: 0, linkType: .ethernet, originalLength: 2,
          bytes: [4, 5]),
        CapturedFrame(
          number: 3, time: Moment(nanoseconds: 4_294_967_301_000), interface: 0,
          linkType: .ethernet, originalLength: 1, bytes: [6]),
        CapturedFrame(
          number: 4, time: Moment(nanoseconds: 1_700_000_000_000_001_000), interface: 0,
          linkType: .ethernet, originalLength: 0, bytes: []),
      ])
    #expect(reading.notes == [])
  }

  @Test func `B-29: sections may differ in byte order and continue the numbering`() throws {
    let reading = try Reading(Self.sample(.littleEndian) + Self.sample(.bigEndian))
    #expect(reading.frames.map(\.number) == Array(1...8))
    #expect(reading.frames.map(\.interface) == [1, 0, 0, 0, 3, 2, 2, 2])
    #expect(reading.frames.prefix(4).map(\.bytes) == reading.frames.suffix(4).map(\.bytes))
    #expect(reading.frames.prefix(4).map(\.time) == reading.frames.suffix(4).map(\.time))
    #expect(reading.notes == [])
  }

  @Test func `a file of only a section header has no frames and nothing wrong`() throws {
    var file = PcapngBuilder()
    file.section(.bigEndian)
    let reading = try Reading(file.bytes)
    #expect(reading.frames == [])
    #expect(reading.notes == [])
  }

  @Test func `B-29: blocks that hold no frame may advance the number`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface()
    file.block(0x0000_0BAD) { $0.add(32_473 as UInt32) }
    file.enhancedPacket([1])
    file.block(0x4000_0BAD) { $0.add(32_473 as UInt32) }
    file.block(9) { $0.bytes += Array("A=B\n".utf8) }
    file.block(5) { $0.bytes += [UInt8](repeating: 0, count: 12) }
    file.enhancedPacket([2])
    #expect(try Reading(file.bytes).frames.map(\.number) == [2, 5])
  }

  @Test func `a simple packet holds no more than the snap length`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface(snapLength: 4)
    file.simplePacket([1, 2, 3, 4], original: 60)
    file.simplePacket([5], original: 1)
    let frames = try Reading(file.bytes).frames
    #expect(frames.map(\.bytes) == [[1, 2, 3, 4], [5]])
    #expect(frames.map(\.originalLength) == [60, 1])
  }

  @Test func `B-29: a block may lack its padding`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface()
    file.block(6, isPadded: false) {
      for value in [0, 0, 1, 3, 3] as [UInt32] { $0.add(value) }
      $0.bytes += [1, 2, 3]
    }
    file.enhancedPacket([4])
    #expect(try Reading(file.bytes).frames.map(\.bytes) == [[1, 2, 3], [4]])
  }

  @Test func `accepts lengths beyond the snap length and the wire and says so`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface(snapLength: 2)
    file.enhancedPacket([1, 2, 3], original: 2)
    let reading = try Reading(file.bytes)
    #expect(reading.frames.map(\.bytes) == [[1, 2, 3]])
    #expect(
      reading.kinds == [
        .odd(.beyondSnapLength, first: CapturePosition(frame: 1, byte: 48), count: 1),
        .odd(.beyondOriginalLength, first: CapturePosition(frame: 1, byte: 48), count: 1),
      ])
  }

  @Test func `a time out of range is held and noted`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface(resolution: 0)
    file.interface(resolution: 0, offsetSeconds: .min)
    file.enhancedPacket(of: 0, at: .max, [1])
    file.enhancedPacket(of: 1, at: 0, [2])
    file.enhancedPacket(of: 1, at: 1 << 63, [3])
    let reading = try Reading(file.bytes)
    #expect(reading.frames.map { $0.time?.nanoseconds } == [.max, .min, 0])
    #expect(
      reading.texts == [
        "site.pcap: a time out of range, taken as the last that can be told at frame 1, byte 96 "
          + "and at 1 more place"
      ])
  }

  @Test(arguments: [
    [0x09, 0, 0x02, 0, 9, 9, 0, 0],  // a resolution of two octets
    [0x0E, 0, 0x01, 0, 9, 0, 0, 0],  // an offset of one octet
    [0x02, 0, 0xFF, 0, 1, 2, 3, 4],  // a name beyond the block
  ])
  func `damaged options of an interface are noted`(options: [UInt8]) throws {
    var file = PcapngBuilder()
    file.section()
    file.interface(otherOptions: options)
    file.enhancedPacket(at: 1, [1])
    let reading = try Reading(file.bytes)
    #expect(reading.frames.map(\.time) == [Moment(nanoseconds: 1000)])
    #expect(
      reading.kinds == [.odd(.interfaceOptions, first: CapturePosition(byte: 28), count: 1)])
  }

  @Test func `options after the end mark do not count`() throws {
    var file = PcapngBuilder()
    file.section()
    file.interface(resolution: 9, otherOptions: [0, 0, 0, 0])
    file.enhancedPacket(at: 1, [1])
    #expect(try Reading(file.bytes).frames.map(\.time) == [Moment(nanoseconds: 1000)])
  }
}
