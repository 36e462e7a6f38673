import Capture
import Diagnosis
import Discovery
import Framing
import Reporting
import SSON
import Testing

@Suite struct DeviceStoryTextTests {
  private static func lines(
    _ frames: [CapturedFrame], _ options: DiagnosisOptions = DiagnosisOptions()
  ) -> [String] {
    Captured.report(frames, options).text().text.split(separator: "\n").map(String.init)
  }

  @Test func `who it is, and the answer`() {
    let lines = Self.lines([
      Captured.discover(),
      Captured.ack(2, "HTTPSRVR=192.0.2.20", siaddr: IPv4Address(192, 0, 2, 1)),
    ])
    #expect(lines[1] == "00:1b:4f:5a:01:02  AVB5A0102, J100 (SIP)  INCOMPLETE")
    #expect(
      lines[2]
        == "  known by: host name AVB5A0102, asks for option 242, MAC address of Avaya (00:1b:4f)")
    #expect(lines[3] == "            the family is assumed; --phone names another")
    #expect(lines[4] == "  file server: HTTPSRVR=192.0.2.20, told by option 242 in frame 2")
    #expect(
      lines.contains("    HTTPSRVR   192.0.2.20  (option 242, frame 2); not 192.0.2.1 from siaddr"))
    #expect(lines.contains("    HTTPPORT   80  (default)"))
  }

  @Test func `the stages`() {
    let lines = Self.lines([Captured.discover(), Captured.ack(2, "L2QVLAN=120")])
    #expect(lines.contains("  link         -     not seen in the capture"))
    #expect(
      lines.contains(
        "  vlan         WARN  untagged, but told to use VLAN 120  (option 242, frame 2)"))
    #expect(
      lines.contains(
        "  address      pass  192.0.2.101/24 for 86400 s  (DHCP server 192.0.2.1, frame 2)"))
    #expect(lines.contains("  site option  FAIL  nothing names a file server  (frame 2)"))
  }

  @Test func `no server, or none known yet`() {
    #expect(
      Self.lines([Captured.discover()]).contains(
        "  file server: No lease was seen, so none is known yet."))
    #expect(
      Self.lines([Captured.arp(1)]).contains {
        $0.hasPrefix("  file server: It had its address before the capture")
      })
    #expect(
      Self.lines([Captured.discover(), Captured.ack(2, nil)]).contains(
        "  file server: It finds none."))
  }

  @Test func `a finding says what, what to do and where`() throws {
    let lines = Self.lines([Captured.discover(), Captured.ack(2, "L2Q=1,HTPSRVR=192.0.2.20")])
    let start = try #require(lines.firstIndex { $0.contains("sson.unknown-name") })
    #expect(
      lines[start] == "  ERROR sson.unknown-name [F15]  explains the stage site option")
    #expect(
      lines[start + 1].hasPrefix("    seen: option 242 sets HTPSRVR, which the phones do not"))
    #expect(
      lines.contains("    do:   On the DHCP server, write HTTPSRVR instead of HTPSRVR."))
    #expect(lines.contains { $0.hasPrefix("    look: frame 2 octets ") })
    #expect(lines.last == "More on a finding: ssonar explain sson.unknown-name")
  }

  @Test func `a family that the user named is not called assumed`() {
    var options = DiagnosisOptions()
    options.profile = PhoneProfile.of(.j100H323)
    let lines = Self.lines([Captured.discover()], options)
    #expect(lines[1] == "00:1b:4f:5a:01:02  AVB5A0102, J169/J179 (H.323)  INCOMPLETE")
    #expect(!lines.contains { $0.contains("assumed") })
  }

  @Test func `what is not documented is marked`() {
    let lines = Self.lines([Captured.discover(), Captured.ack(2, "TLSSRVR=192.0.2.20")])
    #expect(
      lines.contains(
        "  file server: TLSSRVR=192.0.2.20, told by option 242 in frame 2 (unconfirmed)"))
  }
}
