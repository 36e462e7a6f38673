import Testing

@testable import Reporting

@Suite struct HexDumpTests {
  private static func text(_ octets: [UInt8], _ marked: Range<Int>...) -> String {
    var html = HTMLWriter()
    HexDump(octets[...], marked: marked).write(to: &html)
    return html.bytes.text
  }

  @Test func `a row is offset, sixteen octets and their characters`() {
    let lines = Self.text(Array("HTTPSRVR=192.0.2.10\n".utf8)).split(separator: "\n").map(
      String.init)
    #expect(
      lines == [
        "    0  48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32  HTTPSRVR=192.0.2",
        "   16  2e 31 30 0a" + String(repeating: " ", count: 38) + ".10·",
      ])
  }

  @Test func `marks end with their octets`() {
    #expect(
      Self.text([0x41, 0x42, 0x43], 1..<2)
        == "    0  41 <mark>42</mark> 43" + String(repeating: " ", count: 41)
        + "A<mark>B</mark>C\n")
  }

  @Test func `marks may lie outside, and there may be nothing`() {
    #expect(!Self.text([0x41], 5..<9).contains("mark"))
    #expect(Self.text([]) == "")
  }
}
