import Capture
import CaptureScenes
import Reporting
import TestSupport
import Testing

/// `decode --format json --all FILE | encode --to pcapng`: the same frames, times, interfaces,
/// lengths and octets.
@Suite struct EncodeRoundTripTests {
  /// Frames as the file has them that `encode` writes of what `decode` prints.
  static func written(_ frames: [CapturedFrame]) throws -> [CapturedFrame] {
    var options = DecodeOptions()
    options.showsSecrets = true
    var json = JSONWriter()
    for frame in frames {
      DecodedFrame(frame).write(to: &json, options: options)
      json.endLine()
    }
    // Without a frame there is no line of JSON.
    if frames.isEmpty { return [] }
    let again = try FrameDocument(json: json.bytes).frames.map(\.frame)
    var writer = PcapngWriter()
    writer.describe(interfacesOf: again)
    for frame in again { try writer.write(frame) }
    try writer.finish()
    let file = try CaptureFile(bytes: writer.bytes, name: "written")
    var written: [CapturedFrame] = []
    while let frame = try file.next() { written.append(frame) }
    return written
  }

  /// The numbers of a file without what its predecessor's blocks counted.
  private static func renumbered(_ frames: [CapturedFrame]) -> [CapturedFrame] {
    frames.enumerated().map { index, frame in
      var frame = frame
      frame.number = index + 1
      return frame
    }
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `captures of the repository come back`(capture: GoldenCapture) throws {
    let frames = try capture.frames()
    #expect(try Self.written(frames) == Self.renumbered(frames))
  }

  /// More would take a debug build minutes.
  static let framesOfEach = 150

  @Test(.enabled(if: SharedFiles.exist), arguments: OracleCaptures.sound + OracleCaptures.malformed)
  func `captures of others come back`(capture: String) throws {
    guard let frames = try? OracleCaptures.frames(capture).prefix(Self.framesOfEach) else {
      // A capture of Network Monitor, which is refused by name.
      #expect(capture == "public/malformed/netmon-format-ntp.cap")
      return
    }
    #expect(try Self.written(Array(frames)) == Self.renumbered(Array(frames)))
  }
}
