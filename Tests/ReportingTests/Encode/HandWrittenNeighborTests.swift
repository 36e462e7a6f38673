import CDP
import DHCPv6
import Framing
import TestSupport
import Testing
import Wire

/// CDP and DHCPv6 described with little: what belongs around them follows.
@Suite struct HandWrittenNeighborTests {
  private static func packet(_ json: String) throws -> Packet {
    Packet(try Encoding.frame(json)[...], linkType: .ethernet)
  }

  @Test func `a switch tells its voice VLAN`() throws {
    let packet = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "cdp": {"tlvs": [
        {"type": 1, "value": "sw1.example.com"}, {"type": 2, "value": ["192.0.2.1"]},
        {"type": 3, "value": {"portID": "FastEthernet0/1"}}, {"type": 4, "value": ["switch", "IGMP"]},
        {"type": 10, "value": 10}, {"type": 11, "value": "full"}, {"type": 14, "value": 120},
        {"type": 15, "hex": "20020001"}, {"type": 21, "value": "1.3.6.1.4.1.9.1.516"},
        {"type": 999, "hex": "0a"}]}}
      """#)
    #expect(packet.destination == MACAddress("01:00:0c:cc:cc:cc"))
    #expect(packet.llc?.snap == SNAPHeader(OUI(lowBitsOf: 0x0C), protocolID: 0x2000))
    let message = CDPMessage(packet.payload)
    #expect(message.checksumVerdict == .correct)
    #expect((message.version, message.timeToLive) == (2, 180))
    #expect(message.deviceID?.printable == "sw1.example.com")
    #expect(message.addresses.map(\.description) == ["192.0.2.1"])
    #expect(message.portID?.printable == "FastEthernet0/1")
    #expect(message.capabilities == [.switch, .igmp])
    #expect(message.nativeVLAN?.rawValue == 10)
    #expect(message.applianceVLAN?.rawValue == 120)
    #expect(message.first(CDPSystemObjectID.self)?.arcs == [1, 3, 6, 1, 4, 1, 9, 1, 516])
    #expect(message.tlvs.last?.value == [10])
    #expect(message.framingError == nil)
  }

  @Test func `a checksum that was wrong stays as it is told`() throws {
    let packet = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "cdp": {"version": 1, "timeToLive": 10, "checksum": "1234",
        "tlvs": [{"type": 1, "length": 9, "hex": "41"}]}}
      """#)
    #expect(packet.payload == octets("010a 1234 0001 000d 41")[...])
  }

  @Test func `a phone asks, and a server tells Avaya's string`() throws {
    let ask = try Self.packet(
      #"""
      {"source": "00:1b:4f:5a:01:02", "dhcpv6": {"messageType": "solicit", "xid": "123456",
        "options": [{"code": 1, "value": "00:1b:4f:5a:01:02"}, {"code": 6, "value": [17, 23]},
          {"code": 8, "value": 0}, {"code": 3, "value": {"id": 1}}]}}
      """#)
    #expect(ask.sourceAddress?.description == "fe80::21b:4fff:fe5a:102")
    #expect(ask.destinationAddress?.description == "ff02::1:2")
    #expect(ask.destination?.description == "33:33:00:01:00:02")
    #expect((ask.sourcePort, ask.destinationPort) == (546, 547))
    #expect(ask.udpChecksum == .correct)
    let solicit = DHCPv6Message(ask.payload)
    #expect(solicit.type == .solicit)
    #expect(solicit.transactionID == 0x123456)
    #expect(solicit.options.map(\.code.rawValue) == [1, 6, 8, 3])
    #expect(solicit.framingErrors == [])

    let answer = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "destination": "00:1b:4f:5a:01:02",
       "ip": {"source": "fe80::1", "destination": "fe80::21b:4fff:fe5a:102"},
       "dhcpv6": {"messageType": 7, "xid": "123456", "options": [
         {"code": 17, "value": {"enterprise": 6889}},
         {"code": 242, "depth": 1, "value": "HTTPSRVR=2001:db8::10,SIG=2"},
         {"code": 23, "value": ["2001:db8::35"]}]}}
      """#)
    #expect((answer.sourcePort, answer.destinationPort) == (547, 546))
    let reply = DHCPv6Message(answer.payload)
    #expect(
      reply.avayaSiteString.map { WireText($0).printable } == "HTTPSRVR=2001:db8::10,SIG=2")
    #expect(reply.options.map(\.code.rawValue) == [17, 23])
  }

  @Test func `a relay agent passes a message on`() throws {
    let packet = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "destination": "02:00:5e:00:02:02",
       "ip": {"source": "2001:db8::1", "destination": "2001:db8::2"},
       "dhcpv6": {"messageType": "relay-forw", "linkAddress": "2001:db8:1::1",
         "peerAddress": "fe80::2", "options": [
           {"code": 18, "hex": "31"},
           {"code": 9, "message": {"messageType": "solicit", "xid": "000001", "options": [
             {"code": 3, "value": {"id": 7}, "options": [
               {"code": 5, "value": {"address": "2001:db8::9"}}]}]}}]}}
      """#)
    #expect((packet.sourcePort, packet.destinationPort) == (547, 547))
    let message = DHCPv6Message(packet.payload)
    #expect(message.linkAddress?.description == "2001:db8:1::1")
    #expect(
      message.flattened.map { [$0.depth, Int($0.option.code.rawValue)] }
        == [[0, 18], [0, 9], [2, 3], [3, 5]])
    #expect(message.framingErrors == [])
  }

  static let source = #""source": "02:00:5e:00:02:01""#

  @Test(arguments: [
    (
      #"{\#(source), "cdp": {"tlvs": [{"type": 10, "value": 70000}]}}"#,
      "cdp.tlvs[0].value: expected a number from 0 to 65535, found 70000"
    ),
    (
      #"{\#(source), "cdp": {"tlvs": [{"type": 24, "value": 1}]}}"#,
      "cdp.tlvs[0].value: External Port ID has no typed form: give its octets under hex"
    ),
    (
      #"{\#(source), "cdp": {"tlvs": [{"type": 11, "value": "half", "hex": "01"}]}}"#,
      "cdp.tlvs[0].value: does not say what hex says: leave one of them out"
    ),
    (#"{\#(source), "cdp": {}}"#, "cdp.tlvs: expected a list of TLVs, found nothing"),
    (
      #"{\#(source), "dhcpv6": {"options": []}}"#,
      "dhcpv6.messageType: expected a DHCPv6 message type, found nothing"
    ),
    (
      #"{\#(source), "dhcpv6": {"messageType": 7}}"#, "ip: expected the addresses, found nothing"
    ),
    (
      #"{\#(source), "dhcpv6": {"messageType": 1, "options": [{"code": 23, "value": "192.0.2.1"}]}}"#,
      #"dhcpv6.options[0].value: expected an IPv6 address, found "192.0.2.1""#
    ),
    (
      #"{\#(source), "dhcpv6": {"messageType": 1, "options": [{"code": 5, "depth": 1, "hex": ""}]}}"#,
      "dhcpv6.options[0].depth: stands in no option: the first is at 0"
    ),
    (
      #"{\#(source), "dhcpv6": {"messageType": 1, "options": [{"code": 4, "hex": "00000001"}, {"code": 13, "depth": 1, "hex": "0000"}]}}"#,
      "dhcpv6.options[1]: does not say what hex of the option around it says: leave that hex out"
    ),
    (
      #"{\#(source), "cdp": {"tlvs": []}, "dhcpv6": {"messageType": 1}}"#,
      "dhcpv6: a frame has one payload, and this is a second one"
    ),
  ])
  func `errors tell the place and what was expected`(json: String, message: String) {
    #expect(Encoding.error(json) == message)
  }
}
