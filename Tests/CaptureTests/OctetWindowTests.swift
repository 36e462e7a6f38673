import Testing

@testable import Capture

/// The same record over and over, without ever holding them all.
private final class EndlessRecords: OctetSource {
  private let header: [UInt8]
  private let record: [UInt8]
  private let length: Int
  private var position = 0

  init(header: [UInt8], record: [UInt8], count: Int) {
    self.header = header
    self.record = record
    length = header.count + record.count * count
  }

  func read(into buffer: inout [UInt8], _ room: Range<Int>) throws(SystemError) -> Int {
    var written = 0
    while written < room.count, position < length {
      let (source, start) =
        position < header.count
        ? (header, position) : (record, (position - header.count) % record.count)
      let piece = min(source.count - start, room.count - written)
      let target = room.lowerBound + written
      buffer.replaceSubrange(target..<(target + piece), with: source[start..<(start + piece)])
      written += piece
      position += piece
    }
    return written
  }
}

@Suite struct OctetWindowTests {
  @Test(arguments: [1, 3, 16, 1000])
  func `records are found whatever the pieces are`(length: Int) throws {
    let bytes = PcapngReaderTests.sample(.bigEndian)
    let pieces = try CaptureFile(MemoryOctets(bytes, pieceLength: length), path: "site.pcap")
    #expect(try Reading(pieces) == Reading(bytes))
  }

  @Test func `memory stays the same over two hundred million octets`() throws {
    var file = PcapBuilder()
    let header = file.bytes
    file.record(1, 0, [UInt8](repeating: 0x55, count: 2000 - 16))
    let source = EndlessRecords(
      header: header, record: Array(file.bytes.dropFirst(24)), count: 100_000)
    var window = OctetWindow(source)
    #expect(try window.fill(24))
    var reader = try #require(try PcapReader(header: &window))
    var frames = 0
    while case .frame(_, let octets) = try reader.next(in: &window) {
      frames += 1
      #expect(octets.count == 1984)
    }
    #expect(frames == 100_000)
    #expect(window.position == 200_000_024)
    #expect(window.octets.count == 256 << 10)
  }

  @Test func `a failure says where, and comes after the frames before it`() throws {
    var bytes = PcapBuilder()
    bytes.record(1, 0, [1, 2, 3])
    let file = try CaptureFile(BrokenOctets(bytes.bytes, errno: 5), path: "site.pcap")
    #expect(try file.next()?.bytes == [1, 2, 3])
    let error = CaptureError(path: "site.pcap", .readFailed(errno: 5), frame: 2, offset: 43)
    #expect(throws: error) { try file.next() }
    #expect(error.description.hasPrefix("site.pcap: reading failed: "))
    #expect(error.description.hasSuffix(" at frame 2, byte 43"))
    #expect(try file.next() == nil)
    #expect(file.notes == [])
  }

  @Test func `a failure at the start is an error of opening`() {
    #expect(throws: CaptureError(path: "site.pcap", .readFailed(errno: 5))) {
      try CaptureFile(BrokenOctets([], errno: 5), path: "site.pcap")
    }
  }
}
