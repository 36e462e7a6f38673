import Testing

@Suite struct EncodeErrorTests {
  static let source = #""source": "02:00:5e:00:02:01""#

  @Test(arguments: [
    (
      #"{"frames": [{\#(source), "dhcp": {"options": [{"code": 54, "value": "192.0.2"}]}}]}"#,
      #"frames[0].dhcp.options[0].value: expected an IPv4 address, found "192.0.2""#
    ),
    (
      #"{\#(source), "dhcp": {"options": [{"code": 255, "hex": ""}]}}"#,
      "dhcp.options[0].code: expected a number from 1 to 254, found 255"
    ),
    (
      #"{\#(source), "dhcp": {"options": [{"code": 97, "value": "x"}]}}"#,
      "dhcp.options[0].value: option 97 (Client machine identifier) has no typed form: "
        + "give its octets under hex"
    ),
    (
      #"{\#(source), "dhcp": {"options": [{"code": 51, "value": 60, "hex": "0000003d"}]}}"#,
      "dhcp.options[0].value: does not say what hex says: leave one of them out"
    ),
    (
      #"{\#(source), "dhcp": {"options": [{"code": 51}]}}"#,
      "dhcp.options[0].value: expected a value, or octets under hex, found nothing"
    ),
    (
      #"{\#(source), "dhcp": {"messageType": 1, "options": [{"code": 53, "value": 2}]}}"#,
      "dhcp.messageType: does not say what option 53 says: leave one of them out"
    ),
    (
      #"{\#(source), "dhcp": {"options": [{"code": 242, "value": [{"name": "A B", "value": "1"}]}]}}"#,
      "dhcp.options[0].value[0]: assignment 1: "
    ),
    (
      #"{\#(source), "dhcp": {"sname": "a", "options": [{"code": 12, "value": "b", "area": "sname"}]}}"#,
      "dhcp.sname: holds options, so it cannot hold a name"
    ),
    (
      #"{\#(source), "dhcp": {"xid": "3d1d"}}"#,
      #"dhcp.xid: expected octets in hexadecimal, 4 of them, found "3d1d""#
    ),
    (#"{\#(source), "dhpc": {}}"#, "dhpc: not a name known here; known are "),
    (
      #"{\#(source), "vlans": [{"id": 4096}]}"#,
      "vlans[0].id: expected a number from 0 to 4095, found 4096"
    ),
    (#"{\#(source), "payload": "00"}"#, "etherType: expected an EtherType, found nothing"),
    (#"{\#(source), "payload": "0"}"#, #"payload: expected octets in hexadecimal, found "0""#),
    (#"{"lldp": {"tlvs": []}}"#, "source: expected a MAC address, found nothing"),
    (#"{\#(source), "lldp": {"tlvs": []}, "dhcp": {}}"#, "lldp: a frame has one payload"),
    (
      #"{\#(source), "lldp": {"tlvs": [{"type": 127, "oui": "00:12:bb", "subtype": 1, "hex": "0012bb02"}]}}"#,
      "lldp.tlvs[0]: oui and subtype are not those that hex begins with"
    ),
    (
      #"{\#(source), "lldp": {"tlvs": [{"type": 9, "value": 1}]}}"#,
      "lldp.tlvs[0].value: Reserved TLV type 9 has no typed form: give its octets under hex"
    ),
    (
      #"{\#(source), "ip": {"source": "192.0.2.1", "destination": "2001:db8::1"}, "icmp": {"type": 8}}"#,
      "ip: the addresses are of two versions of IP"
    ),
    (#"{\#(source), "udp": {}}"#, "ports: expected the ports, found nothing"),
    (#"{"time": "yesterday", "bytes": ""}"#, "time: expected a time such as "),
    (#"{"schema": 2, "frames": []}"#, "schema: expected a number from 1 to 1, found 2"),
    (#"{"bytes": ""} {"byts": ""}"#, "line 1: byts: not a name known here"),
    ("{\"bytes\": \"\"}\n{\"byts\": \"\"}", "line 2: byts: not a name known here"),
    ("{\"bytes\": \"\"}\n{\"bytes\" \"\"}", "line 2, column 10: expected a colon"),
    ("", "expected JSON, found nothing"),
    ("7", "expected a frame, a list of frames, or what decode prints, found 7"),
    ("[7]", "[0]: expected a frame, found 7"),
  ])
  func `errors tell the place and what was expected`(json: String, message: String) {
    let error = Encoding.error(json)
    #expect(error.hasPrefix(message), "\(error)")
  }
}
