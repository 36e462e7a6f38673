import TestSupport
import Testing
import Wire

@testable import Capture

@Suite struct PcapngDamageTests {
  /// A section, an Ethernet interface, one frame: 28 + 20 + 36 octets; then what `add` adds.
  private func reading(_ add: (inout PcapngBuilder) -> Void) throws -> Reading {
    var file = PcapngBuilder()
    file.section()
    file.interface()
    file.enhancedPacket([1, 2, 3, 4])
    add(&file)
    return try Reading(file.bytes)
  }

  private func ended(_ damage: CaptureDamage, frame: Int? = 2) -> [CaptureNote.Kind] {
    [.ended(damage, at: CapturePosition(frame: frame, byte: 84), framesRead: 1)]
  }

  @Test(arguments: [0, 11, 31, 16_777_217, .max] as [UInt32])
  func `an impossible length of a packet block ends the reading`(length: UInt32) throws {
    let reading = try reading {
      $0.block(6, length: length) { $0.bytes += [UInt8](repeating: 0, count: 40) }
      $0.enhancedPacket([5])
    }
    #expect(reading.frames.map(\.bytes) == [[1, 2, 3, 4]])
    #expect(reading.kinds == ended(.blockLength(Int(length))))
    #expect(
      reading.texts == [
        "site.pcap: damaged: frame 2 at byte 84 claims to be \(length) bytes long; "
          + "the one frame before it was read"
      ])
  }

  @Test func `an impossible length of another block has no frame number`() throws {
    let reading = try reading { $0.block(5, length: 8) { _ in } }
    #expect(reading.kinds == ended(.blockLength(8), frame: nil))
    #expect(
      reading.texts == [
        "site.pcap: damaged: a block at byte 84 claims to be 8 bytes long; "
          + "the one frame before it was read"
      ])
  }

  @Test func `lengths that differ at the ends end the reading`() throws {
    let reading = try reading {
      $0.block(6, trailer: 5) { $0.bytes += [UInt8](repeating: 0, count: 20) }
    }
    #expect(reading.kinds == ended(.blockTrailer(front: 32, back: 5)))
    #expect(
      reading.texts == [
        "site.pcap: damaged: frame 2 at byte 84 says that it is 32 bytes long at its start and 5 "
          + "at its end; the one frame before it was read"
      ])
  }

  @Test func `a frame longer than its block ends the reading`() throws {
    let enhanced = try reading { $0.enhancedPacket([1, 2, 3], captured: 5) }
    #expect(enhanced.kinds == ended(.frameLength(5, limit: 4)))
    let simple = try reading { $0.simplePacket([1, 2, 3], original: 5) }
    #expect(simple.kinds == ended(.frameLength(5, limit: 4)))
    let absurd = try reading { $0.enhancedPacket([], captured: .max) }
    #expect(absurd.kinds == ended(.frameLength(4_294_967_295, limit: 0)))
  }

  @Test func `an interface that is not described ends the reading`() throws {
    let reading = try reading { $0.enhancedPacket(of: 1, [5]) }
    #expect(reading.kinds == ended(.unknownInterface(1)))
    #expect(
      reading.texts == [
        "site.pcap: damaged: frame 2 at byte 84 is of interface 1, which is not described before "
          + "it; the one frame before it was read"
      ])
    var bare = PcapngBuilder()
    bare.section()
    bare.simplePacket([1])
    #expect(
      try Reading(bare.bytes).kinds == [
        .ended(
          .unknownInterface(0), at: CapturePosition(frame: 1, byte: 28), framesRead: 0)
      ])
  }

  @Test func `the interfaces of a section end with it`() throws {
    let reading = try reading {
      $0.section()
      $0.enhancedPacket([5])
    }
    #expect(
      reading.kinds == [
        .ended(
          .unknownInterface(0), at: CapturePosition(frame: 2, byte: 112), framesRead: 1)
      ])
  }

  @Test func `a section of another version or without byte order ends the reading`() throws {
    #expect(
      try reading { $0.section(major: 2) }.kinds
        == ended(.version(major: 2, minor: 0), frame: nil))
    let reading = try reading { $0.section(mark: 0x1122_3344) }
    #expect(reading.kinds == ended(.byteOrderMark(0x1122_3344), frame: nil))
    #expect(
      reading.texts == [
        "site.pcap: damaged: a block at byte 84 starts a section with the byte-order mark "
          + "0x11223344; the one frame before it was read"
      ])
  }

  @Test func `the first section must be right`() {
    var version = PcapngBuilder()
    version.section(major: 2)
    #expect(
      openingError(version.bytes)?.kind == .damagedHeader(.version(major: 2, minor: 0)))
    var mark = PcapngBuilder()
    mark.section(mark: 1)
    #expect(
      openingError(mark.bytes)?.description
        == "site.pcap: the byte-order mark of the file header is damaged: 0x00000001")
    var whole = PcapngBuilder()
    whole.section()
    #expect(
      openingError(Array(whole.bytes.prefix(27)))?.kind
        == .damagedHeader(.cutShort(missing: 1, atLeast: false)))
    #expect(
      openingError(Array(whole.bytes.prefix(4)))?.kind
        == .damagedHeader(.cutShort(missing: 8, atLeast: true)))
  }

  @Test func `more interfaces than there can be end the reading`() throws {
    var file = PcapngBuilder()
    file.section()
    let section = file.bytes
    var description = PcapngBuilder()
    description.section()
    description.interface()
    let one = description.bytes.dropFirst(28)
    let bytes = section + Array(repeatElement(one, count: 65_537).joined())
    #expect(
      try Reading(bytes).kinds == [
        .ended(
          .interfaces(limit: 65_536), at: CapturePosition(byte: 28 + 20 * 65_536), framesRead: 0)
      ])
  }

  @Test func `a file cut in a frame says what is missing`() throws {
    let whole = try reading { _ in }
    #expect(whole.notes == [])
    var file = PcapngBuilder()
    file.section()
    file.interface()
    file.enhancedPacket([1, 2, 3, 4])
    file.block(5) { $0.bytes += [UInt8](repeating: 0, count: 12) }
    #expect(
      try Reading(Array(file.bytes.prefix(50))).texts == [
        "site.pcap: cut short: a block starts at byte 48 and needs at least 10 more bytes; "
          + "no frame before it could be read"
      ])
    #expect(
      try Reading(Array(file.bytes.prefix(70))).texts == [
        "site.pcap: cut short: frame 1 starts at byte 48 and needs 14 more bytes; "
          + "no frame before it could be read"
      ])
    #expect(
      try Reading(Array(file.bytes.prefix(100))).texts == [
        "site.pcap: cut short: a block starts at byte 84 and needs 8 more bytes; "
          + "the one frame before it was read"
      ])
  }

  @Test func `every beginning of a file gives a beginning of its frames`() throws {
    let file = PcapngReaderTests.sample(.bigEndian) + PcapngReaderTests.sample(.littleEndian)
    let whole = try Reading(file).frames
    #expect(whole.count == 8)
    for cut in file.cuts.dropFirst(28) {
      let reading = try Reading(cut)
      #expect(reading.frames == Array(whole.prefix(reading.frames.count)))
      #expect(reading.notes.count <= 1)
    }
    for cut in file.cuts.prefix(28) { #expect(openingError(cut) != nil) }
  }

  @Test func `no turned bit makes a reader stumble`() {
    let file = PcapngReaderTests.sample(.littleEndian)
    for flipped in file.bitFlips {
      guard let reading = try? Reading(flipped) else { continue }
      #expect(reading.frames.count <= 4)
      #expect(reading.notes.count <= 3)
    }
  }
}
