import Capture
import Foundation
import Framing
import TestSupport
import Testing
import Wire

/// Several captures as one story, parts of a capture, one device of many.
@Suite(.timeLimit(.minutes(5))) struct ProgramMergeTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A start-up of 4 or more frames from this repository.
  static func frames() throws -> [CapturedFrame] {
    let file = try CaptureFile(
      bytes: GoldenCapture.committed("healthy/j100-sip.pcapng"), name: "capture")
    var frames: [CapturedFrame] = []
    while let frame = try file.next() { frames.append(frame) }
    return frames
  }

  private func write(_ frames: some Sequence<CapturedFrame>, to name: String) throws -> String {
    var writer = PcapngWriter()
    for frame in frames { try writer.write(frame) }
    try writer.finish()
    return try scratch.write(writer.bytes, to: name)
  }

  private func devices(_ run: ProgramRun) throws -> String {
    let devices = try run.jsonObject()["devices"] as? [Any] ?? []
    let data = try JSONSerialization.data(withJSONObject: devices, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `a split capture is one story, in whatever order its parts are named`() async throws {
    let frames = try Self.frames()
    let half = frames.count / 2
    let whole = try write(frames, to: "whole.pcapng")
    let first = try write(frames[..<half], to: "z-first.pcapng")
    let second = try write(frames[half...], to: "a-second.pcapng")
    let expected = try await ProgramRun(["diagnose", "--format", "json", whole])
    for paths in [[first, second], [second, first]] {
      let run = try await ProgramRun(["diagnose", "--format", "json"] + paths)
      #expect(try devices(run) == devices(expected))
      #expect(run.text.contains("frame 1 of \(second) is numbered \(half + 1) here"))
      #expect(!run.text.contains("overlap"))
    }
  }

  @Test func `an empty file among those of a folder is passed over`() async throws {
    let frames = try Self.frames()
    _ = try write(frames, to: "ring-00001.pcapng")
    _ = try scratch.write([], to: "ring-00002.pcapng")
    let run = try await ProgramRun(["diagnose", "--format", "json", scratch.folder.path])
    let source = try run.jsonObject()["source"] as? [String: Any]
    #expect(source?["frames"] as? Int == frames.count)
    #expect(source?["notes"] as? [String] == ["1 empty file passed over"])
    // Named, it is an error.
    let named = try await ProgramRun(["diagnose", scratch.folder.path + "/ring-00002.pcapng"])
    #expect(named.status == 66)
  }

  @Test func `captures of the same time are merged frame by frame`() async throws {
    let frames = try Self.frames()
    let whole = try write(frames, to: "whole.pcapng")
    let even = try write(frames.filter { $0.number % 2 == 0 }, to: "even.pcapng")
    let odd = try write(frames.filter { $0.number % 2 == 1 }, to: "odd.pcapng")
    let expected = try await ProgramRun(["diagnose", "--format", "json", whole])
    let run = try await ProgramRun(["diagnose", "--format", "json", even, odd])
    #expect(try devices(run) == devices(expected))
    #expect(run.text.contains("captures overlap in time"))
  }

  @Test func `a folder stands for the captures in it`() async throws {
    let frames = try Self.frames()
    let half = frames.count / 2
    _ = try write(frames[..<half], to: "1.pcapng")
    _ = try write(frames[half...], to: "2.pcapng")
    _ = try scratch.write(Array("no capture".utf8), to: "notes.txt")
    let run = try await ProgramRun(["diagnose", "--format", "json", scratch.folder.path])
    #expect(run.status == 0)
    let source = try run.jsonObject()["source"] as? [String: Any]
    #expect(source?["frames"] as? Int == frames.count)
    #expect((source?["files"] as? [String])?.map { $0.suffix(8) } == ["1.pcapng", "2.pcapng"])
  }

  @Test func `a time window leaves the frames outside of it out`() async throws {
    let frames = try Self.frames()
    let path = try write(frames, to: "whole.pcapng")
    let start = try #require(frames.first?.time)
    let inside = frames.filter { ($0.time ?? start) - start <= .seconds(1) }.count
    try #require(inside > 0 && inside < frames.count)
    let last = (start + .seconds(1)).iso8601
    for bound in ["1", "1s", last] {
      let run = try await ProgramRun(["diagnose", "--format", "json", "--until", bound, path])
      let source = try run.jsonObject()["source"] as? [String: Any]
      #expect(source?["frames"] as? Int == inside, "\(bound)")
    }
    let rest = try await ProgramRun(["diagnose", "--format", "json", "--since", "1000h", path])
    #expect(try (rest.jsonObject()["source"] as? [String: Any])?["frames"] as? Int == 0)
    let wrong = try await ProgramRun(["diagnose", "--since", "yesterday", path])
    #expect(wrong.status == 64)
  }

  @Test func `only tells the story of one device`() async throws {
    let path = try write(try Self.frames(), to: "whole.pcapng")
    let all = try await ProgramRun(["diagnose", "--format", "json", path])
    let macs = try (all.jsonObject()["devices"] as? [[String: Any]] ?? []).compactMap {
      $0["mac"] as? String
    }
    try #require(macs.count > 1)
    let run = try await ProgramRun(["diagnose", "--format", "json", "--only", macs[1], path])
    let told = try run.jsonObject()["devices"] as? [[String: Any]] ?? []
    #expect(told.compactMap { $0["mac"] as? String } == [macs[1]])
  }
}
