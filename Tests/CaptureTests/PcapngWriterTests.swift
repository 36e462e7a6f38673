import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct PcapngWriterTests {
  private static let time = Moment(nanoseconds: 1_700_000_000_123_456_789)

  private func written(_ frames: [CapturedFrame]) throws(CaptureError) -> [UInt8] {
    var writer = PcapngWriter()
    for frame in frames { try writer.write(frame) }
    try writer.finish()
    #expect(writer.bytes.count % 4 == 0)
    #expect(writer.bytesWritten == writer.bytes.count)
    return writer.bytes
  }

  private func frame(
    _ number: Int, _ type: LinkType = .ethernet, interface: Int = 0, time: Moment? = time,
    original: Int? = nil
  ) -> CapturedFrame {
    CapturedFrame(
      number: number, time: time, interface: interface, linkType: type, originalLength: original,
      bytes: [UInt8](repeating: UInt8(number), count: number))
  }

  @Test func `writes the octets of the format`() throws {
    #expect(
      try written([frame(3, .linuxCooked, original: 60)])
        == octets(
          """
          0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000
          01000000 20000000 7100 0000 00000000 0900 0100 09000000 0000 0000 20000000
          06000000 24000000 00000000 fe9c9717 15cd853d 03000000 3c000000 03030300 24000000
          """))
  }

  @Test func `without frames it is an empty section`() throws {
    #expect(
      try written([])
        == octets("0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000"))
  }

  @Test(arguments: [
    LinkType.null, .ethernet, .raw, .ieee80211, .loop, .linuxCooked, .radiotap, .ipv4, .ipv6,
    .linuxCookedV2, LinkType(rawValue: 65_535),
  ])
  func `what it writes is read back`(type: LinkType) throws {
    let frames = (1...40).map {
      frame($0, type, time: Self.time + .nanoseconds($0 * 999_999_937), original: $0 * 2)
    }
    let reading = try Reading(try written(frames))
    #expect(reading.frames == frames)
    #expect(reading.notes == [])
  }

  @Test func `several interfaces and link types are kept apart`() throws {
    let frames = [
      frame(1), frame(2, interface: 1), frame(3), frame(4, .linuxCookedV2, interface: 2),
      frame(5, interface: 1),
    ]
    let reading = try Reading(try written(frames))
    #expect(reading.frames == frames)
    #expect(reading.notes == [])
  }

  @Test func `times before 1970 and at the ends of a moment are kept`() throws {
    let times = [Int64.min, -1, 0, .max].map(Moment.init)
    let frames = times.enumerated().map { frame($0.offset + 1, time: $0.element) }
    let reading = try Reading(try written(frames))
    #expect(reading.frames.map(\.time) == times)
    #expect(reading.notes == [])
  }

  @Test func `frames without a time are kept, in a new section where they must`() throws {
    let frames = [
      frame(1, time: nil), frame(2), frame(3, time: nil),
      frame(4, .raw, interface: 1, time: nil),
      frame(5, .raw, interface: 1, time: nil, original: 60),
      frame(6, .raw, interface: 1, original: 60),
      frame(7, .raw, interface: 1, time: nil, original: 60),
    ]
    let reading = try Reading(try written(frames))
    #expect(reading.frames.map(\.time) == frames.map(\.time))
    #expect(reading.frames.map(\.bytes) == frames.map(\.bytes))
    #expect(reading.frames.map(\.linkType) == frames.map(\.linkType))
    #expect(reading.frames.map(\.originalLength) == frames.map(\.originalLength))
    #expect(reading.frames.map(\.interface) == [0, 0, 0, 1, 2, 3, 4])
    #expect(reading.notes == [])
  }

  @Test func `refuses what the format cannot hold`() throws {
    func misfit(_ frame: CapturedFrame) -> CaptureError.Kind? {
      do {
        _ = try written([frame])
        return nil
      } catch {
        #expect(error.frame == frame.number)
        return error.kind
      }
    }
    #expect(misfit(frame(3, time: nil, original: 2)) == .cannotHold(.lengthsWithoutTime))
    #expect(misfit(frame(0, time: nil, original: 2)) == .cannotHold(.lengthsWithoutTime))
    let unheard = LinkType(rawValue: 65_536)
    #expect(misfit(frame(1, unheard)) == .cannotHold(.linkTypeNumber(unheard)))
    let long = CapturedFrame(
      number: 9, time: .epoch, bytes: [UInt8](repeating: 0, count: 16 << 20))
    #expect(misfit(long) == .cannotHold(.length(16 << 20, limit: 16 << 20 - 64)))
  }

  @Test func `the longest frame is read back`() throws {
    let frame = CapturedFrame(
      number: 1, time: .epoch, bytes: [UInt8](repeating: 7, count: (16 << 20) - 64))
    #expect(try Reading(try written([frame])).frames == [frame])
  }
}
