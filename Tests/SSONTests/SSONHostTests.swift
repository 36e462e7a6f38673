import SSON
import TestSupport
import Testing
import Wire

@Suite struct SSONHostTests {
  @Test(arguments: [
    ("192.0.2.10", "c000020a"), ("0.0.0.0", "00000000"), ("255.255.255.255", "ffffffff"),
  ])
  func `dotted decimal`(text: String, hex: String) {
    let host = SSONHost(WireText(text))
    #expect(host?.kind == .ipv4)
    #expect(host?.address == octets(hex))
  }

  @Test(arguments: [
    ("2001:db8::10", "20010db8000000000000000000000010"),
    ("::", "00000000000000000000000000000000"),
    ("::1", "00000000000000000000000000000001"),
    ("2001:db8::", "20010db8000000000000000000000000"),
    ("2001:DB8:1:2:3:4:5:6", "20010db8000100020003000400050006"),
    ("::ffff:192.0.2.10", "00000000000000000000ffffc000020a"),
    ("1:2:3:4:5:6:192.0.2.10", "000100020003000400050006c000020a"),
  ])
  func `IPv6`(text: String, hex: String) {
    let host = SSONHost(WireText(text))
    #expect(host?.kind == .ipv6)
    #expect(host?.address == octets(hex))
  }

  @Test(arguments: [
    "files.example.com", "files", "example.com.", "a_b.example.com", "4.example.com", "x9",
  ])
  func `names`(text: String) {
    let host = SSONHost(WireText(text))
    #expect(host?.kind == .name)
    #expect(host?.address == [])
  }

  @Test(arguments: [
    "", ".", "999.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.+4", "192.0.2.10:80", "12345",
    "1::2::3", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::",
    "::1%eth0", "[2001:db8::1]", "192.0.2.1::", "+1::", "http://example.com", "-a.example.com",
    "a-.example.com", "a..b", "a b", "exämple.com", "a.b.1",
  ])
  func `neither address nor name`(text: String) {
    #expect(SSONHost(WireText(text)) == nil)
  }

  @Test func `the lengths of names`() {
    let label = String(repeating: "a", count: 63)
    #expect(SSONHost(WireText(label)) != nil)
    #expect(SSONHost(WireText(label + "a")) == nil)
    #expect(SSONHost(WireText("\(label).\(label).\(label).\(label.dropLast(2))")) != nil)
    #expect(SSONHost(WireText("\(label).\(label).\(label).\(label.dropLast(1))")) == nil)
  }

  @Test func `an address is shown as a word, a name as text`() {
    #expect(SSONHost(WireText("192.0.2.10"))?.fieldValue == .word("192.0.2.10"))
    #expect(SSONHost(WireText("pc.example.com"))?.fieldValue == .text(WireText("pc.example.com")))
  }
}
