import Capture
import Framing
import LLDP
import Testing
import Wire

@testable import Reporting

@Suite struct DecodedFrameTests {
  @Test func `what a frame holds`() {
    let dhcp = DecodedFrame(Captured.discover(vlan: 120))
    #expect(dhcp.isOurs)
    #expect(dhcp.protocols == ["ethernet", "vlan", "ipv4", "udp", "dhcp"])
    #expect(dhcp.notes == [])
    let lldp = DecodedFrame(Captured.voiceSwitch(1))
    #expect(lldp.isOurs)
    #expect(lldp.protocols == ["ethernet", "lldp"])
    let other = DecodedFrame(CapturedFrame(number: 1, time: nil, bytes: [1, 2, 3]))
    #expect(!other.isOurs)
    #expect(other.notes.count == 1)
  }

  @Test func `a cut frame says so`() {
    var frame = Captured.discover()
    frame.bytes.removeLast(frame.bytes.count - 100)
    let notes = DecodedFrame(frame).notes
    #expect(notes.first == "cut by the capture: 100 of 342 octets were kept")
    #expect(notes.contains { $0.contains("BOOTP header") })
  }

  @Test func `as JSON`() throws {
    var json = JSONWriter()
    DecodedFrame(Captured.discover(vlan: 120)).write(to: &json)
    let read = try parsed(json.bytes)
    #expect(read.number("frame") == 1)
    #expect(read.text("time") == "2026-11-20T08:41:07.123456Z")
    #expect(read.number("interface") == 0)
    #expect(read.number("capturedLength") == 346)
    #expect(read.number("length") == 346)
    #expect(read.number("vlans.0.id") == 120)
    #expect(read.number("vlans.0.priority") == 6)
    #expect(read.text("source") == "00:1b:4f:5a:01:02")
    #expect(read.text("destination") == "ff:ff:ff:ff:ff:ff")
    #expect(read.list("protocols") == ["ethernet", "vlan", "ipv4", "udp", "dhcp"])
    #expect(read.text("ports.checksum") == "correct")
    #expect(read.list("notes") == [])
  }

  @Test func `as text`() {
    var text = TextWriter()
    let start = Captured.start + .seconds(-2)
    DecodedFrame(Captured.discover(vlan: 120)).write(to: &text, from: start)
    let lines = text.bytes.text.split(separator: "\n")
    #expect(
      lines[0]
        == "Frame 1  +2.0 s  2026-11-20T08:41:07.123456Z  346 octets  VLAN 120 priority 6  DHCPDISCOVER"
    )
    #expect(
      lines[1]
        == "  00:1b:4f:5a:01:02 > ff:ff:ff:ff:ff:ff   0.0.0.0:68 > 255.255.255.255:67")
    #expect(lines[2].contains("xid 00003d1d"))
  }
}
