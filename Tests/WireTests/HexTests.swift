import Testing
import Wire

@Suite struct HexTests {
  @Test func `two lower case digits an octet`() {
    #expect(Hex.string(of: [0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
    #expect(Hex.string(of: [0x00, 0x1B, 0x4F], separator: ":") == "00:1b:4f")
    #expect(Hex.string(of: []) == "")
    #expect(Hex.string(of: 0x0A) == "0a")
  }

  @Test(arguments: [
    "001b4f", "00 1B 4f", "00:1b:4F", "00-1b-4f", "0x001b4f", "00 1b\r\n\t4f ",
  ])
  func `separators and case do not matter`(text: String) {
    #expect(Hex.octets(of: text) == [0x00, 0x1B, 0x4F])
  }

  @Test(arguments: ["0", "0 0", "00 1", "0g", "00.11", "x00", "000x11", "é0", "０0"])
  func `anything else is no hexadecimal text`(text: String) {
    #expect(Hex.octets(of: text) == nil)
  }

  @Test func `nothing is no octets`() {
    #expect(Hex.octets(of: "") == [])
    #expect(Hex.octets(of: "0x") == [])
  }

  @Test func `every octet survives`() {
    let all = Array(UInt8.min...UInt8.max)
    #expect(Hex.octets(of: Hex.string(of: all)) == all)
  }
}
