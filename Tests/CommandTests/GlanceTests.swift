import Capture
import CaptureScenes
import Diagnosis
import Framing
import TestSupport
import Testing
import Wire

/// The way of a frame that is only glanced at must lead to the same story as the way of all others.
@Suite struct GlanceTests {
  static let repositories = CaptureCatalogue.scenes

  private static func frames(_ scene: CaptureScene) throws -> [CapturedFrame] {
    let file = try CaptureFile(bytes: scene.bytes(), name: scene.path)
    var frames: [CapturedFrame] = []
    while let frame = try file.next() { frames.append(frame) }
    return frames
  }

  /// All that a timeline holds, as lines of text; sorted, and without the lines that hold a whole set,
  /// because equal sets differ in their order. Their elements have lines of their own.
  private static func contents(_ builder: TimelineBuilder) -> [Substring] {
    var text = ""
    dump(builder.result, to: &text)
    return text.split(separator: "\n").filter { !$0.contains("Set([") }.sorted()
  }

  private static func whole(_ frames: [CapturedFrame]) -> TimelineBuilder {
    var builder = TimelineBuilder()
    for frame in frames { builder.observe(frame) }
    return builder
  }

  private static func glanced(_ frames: [CapturedFrame]) -> TimelineBuilder {
    var builder = TimelineBuilder()
    for frame in frames {
      let header = FrameHeader(
        number: frame.number, time: frame.time, interface: frame.interface,
        linkType: frame.linkType, originalLength: frame.originalLength)
      builder.observe(header, frame.bytes.span)
    }
    return builder
  }

  /// What stands in one timeline only.
  private static func difference(_ frames: [CapturedFrame]) -> [String] {
    let one = contents(whole(frames))
    let other = contents(glanced(frames))
    return other.difference(from: one).map { "\($0)" }
  }

  @Test(arguments: repositories) func `on every capture`(scene: CaptureScene) throws {
    #expect(Self.difference(try Self.frames(scene)) == [])
  }

  @Test(.enabled(if: SharedFiles.exist), arguments: OracleCaptures.all)
  func `on captures of a third party`(name: String) throws {
    guard let frames = try? OracleCaptures.frames(name) else { return }
    #expect(Self.difference(frames) == [])
  }

  /// As `diagnose` reads them: glanced at on another thread, where the file is longer than a buffer.
  @Test(arguments: repositories) func `on every capture, read in blocks`(
    scene: CaptureScene
  ) throws {
    var builder = TimelineBuilder()
    try CaptureFile(bytes: scene.bytes(), name: scene.path).readBlocks {
      (block, glances: PacketGlances) in builder.observe(block, glances)
    }
    #expect(Self.contents(builder) == Self.contents(Self.whole(try Self.frames(scene))))
  }

  /// Every other frame is hurt: one bit of its headers, or its end. Always in the same manner.
  @Test(arguments: repositories) func `on damaged captures`(scene: CaptureScene) throws {
    let frames = try Self.frames(scene)
    var chance = UInt64(frames.count) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ below: Int) -> Int {
      chance ^= chance << 13
      chance ^= chance >> 7
      chance ^= chance << 17
      return Int(chance >> 33) % below
    }
    let damaged = frames.map { frame in
      var frame = frame
      guard !frame.bytes.isEmpty else { return frame }
      switch draw(4) {
      case 0: frame.bytes[draw(min(64, frame.bytes.count))] ^= 1 << UInt8(draw(8))
      case 1: frame.bytes.removeLast(draw(frame.bytes.count))
      default: break
      }
      return frame
    }
    #expect(Self.difference(damaged) == [])
  }
}
