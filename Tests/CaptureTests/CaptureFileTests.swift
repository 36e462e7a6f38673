import Foundation
import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct CaptureFileTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try scratch.write(bytes, to: name)
  }

  private func kind(opening path: String) -> CaptureError.Kind? {
    do {
      _ = try CaptureFile(path: path)
      return nil
    } catch {
      #expect(error.path == path)
      return error.kind
    }
  }

  @Test func `tells the formats by their octets, not by their names`() throws {
    let expected = try Reading(GzipOctetsTests.plain).frames
    for (name, bytes) in [
      ("a.txt", GzipOctetsTests.plain), ("b", GzipOctetsTests.compressed),
      ("c.pcapng", GzipOctetsTests.plain),
    ] {
      #expect(try Reading(CaptureFile(path: file(name, bytes))).frames == expected)
    }
  }

  @Test func `reads a file longer than one piece`() throws {
    var capture = PcapBuilder()
    for index in 0..<1000 as Range<UInt32> {
      capture.record(index, 0, [UInt8](repeating: UInt8(index & 0xFF), count: 700))
    }
    let reading = try Reading(CaptureFile(path: file("long.pcap", capture.bytes)))
    #expect(reading.frames.map(\.number) == Array(1...1000))
    #expect(
      reading.frames.allSatisfy { frame in
        frame.bytes == [UInt8](repeating: UInt8((frame.number - 1) & 0xFF), count: 700)
      })
  }

  @Test func `a missing file, a directory, an empty file and a text are errors`() throws {
    #expect(kind(opening: scratch.path("missing.pcap")) == .cannotOpen(errno: 2))
    #expect(kind(opening: scratch.folder.path) == .isDirectory)
    #expect(try kind(opening: file("empty.pcap", [])) == .empty)
    #expect(
      try kind(opening: file("text.pcap", Array("08:41:07 IP 192.0.2.1\n".utf8)))
        == .notACapture(.text))
  }

  @Test func `reads a pipe as it fills`() async throws {
    let path = scratch.path("pipe")
    let make = Process()
    make.executableURL = URL(filePath: "/usr/bin/mkfifo")
    make.arguments = [path]
    try make.run()
    make.waitUntilExit()
    var capture = PcapBuilder()
    capture.record(1, 0, [1, 2, 3])
    let (header, record) = (capture.bytes.prefix(24), capture.bytes.dropFirst(24))
    let writing = Task.detached {
      let pipe = try #require(FileHandle(forWritingAtPath: path))
      for piece in [header.prefix(7), header.dropFirst(7), record.prefix(10), record.dropFirst(10)]
      {
        try pipe.write(contentsOf: Data(piece))
      }
      try pipe.close()
    }
    let reading = try Reading(CaptureFile(path: path))
    try await writing.value
    #expect(reading.frames.map(\.bytes) == [[1, 2, 3]])
    #expect(reading.notes == [])
  }

  @Test func `looks at frames where they lie`() throws {
    let file = try CaptureFile(bytes: PcapngReaderTests.sample(.bigEndian), name: "site.pcapng")
    var seen: [CapturedFrame] = []
    while let frame = try file.withNext({ header, octets in
      CapturedFrame(header, bytes: octets.indices.map { octets[$0] })
    }) {
      seen.append(frame)
    }
    #expect(seen == (try Reading(PcapngReaderTests.sample(.bigEndian)).frames))
  }

  @Test func `stays at the end once it is there`() throws {
    let file = try CaptureFile(bytes: GzipOctetsTests.plain, name: "site.pcap")
    #expect(file.bytesRead == 24)
    while try file.next() != nil {}
    #expect(try file.next() == nil)
    #expect(file.bytesRead == 176)
  }

  @Test(arguments: [PcapReaderTests.orders[0], .bigEndian])
  func `every beginning of a pcap file gives a beginning of its frames`(order: ByteOrder) throws {
    var file = PcapBuilder(order)
    for length in 0..<6 { file.record(1, 0, [UInt8](repeating: 7, count: length)) }
    let whole = try Reading(file.bytes).frames
    for cut in file.bytes.cuts.dropFirst(24) {
      let reading = try Reading(cut)
      #expect(reading.frames == Array(whole.prefix(reading.frames.count)))
      #expect(reading.notes.count <= 1)
    }
    for cut in file.bytes.cuts.prefix(24) { #expect(openingError(cut) != nil) }
    for flipped in file.bytes.bitFlips { _ = try? Reading(flipped) }
  }
}
