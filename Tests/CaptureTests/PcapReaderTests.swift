import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct PcapReaderTests {
  static let orders: [ByteOrder] = [.littleEndian, .bigEndian]

  @Test(arguments: orders)
  func `reads microseconds in both byte orders`(order: ByteOrder) throws {
    var file = PcapBuilder(order, linkType: 113)
    file.record(1_700_000_000, 123_456, [1, 2, 3], original: 60)
    file.record(1_700_000_001, 0, [4])
    let reading = try Reading(file.bytes)
    #expect(
      reading.frames == [
        CapturedFrame(
          number: 1, time: Moment(nanoseconds: 1_700_000_000_123_456_000), interface: 0,
          linkType: .linuxCooked, originalLength: 60, bytes: [1, 2, 3]),
        CapturedFrame(
          number: 2, time: Moment(nanoseconds: 1_700_000_001_000_000_000), interface: 0,
          linkType: .linuxCooked, originalLength: 1, bytes: [4]),
      ])
    #expect(reading.frames.map(\.isCut) == [true, false])
    #expect(reading.notes == [])
  }

  @Test(arguments: orders)
  func `B-29: reads nanoseconds in both byte orders`(order: ByteOrder) throws {
    var file = PcapBuilder(order, magic: 0xA1B2_3C4D)
    file.record(1, 999_999_999, [1])
    #expect(try Reading(file.bytes).frames.first?.time == Moment(nanoseconds: 1_999_999_999))
  }

  @Test(arguments: orders)
  func `reads the modified variant with its longer record header`(order: ByteOrder) throws {
    var file = PcapBuilder(order, magic: 0xA1B2_CD34)
    file.record(1, 2, [1, 2])
    file.record(3, 4, [5])
    #expect(try Reading(file.bytes).frames.map(\.bytes) == [[1, 2], [5]])
  }

  @Test func `takes the link type without what a writer says about check sequences`() throws {
    var file = PcapBuilder(linkType: 0x0400_0001)
    file.record(1, 0, [1])
    #expect(try Reading(file.bytes).frames.first?.linkType == .ethernet)
  }

  @Test func `swaps the lengths of files before version 2 point 3`() throws {
    var old = PcapBuilder(minor: 2)
    old.record(1, 0, [1, 2], captured: 60, original: 2)
    #expect(try Reading(old.bytes).frames.map(\.originalLength) == [60])
    var either = PcapBuilder(minor: 3)
    either.record(1, 0, [1, 2], captured: 60, original: 2)
    either.record(1, 0, [3], captured: 1, original: 61)
    #expect(try Reading(either.bytes).frames.map(\.originalLength) == [60, 61])
  }

  @Test func `a file of only a header has no frames and nothing wrong`() throws {
    let reading = try Reading(PcapBuilder().bytes)
    #expect(reading.frames == [])
    #expect(reading.notes == [])
  }

  @Test func `B-29: accepts empty records and times that run backwards`() throws {
    var file = PcapBuilder()
    file.record(9, 0, [])
    file.record(5, 0, [], original: 60)
    file.record(0, 0, [1])
    let reading = try Reading(file.bytes)
    #expect(reading.frames.map(\.number) == [1, 2, 3])
    #expect(reading.frames.map(\.bytes) == [[], [], [1]])
    #expect(reading.frames.map { $0.time?.nanoseconds } == [9_000_000_000, 5_000_000_000, 0])
    #expect(reading.notes == [])
  }

  @Test func `the greatest time and a fraction beyond a second do not overflow`() throws {
    var file = PcapBuilder(magic: 0xA1B2_3C4D)
    file.record(.max, .max, [1])
    var coarse = PcapBuilder()
    coarse.record(.max, .max, [1])
    #expect(
      try Reading(file.bytes).frames.first?.time
        == Moment(nanoseconds: 4_294_967_295_000_000_000 + 4_294_967_295))
    #expect(
      try Reading(coarse.bytes).frames.first?.time
        == Moment(nanoseconds: 4_294_967_295_000_000_000 + 4_294_967_295_000))
  }

  @Test func `B-29: keeps frames longer than the wire or the snap length`() throws {
    var file = PcapBuilder(snapLength: 4)
    file.record(1, 0, [1, 2, 3], original: 2)
    file.record(2, 0, [1, 2, 3, 4, 5])
    file.record(3, 0, [1, 2, 3, 4, 5, 6])
    file.record(4, 0, [1], original: 0)
    file.record(5, 0, [1, 2], original: 1)
    let reading = try Reading(file.bytes)
    #expect(reading.frames.map(\.bytes.count) == [3, 5, 6, 1, 2])
    #expect(
      reading.kinds == [
        .odd(.beyondSnapLength, first: CapturePosition(frame: 2, byte: 43), count: 2),
        .odd(.beyondOriginalLength, first: CapturePosition(frame: 1, byte: 24), count: 3),
      ])
    #expect(
      reading.texts == [
        "site.pcap: more bytes than the snap length allows at frame 2, byte 43 and at 1 more place",
        "site.pcap: more bytes than were on the wire at frame 1, byte 24 and at 2 more places",
      ])
  }

  @Test func `a record longer than any frame ends the reading`() throws {
    var file = PcapBuilder()
    file.record(1, 0, [1, 2])
    file.record(2, 0, [], captured: 262_145, original: 262_145)
    let reading = try Reading(file.bytes)
    #expect(reading.frames.count == 1)
    #expect(
      reading.texts == [
        "site.pcap: damaged: frame 2 at byte 42 claims to hold 262145 bytes, "
          + "at most 262144 are possible; the one frame before it was read"
      ])
    var longest = PcapBuilder()
    longest.record(1, 0, [UInt8](repeating: 7, count: 262_144))
    longest.record(2, 0, [8])
    #expect(try Reading(longest.bytes).frames.map(\.bytes.count) == [262_144, 1])
  }

  @Test func `a record far beyond the snap length and longer than on the wire ends the reading`()
    throws
  {
    var file = PcapBuilder(snapLength: 64)
    file.record(1, 0, [UInt8](repeating: 1, count: 200), original: 100)
    #expect(
      try Reading(file.bytes).kinds == [
        .ended(
          .frameLength(200, limit: 128), at: CapturePosition(frame: 1, byte: 24), framesRead: 0)
      ])
  }

  @Test func `B-29: a file cut in a frame gives the frames before it`() throws {
    var file = PcapBuilder()
    file.record(1, 0, [1, 2])
    file.record(2, 0, [3, 4])
    file.record(3, 0, [5, 6, 7])
    let reading = try Reading(file.bytes.dropLast(1) + [])
    #expect(reading.frames.map(\.bytes) == [[1, 2], [3, 4]])
    #expect(
      reading.texts == [
        "site.pcap: cut short: frame 3 starts at byte 60 and needs 1 more byte; "
          + "the 2 frames before it were read"
      ])
  }

  @Test func `a file cut in a record header says how much is missing at least`() throws {
    var file = PcapBuilder()
    file.record(1, 0, [1, 2])
    let reading = try Reading(Array(file.bytes.prefix(24 + 5)))
    #expect(
      reading.texts == [
        "site.pcap: cut short: frame 1 starts at byte 24 and needs at least 11 more bytes; "
          + "no frame before it could be read"
      ])
  }

  @Test func `a version that is not known is an error`() {
    #expect(
      openingError(PcapBuilder(major: 3).bytes)
        == CaptureError(path: "site.pcap", .damagedHeader(.version(major: 3, minor: 4))))
    #expect(
      openingError(PcapBuilder(minor: 5).bytes)?.description
        == "site.pcap: version 2.5 of the format is not known")
  }

  @Test func `a header that is cut is an error`() {
    #expect(
      openingError(Array(PcapBuilder().bytes.prefix(23)))
        == CaptureError(
          path: "site.pcap", .damagedHeader(.cutShort(missing: 1, atLeast: true))))
    #expect(
      openingError(Array(PcapBuilder().bytes.prefix(4)))?.description
        == "site.pcap: the file header is cut short: at least 20 more bytes are needed")
  }
}
