import Capture
import Foundation
import TestSupport
import Testing
import Wire

/// Rings of files, in a folder of the test's own.
@Suite struct CaptureRingTests {
  private static let start = Moment(nanoseconds: 1_763_628_067_000_000_000)

  private static func frame(_ number: Int, octets: Int = 1000) -> CapturedFrame {
    CapturedFrame(
      number: number, time: start + .milliseconds(number),
      bytes: Array(repeating: UInt8(truncatingIfNeeded: number), count: octets))
  }

  /// A folder that goes with the test.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let scratch = try ScratchFolder()
    try withExtendedLifetime(scratch) { try body($0.folder.path) }
  }

  private static func frames(_ path: String) throws -> [CapturedFrame] {
    let file = try CaptureFile(path: path)
    var frames: [CapturedFrame] = []
    while let frame = try file.next() { frames.append(frame) }
    #expect(file.notes.isEmpty)
    return frames
  }

  @Test func `files end at their size, and the oldest go`() throws {
    try Self.withFolder { folder in
      var ring = CaptureRing(
        .inFolder(folder, name: "site"), limits: .init(octets: 4096, files: 3))
      for number in 1...20 { ring.write(Self.frame(number), at: Self.start) }
      ring.finish(at: Self.start)
      #expect(ring.written == 20)
      #expect(ring.lost == 0)
      #expect(ring.made == 5)
      #expect(ring.files.count == 3)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left.map { "\(folder)/\($0)" } == ring.files)
      let numbers = try ring.files.flatMap { try Self.frames($0).map { Int($0.bytes[0]) } }
      #expect(numbers == Array(9...20))
    }
  }

  @Test func `files end at their age`() throws {
    try Self.withFolder { folder in
      var ring = CaptureRing(.inFolder(folder, name: "site"), limits: .init(age: .seconds(10)))
      ring.write(Self.frame(1), at: Self.start)
      ring.tick(at: Self.start + .seconds(9))
      #expect(ring.made == 1)
      ring.tick(at: Self.start + .seconds(10))
      ring.write(Self.frame(2), at: Self.start + .seconds(11))
      ring.finish(at: Self.start + .seconds(12))
      let counts = try ring.files.map { try Self.frames($0).count }
      #expect(counts == [1, 1])
      #expect(ring.files[0].hasSuffix("/site-20251120T084107Z-00001.pcapng"))
      #expect(ring.files[1].hasSuffix("/site-20251120T084118Z-00002.pcapng"))
    }
  }

  @Test func `a reader finds every frame after half a second`() throws {
    try Self.withFolder { folder in
      var ring = CaptureRing(.single("\(folder)/one.pcapng"))
      try ring.open(at: Self.start)
      #expect(try Self.frames("\(folder)/one.pcapng") == [])
      ring.write(Self.frame(1), at: Self.start)
      #expect(try Self.frames("\(folder)/one.pcapng").count == 0)
      ring.tick(at: Self.start + CaptureRing.flushInterval)
      #expect(try Self.frames("\(folder)/one.pcapng").count == 1)
      #expect(ring.written == 1)
    }
  }

  @Test func `files of an earlier run count among those that are kept`() throws {
    try Self.withFolder { folder in
      let names = CaptureRingNames.inFolder(folder, name: "site")
      let old = names.path(7, at: .epoch)
      #expect(names.owns(old))
      try Data().write(to: URL(filePath: old))
      var ring = CaptureRing(names, limits: .init(octets: 4096, files: 2), existing: [old])
      for number in 1...8 { ring.write(Self.frame(number), at: Self.start) }
      ring.finish(at: Self.start)
      #expect(ring.files.count == 2)
      #expect(!FileManager.default.fileExists(atPath: old))
    }
  }

  @Test func `rotating a single file goes on beside it`() throws {
    try Self.withFolder { folder in
      var ring = CaptureRing(.single("\(folder)/one.pcapng"))
      ring.write(Self.frame(1), at: Self.start)
      ring.rotate(at: Self.start)
      ring.write(Self.frame(2), at: Self.start)
      ring.finish(at: Self.start)
      #expect(
        ring.files == [
          "\(folder)/one.pcapng", "\(folder)/one-20251120T084107Z-00002.pcapng",
        ])
      let counts = try ring.files.map { try Self.frames($0).count }
      #expect(counts == [1, 1])
    }
  }

  /// A device that is always full.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is told, and what is lost is counted`() throws {
    var ring = CaptureRing(.single("/dev/full"))
    #expect(throws: CaptureError(path: "/dev/full", .writeFailed(errno: ENOSPC))) {
      try ring.open(at: Self.start)
    }
    ring.write(Self.frame(1), at: Self.start)
    #expect(ring.trouble?.kind == .writeFailed(errno: ENOSPC))
    #expect(ring.lost == 1)
    #expect(ring.written == 0)
  }

  @Test func `a folder that is gone costs frames, and only until it is there again`() throws {
    try Self.withFolder { folder in
      let inner = "\(folder)/inner"
      var ring = CaptureRing(.inFolder(inner, name: "site"))
      ring.write(Self.frame(1), at: Self.start)
      #expect(ring.trouble?.kind == .cannotOpen(errno: ENOENT))
      try FileManager.default.createDirectory(
        atPath: inner, withIntermediateDirectories: false)
      ring.write(Self.frame(2), at: Self.start + .milliseconds(500))
      #expect(ring.lost == 2)
      ring.tick(at: Self.start + CaptureRing.retryInterval)
      #expect(ring.trouble == nil)
      ring.write(Self.frame(3), at: Self.start + .seconds(2))
      ring.finish(at: Self.start + .seconds(2))
      #expect((ring.written, ring.lost) == (1, 2))
    }
  }

  @Test func `a clock that is set back keeps no file open for longer`() throws {
    try Self.withFolder { folder in
      var ring = CaptureRing(.inFolder(folder, name: "site"), limits: .init(age: .seconds(10)))
      ring.write(Self.frame(1), at: Self.start)
      let set = Self.start + .seconds(-3600)
      ring.tick(at: set)
      ring.tick(at: set + .seconds(10))
      ring.write(Self.frame(2), at: set + .seconds(11))
      ring.finish(at: set + .seconds(12))
      #expect(ring.made == 2)
      let counts = try ring.files.map { try Self.frames($0).count }
      #expect(counts == [1, 1])
    }
  }

  @Test func `a clock that is set back keeps no recording waiting`() throws {
    try Self.withFolder { folder in
      let inner = folder + "/later"
      var ring = CaptureRing(.inFolder(inner, name: "site"))
      ring.write(Self.frame(1), at: Self.start)
      #expect(ring.trouble != nil)
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
      let set = Self.start + .seconds(-3600)
      ring.tick(at: set)
      #expect(ring.trouble == nil)
      ring.write(Self.frame(2), at: set)
      ring.finish(at: set)
      #expect(ring.written == 1)
      #expect(ring.lost == 1)
    }
  }

  @Test func `a second run within the second leaves the files of the first alone`() throws {
    try Self.withFolder { folder in
      let names = CaptureRingNames.inFolder(folder, name: "site")
      var first = CaptureRing(names)
      first.write(Self.frame(1), at: Self.start)
      first.finish(at: Self.start)
      var second = CaptureRing(names, existing: first.files)
      second.write(Self.frame(2), at: Self.start)
      second.finish(at: Self.start)
      #expect(second.files.count == 2)
      let left = try second.files.map { try Self.frames($0)[0].bytes[0] }
      #expect(left == [1, 2])
    }
  }

  @Test func `other names are not of the ring`() {
    let names = CaptureRingNames.inFolder("/captures", name: "ssonar-eth0")
    for other in [
      "/captures/ssonar-eth0.pcapng", "/captures/ssonar-eth0-notes-00001.pcapng",
      "/captures/ssonar-eth0-20251120T084107Z-00001.pcap", "/captures/ssonar-eth0-.pcapng",
      "/elsewhere/ssonar-eth0-20251120T084107Z-00001.pcapng",
    ] {
      #expect(!names.owns(other))
    }
  }
}
