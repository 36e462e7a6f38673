import Capture
import Foundation
import Reporting
import TestSupport
import Testing

/// Captures of others, as JSON and back: octet for octet.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureRoundTripTests {
  /// Files that are captures, plain or packed.
  static func captures() -> [CaptureFile] {
    let folder = SharedFiles.folder.appending(path: "captures")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).sorted().compactMap {
      try? CaptureFile(path: folder.appending(path: $0).path)
    }
  }

  /// Every frame would take a debug build too long: the first of each capture.
  @Test func `frames of every capture come back`() throws {
    var count = 0
    for capture in Self.captures() {
      var frames: [CapturedFrame] = []
      while frames.count < 12, let frame = try capture.next() { frames.append(frame) }
      if frames.isEmpty { continue }
      count += frames.count
      let again = try Encoding.again(frames)
      #expect(again == frames, "\(capture.path)")
      var writer = PcapngWriter()
      writer.describe(interfacesOf: again)
      for frame in again { try writer.write(frame) }
      try writer.finish()
      let file = try CaptureFile(bytes: writer.bytes, name: "written")
      var written: [CapturedFrame] = []
      while var frame = try file.next() {
        frame.number = frames[min(written.count, frames.count - 1)].number
        written.append(frame)
      }
      #expect(written == frames, "\(capture.path)")
    }
    #expect(count > 1000)
  }
}
