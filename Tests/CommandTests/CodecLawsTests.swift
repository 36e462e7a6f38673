import Capture
import Reporting
import TestSupport
import Testing
import Wire

/// The laws of the codecs, on real frames: as they were captured, cut, and with bits turned over.
@Suite(.enabled(if: SharedFiles.exist)) struct CodecLawsTests {
  /// The frames of a capture, or none if its format is refused.
  private static func frames(_ capture: String) -> [CapturedFrame] {
    (try? OracleCaptures.frames(capture)) ?? []
  }

  /// The first frames of a capture that hold a message, each of another length: at most three.
  private static func sample(_ capture: String) -> [CapturedFrame] {
    var lengths: Set<Int> = []
    var sample: [CapturedFrame] = []
    for frame in frames(capture) where sample.count < 3 {
      guard DecodedFrame(frame).isOurs, lengths.insert(frame.bytes.count).inserted else { continue }
      sample.append(frame)
    }
    return sample
  }

  @Test(arguments: OracleCaptures.all)
  func `hold for every frame of a capture`(capture: String) {
    var check = CodecLawsCheck()
    for frame in Self.frames(capture) {
      check.check(frame.bytes, linkType: frame.linkType, originalLength: frame.originalLength)
    }
    #expect(check.broken == [])
  }

  /// Half of the cuts are made by the capture, which knows the length on the wire.
  @Test(arguments: OracleCaptures.all)
  func `hold wherever a frame is cut`(capture: String) {
    var check = CodecLawsCheck()
    for frame in Self.sample(capture) {
      for (index, cut) in frame.bytes.cuts.enumerated() {
        check.check(
          cut, linkType: frame.linkType,
          originalLength: index.isMultiple(of: 2) ? frame.originalLength : nil)
      }
    }
    #expect(check.broken == [])
  }

  /// Two bits of each octet, other ones in the next octet and frame: all would take minutes.
  @Test(arguments: OracleCaptures.all)
  func `hold whatever bit is turned over`(capture: String) {
    var check = CodecLawsCheck()
    for frame in Self.sample(capture) {
      for index in frame.bytes.indices {
        for bit in [index + frame.number, index + frame.number + 4] {
          var flipped = frame.bytes
          flipped[index] ^= 1 << UInt8(bit % 8)
          check.check(flipped, linkType: frame.linkType, originalLength: frame.originalLength)
        }
      }
    }
    #expect(check.broken == [])
  }

  @Test func `the sample and what is read in it are large enough`() {
    var check = CodecLawsCheck()
    let sample = OracleCaptures.all.flatMap(Self.sample)
    for frame in sample {
      check.check(frame.bytes, linkType: frame.linkType, originalLength: frame.originalLength)
    }
    #expect(sample.count >= 200, "\(sample.count) frames")
    #expect(check.payloads >= 1500, "\(check.payloads) typed values")
  }
}
