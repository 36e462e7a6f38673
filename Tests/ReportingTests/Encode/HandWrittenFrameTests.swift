import Capture
import Framing
import LLDP
import Reporting
import TestSupport
import Testing
import Wire

@Suite struct HandWrittenFrameTests {
  @Test func `a switch's data unit gets destination, End and padding`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"source": "02:00:5e:00:02:01", "lldp": {"tlvs": [
        {"type": 1, "value": {"subtype": "MAC address", "identifier": "02:00:5e:00:02:01"}},
        {"type": 2, "value": {"subtype": "interface name", "identifier": "1/1"}},
        {"type": 3, "value": 120},
        {"oui": "00:12:bb", "subtype": 2, "value":
          {"application": "voice", "tagged": true, "vlan": 120, "priority": 5, "dscp": 46}}]}}
      """#)
    let expected = octets(
      """
      0180c200000e 02005e000201 88cc 0207 04 02005e000201 0404 05 312f31 0602 0078
      fe08 0012bb 02 01 40f16e 0000
      """)
    #expect(bytes == expected + [UInt8](repeating: 0, count: 60 - expected.count))
  }

  @Test func `a data unit may do without its End`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"source": "02:00:5e:00:02:01", "trailer": "",
       "lldp": {"tlvs": [{"type": 3, "length": 4, "hex": "0078"}], "hasEnd": false, "trailer": "ff"}}
      """#)
    #expect(bytes[14...] == [0x06, 0x04, 0x00, 0x78, 0xFF])
  }

  @Test func `a question for an address`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"arp": {"operation": "request", "senderHardware": "00:1b:4f:5a:01:02",
        "senderProtocol": "192.0.2.10", "targetProtocol": "192.0.2.1"}}
      """#)
    let expected = octets(
      "ffffffffffff 001b4f5a0102 0806 0001 0800 06 04 0001 001b4f5a0102 c000020a 000000000000 c0000201"
    )
    #expect(bytes == expected + [UInt8](repeating: 0, count: 18))
  }

  @Test func `a TCP segment`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"destination": "00:1b:4f:5a:01:01", "source": "00:1b:4f:5a:01:02",
       "ip": {"source": "192.0.2.10", "destination": "198.51.100.1"},
       "ports": {"source": 50000, "destination": 80},
       "tcp": {"sequence": 16909060, "flags": ["SYN"], "window": 64240, "options": "020405b4"}}
      """#)
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.tcpChecksum == .correct)
    #expect(bytes.count == 60)
    guard case .tcp(let header) = packet.transport else {
      Issue.record("no TCP")
      return
    }
    #expect(header.flags == .syn)
    #expect(header.sequence == 0x0102_0304)
  }

  @Test func `IPv6 with an extension header, to a group`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"source": "00:1b:4f:5a:01:02", "ip": {"source": "2001:db8::10", "destination": "ff02::1:2"},
       "ipv6Extensions": [{"kind": 60, "hex": "010400000000"}],
       "ports": {"source": 546, "destination": 547}, "payload": "68656c6c6f"}
      """#)
    let packet = Packet(bytes[...], linkType: .ethernet)
    #expect(packet.destination?.description == "33:33:00:01:00:02")
    #expect(packet.ipv6Extensions.map(\.nextHeader) == [.udp])
    #expect(packet.udpChecksum == .correct)
    #expect(packet.payload == octets("68656c6c6f")[...])
  }

  @Test func `an LLC frame gets its length`() throws {
    let bytes = try Encoding.frame(
      #"""
      {"destination": "01:00:0c:cc:cc:cc", "source": "00:1b:4f:5a:01:02",
       "llc": {"snap": {"oui": "00:00:0c", "protocolId": "0x2000"}}, "payload": "02b40000"}
      """#)
    let expected = octets("01000ccccccc 001b4f5a0102 000c aaaa03 00000c 2000 02b40000")
    #expect(bytes == expected + [UInt8](repeating: 0, count: 60 - expected.count))
  }

  @Test func `other link types`() throws {
    let cooked = try Encoding.frames(
      #"""
      {"linkType": "Linux cooked", "source": "00:1b:4f:5a:01:02",
       "ip": {"source": "192.0.2.1", "destination": "192.0.2.2"}, "icmp": {"type": 8}}
      """#)[0]
    #expect(cooked.linkType == .linuxCooked)
    #expect(cooked.bytes.prefix(16) == octets("0000 0001 0006 001b4f5a0102 0000 0800")[...])
    #expect(cooked.bytes.suffix(4) == [8, 0, 0xF7, 0xFF])
    let raw = try Encoding.frames(
      #"{"linkType": 101, "ip": {"source": "192.0.2.1", "destination": "192.0.2.2"}, "icmp": {"type": 8}}"#
    )[0]
    #expect(raw.bytes[0] == 0x45)
    let other = try Encoding.frames(#"{"linkType": "USBPcap", "payload": "010203"}"#)[0]
    #expect(other.bytes == [1, 2, 3])
  }

  @Test func `time, interface and what was cut`() throws {
    let frame = try Encoding.frames(
      #"""
      {"frame": 7, "time": "2026-11-20T08:41:07.5Z", "interface": 2, "capturedLength": 3, "length": 10,
       "linkType": "USBPcap", "payload": "01020304"}
      """#)[0]
    #expect(frame.number == 7)
    #expect(frame.time == Moment(iso8601: "2026-11-20T08:41:07.5Z"))
    #expect(frame.interface == 2)
    // Seven octets were cut off; that one was added since changes both lengths.
    #expect(frame.originalLength == 11)
  }

  @Test func `octets of the whole frame are the frame`() throws {
    #expect(try Encoding.frame(#"{"bytes": "0a0b"}"#) == [10, 11])
  }

  @Test(arguments: [
    (#""bytes": "0a0b", "source": "00:1b:4f:5a:01:02""#, "source", "bytes"),
    (#""bytes": "0a0b", "dhcp": {}"#, "dhcp", "bytes"),
    (#""linkType": 101, "linkHeader": "", "vlans": [{"id": 20}]"#, "vlans", "linkHeader"),
    (
      #""destination": "01:00:0c:cc:cc:cc", "source": "00:1b:4f:5a:01:02", "payload": "02b40000","#
        + #" "llc": {"snap": {"oui": "00:00:0c", "protocolId": "0x2000"}}, "cdp": {"version": 1}"#,
      "cdp.version", "payload"
    ),
  ])
  func `a field that octets beside it do not say is an error`(
    fields: String, place: String, octets: String
  ) {
    #expect(
      Encoding.error("{\(fields)}")
        == "\(place): does not say what \(octets) says: leave one of them out")
  }

  @Test func `a document, a list, lines and a single frame`() throws {
    let frame = #"{"bytes": "01"}"#
    #expect(try Encoding.frames(frame).count == 1)
    #expect(try Encoding.frames("[\(frame), \(frame)]").count == 2)
    #expect(try Encoding.frames("\(frame)\n\(frame)\n\n\(frame)\n").count == 3)
    let document = #"{"schema": 1, "file": "x", "frames": [\#(frame)], "notes": ["a"]}"#
    #expect(try Encoding.frames(document).count == 1)
    #expect(try Encoding.frames(#"{"frames": []}"#).isEmpty)
  }
}
