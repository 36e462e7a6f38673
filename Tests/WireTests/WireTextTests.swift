import Testing
import Wire

@Suite struct WireTextTests {
  @Test(arguments: [
    ("plain text, 100 %", "plain text, 100 %"),
    ("", ""),
    ("Zürich 電話", "Zürich 電話"),
    ("\u{1B}[31mred", "\\x1b[31mred"),
    ("two\r\nlines\t\0", "two\\x0d\\x0alines\\x09\\x00"),
    ("\u{7F}", "\\x7f"),
    ("csi \u{9B}31m", "csi \\u{9B}31m"),
    ("abc\u{202E}cba", "abc\\u{202E}cba"),
    ("\u{2066}isolated\u{2069}", "\\u{2066}isolated\\u{2069}"),
    ("zero\u{200B}width", "zero\\u{200B}width"),
    ("\u{FEFF}mark", "\\u{FEFF}mark"),
    ("line\u{2028}paragraph\u{2029}", "line\\u{2028}paragraph\\u{2029}"),
    ("tag \u{E0041}", "tag \\u{E0041}"),
    ("private \u{E000}", "private \\u{E000}"),
  ])
  func `B-30: what could act on a reader is escaped`(text: String, printable: String) {
    #expect(WireText(text).printable == printable)
    #expect(WireText(text).description == printable)
  }

  @Test(arguments: [
    (#"C:\path"#, #"C:\path"#),
    (#"\x1b"#, #"\\x1b"#),
    (#"\u{202E}"#, #"\\u{202E}"#),
    (#"\"#, #"\"#),
    (#"\\n"#, #"\\n"#),
  ])
  func `a backslash is doubled only where it would read as an escape`(
    text: String, printable: String
  ) {
    #expect(WireText(text).printable == printable)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\\xffb"),
      ([0xC3], "\\xc3"),
      ([0xC3, 0x28], "\\xc3("),
      // A surrogate, an overlong slash and a number past the last one are not UTF-8.
      ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"),
      ([0xC0, 0xAF], "\\xc0\\xaf"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
      ([0xE9, 0x9B, 0xBB, 0xE9, 0x9B], "電\\xe9\\x9b"),
    ] as [([UInt8], String)])
  func `B-30: octets that are not UTF-8 are shown one by one`(octets: [UInt8], printable: String) {
    #expect(WireText(octets[...]).printable == printable)
  }

  @Test func `no octet at all reaches the reader as a control character`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text = WireText([first, second]).printable
        #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }

  // Each half is escaped once more on its own: what grew with the square of the length would take
  // hours for the whole.
  @Test(
    arguments: [[0x1B], [0xFF], [0x5C], [0x5C, 0x00], [0xE2, 0x80, 0xAE], [0x41, 0x00]]
      as [[UInt8]])
  func `a long text is escaped like its halves`(unit: [UInt8]) {
    let half = Array(repeatElement(unit, count: (1 << 16) / unit.count).joined())
    let escaped = WireText(half[...]).printable
    let whole = WireText((half + half)[...])
    // In front of nothing but text, backslashes stay single.
    #expect(whole.printable == escaped + escaped)
    #expect(WireText(printable: whole.printable) == whole)
  }

  @Test func `a mebibyte of control characters is escaped octet by octet`() {
    let octets = [UInt8](repeating: 0x07, count: 1 << 20)
    let text = WireText(octets[...]).printable
    #expect(text.utf8.count == 4 << 20)
    #expect(text == String(repeating: "\\x07", count: 1 << 20))
  }
}
