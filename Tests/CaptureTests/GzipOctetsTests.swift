import TestSupport
import Testing

@testable import Capture

@Suite struct GzipOctetsTests {
  /// What gzip(1) makes of ``plain``.
  static let compressed = octets(
    """
    1f 8b 08 00 00 00 00 00 02 03 bb 72 78 d3 42 26 06 16 06 18 f8 ff 9f 81 81 11 c4 f8 18 9c 3a e1
    02 33 83 0d 90 09 c2 ab 28 00 8c 40 b3 14 16 b2 c3 cd da 4d 01 00 00 52 2a a3 83 b0 00 00 00
    """)

  /// A pcap file of two frames of sixty octets.
  static let plain: [UInt8] = {
    var file = PcapBuilder()
    file.record(1_700_000_000, 250_000, [UInt8](repeating: 0xAA, count: 60))
    file.record(1_700_000_001, 500_000, [UInt8](repeating: 0xBB, count: 60))
    return file.bytes
  }()

  @Test func `unpacks what gzip packed`() throws {
    let reading = try Reading(Self.compressed)
    #expect(reading == (try Reading(Self.plain)))
    #expect(reading.frames.map(\.bytes.first) == [0xAA, 0xBB])
  }

  @Test(arguments: [1, 24, 50, 100, 175])
  func `members are read as one file`(cut: Int) throws {
    let members =
      gzipMember(Array(Self.plain.prefix(cut))) + gzipMember([])
      + gzipMember(Array(Self.plain.dropFirst(cut)))
    #expect(try Reading(members) == Reading(Self.plain))
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `may arrive in small pieces`(length: Int) throws {
    let source = MemoryOctets(
      gzipMember(Array(Self.plain.prefix(90))) + gzipMember(Array(Self.plain.dropFirst(90))),
      pieceLength: length)
    #expect(
      try Reading(CaptureFile(source, path: "site.pcap")) == Reading(Self.plain))
  }

  @Test func `data that are cut give the frames before the cut`() throws {
    let file = gzipMember(Self.plain)
    let reading = try Reading(Array(file.prefix(15 + 120)))
    #expect(reading.frames.count == 1)
    #expect(
      reading.texts == [
        "site.pcap: cut short: the compressed data end before their end, at byte 120 of the "
          + "unpacked data; the one frame before it was read"
      ])
  }

  @Test func `data without their end mark give every frame and a note`() throws {
    let reading = try Reading(Array(gzipMember(Self.plain).dropLast()))
    #expect(reading.frames.count == 2)
    #expect(
      reading.kinds == [
        .ended(
          .compressedDataCutShort, at: CapturePosition(byte: 176, isUnpacked: true),
          framesRead: 2)
      ])
  }

  @Test func `every beginning of packed data gives a beginning of the frames`() throws {
    let whole = try Reading(Self.plain).frames
    for cut in Self.compressed.cuts {
      do {
        let reading = try Reading(cut)
        #expect(reading.frames == Array(whole.prefix(reading.frames.count)))
        #expect(reading.notes.count == 1)
      } catch {
        #expect(error.path == "site.pcap")
      }
    }
  }

  @Test func `a wrong checksum comes to light after the frames`() throws {
    let reading = try Reading(gzipMember(Self.plain, checksum: 0))
    #expect(reading.frames.count == 2)
    #expect(
      reading.kinds == [
        .ended(
          .compressedDataDamaged, at: CapturePosition(byte: 176, isUnpacked: true), framesRead: 2)
      ])
  }

  @Test func `damage in the middle gives the frames before it`() throws {
    let second = octets("1f8b0800000000000003 ffffffff")
    let reading = try Reading(gzipMember(Array(Self.plain.prefix(110))) + second)
    #expect(reading.frames.count == 1)
    #expect(
      reading.texts == [
        "site.pcap: damaged: the compressed data cannot be unpacked after byte 110 of the "
          + "unpacked data; the one frame before it was read"
      ])
  }

  @Test func `zeros after the data are passed over, anything else is noted`() throws {
    let whole = try Reading(Self.plain)
    let zeros = [UInt8](repeating: 0, count: 100_000)
    #expect(try Reading(Self.compressed + zeros) == whole)
    let reading = try Reading(Self.compressed + zeros + [7])
    #expect(reading.frames == whole.frames)
    #expect(
      reading.texts == [
        "site.pcap: other data after the compressed data, not read "
          + "at byte 176 of the unpacked data"
      ])
  }

  @Test func `offsets in a packed file are those of what it unpacks to`() throws {
    let reading = try Reading(gzipMember(Array(Self.plain.dropLast(10))))
    #expect(
      reading.texts == [
        "site.pcap: cut short: frame 2 starts at byte 100 of the unpacked data and needs 10 more "
          + "bytes; the one frame before it was read"
      ])
  }

  @Test func `packed data that hold no capture are an error`() {
    #expect(openingError(octets("1f8b")) == damagedHeader(.compressedDataCutShort))
    #expect(
      openingError(octets("1f8b0800000000000003 ffffffff"))
        == damagedHeader(.compressedDataDamaged))
    #expect(
      openingError(octets("1f8b ffffffffffffffffffff")) == damagedHeader(.compressedDataDamaged))
    #expect(openingError(gzipMember([])) == CaptureError(path: "site.pcap", .empty))
    #expect(
      openingError(gzipMember(Array("hello\n".utf8)))
        == CaptureError(path: "site.pcap", .notACapture(.text)))
    #expect(
      openingError(gzipMember(Self.compressed))
        == CaptureError(path: "site.pcap", .notACapture(.gzipTwice)))
    #expect(
      openingError(Array(gzipMember(Self.plain).prefix(15 + 20)))
        == damagedHeader(.compressedDataCutShort))
  }

  private func damagedHeader(_ damage: CaptureDamage) -> CaptureError {
    CaptureError(path: "site.pcap", .damagedHeader(damage))
  }
}
