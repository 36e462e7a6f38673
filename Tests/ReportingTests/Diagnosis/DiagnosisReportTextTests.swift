import Capture
import Diagnosis
import Framing
import LLDP
import Reporting
import Testing
import Wire

@Suite struct DiagnosisReportTextTests {
  private static func text(_ frames: [CapturedFrame]) -> String {
    Captured.report(frames).text().text
  }

  @Test func `the capture in a line`() {
    let text = Self.text([Captured.discover(), Captured.ack(2, "L2Q=1"), Captured.voiceSwitch(3)])
    #expect(
      text.hasPrefix("site.pcap: 3 frames in 200 ms, 1 phone, 1 switch, 1 DHCP server\n"))
  }

  @Test func `the rest of the network`() {
    let text = Self.text([Captured.discover(), Captured.ack(2, "L2Q=1"), Captured.voiceSwitch(3)])
    #expect(text.contains("\nAlso seen\n"))
    #expect(text.contains("  02:00:00:00:00:01  DHCP server   192.0.2.1; 1 ACK\n"))
    #expect(text.contains("  02:00:00:00:00:aa  switch        sw1; port 1/5\n"))
  }

  @Test func `a capture without a phone says what makes one`() {
    let text = Self.text([])
    #expect(text.hasPrefix("site.pcap: 0 frames, 0 phones\n"))
    #expect(text.contains("No Avaya phone was recognized."))
    #expect(!text.contains("explain"))
  }

  @Test func `a name from the wire cannot act on the terminal`() throws {
    let name = try #require(Captured.name("sw\u{1B}[2J1"))
    let text = Self.text([Captured.lldp(1, [name])])
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains(#"sw\x1b[2J1"#))
  }

  @Test func `no line is wider than the page`() {
    let frames = [
      Captured.voiceSwitch(1), Captured.discover(2, vlan: 120),
      Captured.ack(3, "MCIPADD=192.0.2.5,192.0.2.6, HTPSRVR=192.0.2.20,L2QVLAN=5000", vlan: 120),
    ]
    for columns in [60, 80, 100] {
      let text = Captured.report(frames).text(TextStyle(columns: columns)).text
      #expect(text.split(separator: "\n").filter { $0.count > columns } == [])
    }
    let coloured = Captured.report(frames).text(TextStyle(usesColor: true)).text
    #expect(
      coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == Captured.report(frames).text().text)
  }
}
