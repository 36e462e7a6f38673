import TestSupport
import Testing
import Wire

@Suite struct ByteReaderTests {
  @Test func `integers come most significant octet first`() throws {
    var reader = ByteReader(octets("01 0203 040506 0708090a")[...], reading: "numbers")
    #expect(try reader.readInteger() as UInt8 == 0x01)
    #expect(try reader.readInteger() as UInt16 == 0x0203)
    #expect(try reader.readInteger(octets: 3) as UInt32 == 0x040506)
    #expect(try reader.readInteger() as UInt32 == 0x0708_090A)
    #expect(reader.isAtEnd)
  }

  @Test func `integers of up to sixteen octets can be read`() throws {
    let bytes: [UInt8] = [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [0xFF]
    var reader = ByteReader(bytes[...], reading: "number")
    let value: UInt128 = try reader.readInteger()
    let expected: UInt128 = 0x2001_0DB8_0000_0000_0000_0000_0000_00FF
    #expect(value == expected)
  }

  @Test func `a slice keeps the indices of its frame`() throws {
    let frame = octets("00 11 22 33 44 55")
    var reader = ByteReader(frame[2..<5], reading: "middle")
    #expect(reader.offset == 2)
    let bytes = try reader.readBytes(2)
    #expect(bytes.indices == 2..<4)
    #expect(Array(bytes) == [0x22, 0x33])
    #expect(reader.offset == 4)
    #expect(reader.remaining == [0x44])
  }

  @Test func `reading past the end says what is missing and moves nothing`() {
    var reader = ByteReader(octets("00 11 22")[1...], reading: "short")
    #expect(throws: DecodeError("short", at: 1, .truncated(needed: 4, available: 2))) {
      try reader.readInteger(UInt32.self)
    }
    #expect(reader.remaining == [0x11, 0x22])
  }

  @Test func `a negative count is refused`() {
    var reader = ByteReader([1, 2], reading: "short")
    #expect(throws: DecodeError("short", at: 0, .truncated(needed: -1, available: 2))) {
      try reader.readBytes(-1)
    }
  }

  @Test func `the rest may be empty and leaves the cursor at the end`() {
    var reader = ByteReader(octets("00 11 22")[1...], reading: "rest")
    #expect(reader.readRest() == [0x11, 0x22])
    #expect(reader.readRest().isEmpty)
    #expect(reader.offset == 3)
  }

  @Test func `finishing early says how much is left and where`() throws {
    var reader = ByteReader([1, 2, 3], reading: "long")
    _ = try reader.readBytes(1)
    #expect(throws: DecodeError("long", at: 1, .trailing(octets: 2))) { try reader.finish() }
    _ = reader.readRest()
    try reader.finish()
  }
}
