import Foundation
import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct MergedCaptureTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A capture with frames of one octet each, at these seconds.
  private func write(_ name: String, _ frames: [(seconds: Int, octet: UInt8)]) throws -> String {
    var writer = PcapWriter()
    for (index, frame) in frames.enumerated() {
      try writer.write(
        CapturedFrame(
          number: index + 1, time: .epoch + .seconds(frame.seconds), bytes: [frame.octet]))
    }
    try writer.finish()
    return try scratch.write(writer.bytes, to: name)
  }

  private func read(_ capture: MergedCapture) throws -> [CapturedFrame] {
    var frames: [CapturedFrame] = []
    while let frame = try capture.next() { frames.append(frame) }
    return frames
  }

  @Test func `frames come in the order of time and are numbered so`() throws {
    let late = try write("a", [(10, 3), (30, 5)])
    let early = try write("b", [(1, 1), (2, 2), (20, 4)])
    let capture = try MergedCapture(paths: [late, early])
    let frames = try read(capture)
    #expect(frames.map(\.bytes) == [[1], [2], [3], [4], [5]])
    #expect(frames.map(\.number) == [1, 2, 3, 4, 5])
    #expect(frames.map(\.interface) == [0, 0, 1, 0, 1])
    #expect(capture.overlaps)
    #expect(capture.firstNumbers.map(\.number) == [1, 3])
    #expect(capture.firstNumbers.map(\.path) == [early, late])
    let end = try capture.next()
    #expect(end == nil)
  }

  @Test func `parts of a split capture do not overlap`() throws {
    let second = try write("a", [(10, 3), (11, 4)])
    let first = try write("b", [(1, 1), (2, 2)])
    let capture = try MergedCapture(paths: [second, first])
    let frames = try read(capture)
    #expect(frames.map(\.bytes) == [[1], [2], [3], [4]])
    #expect(!capture.overlaps)
  }

  @Test func `a capture without frames takes no part, a damaged one says so`() throws {
    let empty = try write("a", [])
    let whole = try write("b", [(1, 1), (2, 2)])
    let cut = try scratch.write(Data(contentsOf: URL(filePath: whole)).dropLast(1), to: "c")
    let capture = try MergedCapture(paths: [empty, whole, cut])
    let frames = try read(capture)
    #expect(frames.map(\.bytes) == [[1], [1], [2]])
    #expect(capture.notes.map(\.path) == [cut])
    #expect(capture.notes.map(\.endsCapture) == [true])
  }

  @Test func `one capture keeps its own numbers`() throws {
    let path = try write("a", [(5, 1), (3, 2)])
    let capture = try MergedCapture(paths: [path])
    let frames = try read(capture)
    #expect(frames.map(\.number) == [1, 2])
    #expect(capture.firstNumbers.map(\.number) == [1])
  }

  @Test func `many captures do not need many open files`() throws {
    let paths = try (0..<1500).map { try write("\($0)", [($0, UInt8(truncatingIfNeeded: $0))]) }
    let frames = try read(try MergedCapture(paths: paths.reversed()))
    #expect(frames.map(\.number) == Array(1...1500))
    #expect(frames.map(\.bytes[0]) == (0..<1500).map { UInt8(truncatingIfNeeded: $0) })
  }
}
