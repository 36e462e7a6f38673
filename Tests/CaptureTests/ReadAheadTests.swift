import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct ReadAheadTests {
  /// Frames of 0 to 299 octets, each telling its number.
  private static let pcap: [UInt8] = {
    var file = PcapBuilder()
    for number in 0..<300 {
      let octets = [UInt8](repeating: UInt8(number & 255), count: number * 7 % 300)
      file.record(UInt32(number), 0, octets)
    }
    return file.bytes
  }()

  /// Long blocks that hold no frame, so that several buffers pass between two frames.
  private static let pcapng: [UInt8] = {
    var file = PcapngBuilder()
    file.section()
    file.interface()
    for number in 0..<60 {
      file.enhancedPacket(at: UInt64(number), [UInt8](repeating: UInt8(number), count: number))
      if number % 7 == 0 {
        for _ in 0..<3 { file.block(0xBAD) { $0.bytes += [UInt8](repeating: 0, count: 400) } }
      }
    }
    return file.bytes
  }()

  private static func ahead(_ file: CaptureFile) throws -> (
    frames: [CapturedFrame], notes: [String]
  ) {
    var frames: [CapturedFrame] = []
    try file.read { header, octets in
      frames.append(CapturedFrame(header, bytes: [UInt8](copying: octets)))
    }
    return (frames, file.notes.map(\.description))
  }

  private static func file(_ bytes: [UInt8], _ length: Int) throws -> CaptureFile {
    try CaptureFile(MemoryOctets(bytes), path: "site.pcap", bufferLength: length)
  }

  @Test(arguments: [1, 40, 64, 333, 5000, 256 << 10], [pcap, pcapng])
  func `the same frames come, whatever a buffer holds`(length: Int, bytes: [UInt8]) throws {
    let reading = try Reading(bytes)
    #expect(reading.frames.count >= 60)
    let ahead = try Self.ahead(Self.file(bytes, length))
    #expect(ahead.frames == reading.frames)
    #expect(ahead.notes == reading.texts && ahead.notes.isEmpty)
  }

  /// The end in every octet of some records: the frames before it, and the note.
  @Test(arguments: [pcap, pcapng])
  func `damage is told as without reading ahead`(bytes: [UInt8]) throws {
    for length in bytes.count - 900..<bytes.count {
      let cut = Array(bytes.prefix(length))
      let reading = try Reading(cut)
      let ahead = try Self.ahead(Self.file(cut, 512))
      #expect(ahead.frames == reading.frames && ahead.notes == reading.texts)
    }
  }

  @Test func `frames that were read one by one are not read again`() throws {
    let frames = try Reading(Self.pcap).frames
    for count in [0, 1, 2, 50, 299, 300] {
      let file = try Self.file(Self.pcap, 700)
      for frame in frames.prefix(count) { #expect(try file.next() == frame) }
      #expect(try Self.ahead(file).frames == Array(frames.dropFirst(count)))
      #expect(try file.next() == nil)
    }
  }

  @Test func `a failure comes after the frames before it`() throws {
    let bytes = Array(Self.pcap.prefix(4000))
    let whole = try Reading(bytes).frames
    let file = try CaptureFile(
      BrokenOctets(bytes, errno: 5, pieceLength: 50), path: "site.pcap", bufferLength: 333)
    var frames: [CapturedFrame] = []
    #expect(throws: CaptureError.self) {
      try file.read { frames.append(CapturedFrame($0, bytes: [UInt8](copying: $1))) }
    }
    #expect(frames == whole && !frames.isEmpty)
    #expect(try file.next() == nil)
  }

  @Test func `what is compressed is read ahead as well`() throws {
    let packed = gzipMember(Array(Self.pcap))
    let ahead = try Self.ahead(Self.file(packed, 1000))
    #expect(try ahead.frames == Reading(Self.pcap).frames)
  }
}
