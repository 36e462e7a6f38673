import Testing
import Wire

@Suite struct WireTextUnescapingTests {
  @Test(arguments: [
    #"\x00"#, #"\\x00"#, #"\\\x00"#, #"a\b"#, #"\\server\x"#, #"\u{202E}"#, #"\\u{41}"#,
    #"ends in \"#, "\u{0}\\\u{0}", "\\\u{202E}", "Zürich", "",
  ])
  func `the printable form gives the octets again`(text: String) {
    #expect(WireText(printable: WireText(text).printable) == WireText(text))
  }

  @Test func `of any three octets that an escape is made of`() {
    let octets: [UInt8] = [0x00, 0x5C, 0x78, 0x75, 0x7B, 0x7D, 0x34, 0x31, 0xC3, 0xBC, 0xFF, 0x20]
    for first in octets {
      for second in octets {
        for third in octets {
          for fourth in octets {
            let text = WireText([first, second, third, fourth])
            #expect(WireText(printable: text.printable) == text)
          }
        }
      }
    }
  }

  @Test(arguments: [#"C:\users"#, #"\x4"#, #"\xzz"#, #"\u{}"#, #"\u{110000}"#, #"\u{41"#, #"\n"#])
  func `a backslash that begins no escape is one`(text: String) {
    #expect(WireText(printable: text) == WireText(text))
  }
}
