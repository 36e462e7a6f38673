import Foundation
import TestSupport
import Testing
import Wire

@testable import Capture

/// Captures of others, with the numbers of frames that another program counted.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureTests {
  private static let captures = SharedFiles.folder.appending(path: "captures")

  private func reading(_ path: String) throws -> Reading {
    try Reading(CaptureFile(path: Self.captures.appending(path: path).path))
  }

  /// The table's rows: file and number of frames, which is a word for what is damaged.
  private func rows(of index: String) throws -> [(file: String, packets: String)] {
    let text = try String(
      contentsOf: Self.captures.appending(path: index), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      // A filter of another program in the table has escaped bars.
      let cells = line.replacing("\\|", with: "").split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count >= 5, cells[0].contains(".pcap") || cells[0].contains(".cap") else {
        return nil
      }
      return (cells[0], cells[4])
    }
  }

  @Test func `public captures have as many frames as their index says`() throws {
    let rows = try rows(of: "public/INDEX.md")
    #expect(rows.count == 149)
    for row in rows where Int(row.packets) != nil && !row.file.hasSuffix("ntp.cap") {
      let reading = try reading("public/\(row.file)")
      #expect(reading.frames.count == Int(row.packets), "\(row.file)")
      #expect(reading.notes.filter { $0.endsCapture } == [], "\(row.file)")
    }
  }

  @Test func `a capture that breaks off in a later section gives what is before it`() throws {
    let reading = try reading("public/format-pcapng-le-901-error.pcapng")
    #expect(reading.frames.map(\.number) == [1])
    #expect(reading.notes.count == 1)
    #expect(reading.notes.first?.endsCapture == true)
  }

  @Test func `a capture of Network Monitor is named`() {
    #expect(throws: CaptureError.self) { try reading("public/malformed/netmon-format-ntp.cap") }
  }

  @Test func `custom blocks are counted as analysers count them`() throws {
    let reading = try reading("public/format-pcapng-be-018-custom-blocks.pcapng")
    #expect(reading.frames.map(\.number) == [2, 3, 5, 7])
  }

  @Test func `each packet has the link type of its interface`() throws {
    let reading = try reading("public/format-pcapng-be-101.pcapng")
    #expect(reading.frames.map(\.linkType).count { $0 == .ethernet } == 3)
    #expect(reading.frames.map(\.linkType).count { $0 == .null } == 1)
    #expect(reading.frames.map { $0.time == nil } == [false, false, true, false])
  }

  @Test func `the variants of one capture have the same number of frames`() throws {
    let data = try Data(contentsOf: Self.captures.appending(path: "lab/formats/frames.json"))
    let counts = try JSONDecoder().decode([String: Int].self, from: data)
    #expect(counts.count == 4)
    for (name, count) in counts {
      let reading = try reading("lab/formats/\(name)")
      #expect(reading.frames.count == count, "\(name)")
      #expect(reading.notes == [], "\(name)")
    }
  }

  @Test func `the variants of one capture have the same octets`() throws {
    let original = try reading("lab/x02-udhcpc-kea.pcapng").frames.map(\.bytes)
    for name in ["nsec-le.pcap", "pcapng-odd.pcapng"] {
      #expect(try reading("lab/formats/x02-udhcpc-kea.\(name)").frames.map(\.bytes) == original)
    }
    #expect(
      try reading("lab/formats/x02-udhcpc-kea.snap96.pcap").frames.map(\.bytes)
        == original.map { Array($0.prefix(96)) })
  }

  @Test func `twins in both formats have equal frames, and survive both writers`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.captures.appending(path: "lab").path)
    let twins = names.filter { $0.hasSuffix(".pcapng") }
    #expect(twins.count == 19)
    for name in twins {
      let frames = try reading("lab/\(name)").frames
      let twin = try reading("lab/\(name.dropLast(2))").frames
      #expect(frames.count == twin.count, "\(name)")
      for (frame, other) in zip(frames, twin) {
        var same = other
        same.time = frame.time
        #expect(frame == same, "\(name)")
        let apart = try #require(frame.time) - (try #require(other.time))
        #expect((.zero..<(.microseconds(1))).contains(apart), "\(name)")
      }
      var pcap = PcapWriter(resolution: .nanoseconds)
      var pcapng = PcapngWriter()
      for frame in frames {
        try pcap.write(frame)
        try pcapng.write(frame)
      }
      #expect(try Reading(pcap.bytes).frames == frames, "\(name)")
      #expect(try Reading(pcapng.bytes).frames == frames, "\(name)")
    }
  }
}
