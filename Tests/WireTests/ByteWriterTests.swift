import TestSupport
import Testing
import Wire

@Suite struct ByteWriterTests {
  @Test func `integers go most significant octet first`() {
    var writer = ByteWriter()
    writer.write(0x01 as UInt8)
    writer.write(0x0203 as UInt16)
    writer.write(0xFF04_0506 as UInt32, octets: 3)
    writer.write(0x0708_090A as UInt32)
    #expect(writer.bytes == octets("01 0203 040506 0708090a"))
    #expect(writer.count == 10)
  }

  @Test func `more octets than the value has are zeros in front`() {
    var writer = ByteWriter()
    writer.write(0x0102 as UInt16, octets: 4)
    writer.write(0x03 as UInt8, octets: 2)
    #expect(writer.bytes == octets("00000102 0003"))
  }

  @Test func `a length known later is put in its place`() {
    var writer = ByteWriter()
    writer.write(octets("00 0000 ff"))
    writer.overwrite(at: 1, with: octets("1234"))
    #expect(writer.bytes == octets("00 1234 ff"))
  }

  @Test(arguments: [0, 1, 0x7F, 0x80, 0xFFFF, 0x1_0000, .max] as [UInt32])
  func `what is written is read again`(value: UInt32) throws {
    var writer = ByteWriter()
    writer.write(value)
    var reader = ByteReader(writer.bytes[...], reading: "number")
    #expect(try reader.readInteger() == value)
  }
}
