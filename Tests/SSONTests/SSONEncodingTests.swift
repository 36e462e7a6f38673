import SSON
import TestSupport
import Testing

@Suite struct SSONEncodingTests {
  @Test(arguments: [
    ("c000020a", SSONEncoding.address),
    // Two addresses, the second with an octet that is a letter.
    ("c000020a c6336441", .address),
    ("0a000000", .address),
    // Letters, an equals sign and a NUL: a pair.
    ("413d3100", .text),
    ("2d2d2d2d", .text),
    // Three octets are no address.
    ("c00002", .other),
    ("fffefdfcfb", .other),
    ("0000000000", .none),
    ("", .none),
    // UTF-16 of both orders, with and without a mark, and with the last NUL cut.
    ("530049004700", .utf16),
    ("5300490047", .utf16),
    ("005300490047", .utf16),
    ("fffe530049004700", .utf16),
    ("feff005300490047", .utf16),
  ])
  func `octets are recognized for what they are`(hex: String, encoding: SSONEncoding) {
    #expect(SiteSpecificString(octets(hex)).encoding == encoding)
  }

  @Test(arguments: [
    "5349473D32", "0x5349473d32", "53:49:47:3d:32", "53 49 47 3D 32", "5349473d3200",
  ])
  func `hexadecimal text is read in all its forms`(text: String) {
    let string = SiteSpecificString(text)
    #expect(string.encoding == .hexText)
    #expect(string.asIntended?.pairs == ["SIG=2"])
  }

  @Test(arguments: ["DEADBEEF", "12345678", "535", "534947", "534947XX"])
  func `digits that hide no text are text`(text: String) {
    #expect(SiteSpecificString(text).encoding == .text)
    #expect(SiteSpecificString(text).kinds == [.missingEquals])
  }

  @Test func `layers come off one after the other`() {
    // The hexadecimal form of a quoted string with an escaped comma.
    let text = "\"SIG=2\\,L2Q=1\""
    let hex = text.utf8.map { String($0, radix: 16) }.joined()
    #expect(SiteSpecificString(hex).asIntended == SiteSpecificString("SIG=2,L2Q=1"))
  }

  @Test func `nothing to repair`() {
    for text in ["", "SIG=2", "SIG=2,", "MCIPADD=192.0.2.1,192.0.2.2", "HTPSRVR=192.0.2.1"] {
      #expect(SiteSpecificString(text).asIntended == nil)
    }
    #expect(SiteSpecificString([0xC0, 0x00, 0x02, 0x0A]).asIntended == nil)
  }

  @Test func `a repair keeps the NUL at the end`() {
    #expect(SiteSpecificString("\"SIG=2\"\0").asIntended == SiteSpecificString("SIG=2\0"))
  }
}
