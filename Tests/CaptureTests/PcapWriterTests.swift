import Foundation
import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct PcapWriterTests {
  private static let time = Moment(nanoseconds: 1_700_000_000_123_456_789)

  private func written(
    _ frames: [CapturedFrame], _ resolution: PcapWriter.Resolution = .microseconds
  ) throws -> [UInt8] {
    var writer = PcapWriter(resolution: resolution)
    for frame in frames { try writer.write(frame) }
    try writer.finish()
    #expect(writer.bytesWritten == writer.bytes.count)
    return writer.bytes
  }

  private func misfit(_ frames: [CapturedFrame]) -> CaptureError? {
    var writer = PcapWriter()
    do throws(CaptureError) {
      for frame in frames { try writer.write(frame) }
      return nil
    } catch {
      return error
    }
  }

  @Test func `writes the octets of the format`() throws {
    let frame = CapturedFrame(
      number: 1, time: Self.time, linkType: .linuxCooked, originalLength: 60, bytes: [1, 2, 3])
    #expect(
      try written([frame])
        == octets(
          """
          d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000
          00f15365 40e20100 03000000 3c000000 010203
          """))
    #expect(
      try Array(written([frame], .nanoseconds).dropFirst(28).prefix(4)) == octets("15cd5b07"))
    #expect(try written([], .nanoseconds).prefix(4) == octets("4d3cb2a1")[...])
  }

  @Test(arguments: [
    LinkType.null, .ethernet, .raw, .ieee80211, .loop, .linuxCooked, .radiotap, .ipv4, .ipv6,
    .linuxCookedV2, LinkType(rawValue: 65_535),
  ])
  func `what it writes is read back`(type: LinkType) throws {
    let frames = (1...40).map { number in
      CapturedFrame(
        number: number, time: Self.time + .nanoseconds(number * 999_999_937), linkType: type,
        originalLength: number * 2, bytes: [UInt8](repeating: UInt8(number), count: number))
    }
    let reading = try Reading(try written(frames, .nanoseconds))
    #expect(reading.frames == frames)
    #expect(reading.notes == [])
  }

  @Test func `microseconds are rounded down`() throws {
    let frame = CapturedFrame(number: 1, time: Self.time, bytes: [1])
    #expect(
      try Reading(written([frame])).frames.first?.time
        == Moment(nanoseconds: 1_700_000_000_123_456_000))
  }

  @Test func `without frames it is a header`() throws {
    #expect(try written([]) == octets("d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000"))
  }

  @Test func `refuses what the format cannot hold`() throws {
    let good = CapturedFrame(number: 1, time: Self.time, bytes: [1])
    var other = good
    other.number = 2
    other.linkType = .raw
    #expect(
      misfit([good, other])
        == CaptureError(
          path: "memory", .cannotHold(.linkType(.raw, inFileOf: .ethernet)), frame: 2))
    #expect(
      misfit([good, other])?.description
        == "memory: frame 2: a pcap file of Ethernet frames cannot hold raw IP, pcapng can")
    var timeless = good
    timeless.time = nil
    #expect(misfit([timeless])?.kind == .cannotHold(.noTime))
    for nanoseconds in [-1, -1_000_000_000, 4_294_967_296_000_000_000, .min, .max] as [Int64] {
      var odd = good
      odd.time = Moment(nanoseconds: nanoseconds)
      #expect(misfit([odd])?.kind == .cannotHold(.time))
    }
    var long = good
    long.bytes = [UInt8](repeating: 0, count: 262_145)
    #expect(misfit([long])?.kind == .cannotHold(.length(262_145, limit: 262_144)))
    var unheard = good
    unheard.linkType = LinkType(rawValue: 65_536)
    #expect(misfit([unheard])?.kind == .cannotHold(.linkTypeNumber(unheard.linkType)))
  }

  @Test func `a refused frame leaves the file as it was`() throws {
    let good = CapturedFrame(number: 1, time: Self.time, bytes: [1])
    var timeless = good
    timeless.time = nil
    var writer = PcapWriter()
    #expect(throws: CaptureError.self) { try writer.write(timeless) }
    #expect(writer.bytes == [])
    try writer.write(good)
    #expect(try Reading(writer.bytes).frames.count == 1)
  }

  @Test func `writes a file that can be read at any time after a flush`() throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let path = scratch.path("site.pcap")
    let frames = (1...300).map { number in
      CapturedFrame(
        number: number, time: Moment(nanoseconds: Int64(number) * 1000),
        bytes: [UInt8](repeating: UInt8(number & 0xFF), count: 1000))
    }
    var writer = try PcapWriter(path: path)
    for frame in frames.prefix(3) { try writer.write(frame) }
    try writer.flush()
    #expect(try Reading(CaptureFile(path: path)).frames == Array(frames.prefix(3)))
    for frame in frames.dropFirst(3) { try writer.write(frame) }
    try writer.finish()
    #expect(writer.bytesWritten == 24 + 300 * 1016)
    #expect(try Reading(CaptureFile(path: path)).frames == frames)
  }

  @Test func `a file that cannot be made is an error`() {
    #expect(throws: CaptureError(path: "/", .isDirectory)) { try PcapWriter(path: "/") }
    #expect(throws: CaptureError(path: "/missing/a.pcap", .cannotOpen(errno: 2))) {
      try PcapngWriter(path: "/missing/a.pcap")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error`() throws {
    var writer = try PcapngWriter(path: "/dev/full")
    try writer.write(CapturedFrame(number: 1, time: .epoch, bytes: [1]))
    #expect(throws: CaptureError(path: "/dev/full", .writeFailed(errno: 28))) {
      try writer.finish()
    }
  }
}
