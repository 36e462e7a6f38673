import Capture
import DHCP
import Framing
import Reporting
import TestSupport
import Testing
import Wire

/// Frames described with nothing but what matters.
@Suite struct HandWrittenDHCPTests {
  static let offer = #"""
    {"destination": "ff:ff:ff:ff:ff:ff", "source": "02:00:5e:00:02:01",
     "vlans": [{"id": 120, "priority": 5}],
     "dhcp": {"messageType": 2, "xid": "00003d1d", "chaddr": "001b4f112233", "yiaddr": "192.0.2.101",
       "options": [{"code": 54, "value": "192.0.2.1"}, {"code": 51, "value": 86400},
         {"code": 1, "value": "255.255.255.0"}, {"code": 3, "value": ["192.0.2.1"]},
         {"code": 242, "value": "HTTPSRVR=192.0.2.10"}]}}
    """#

  static func packet(_ json: String) throws -> Packet {
    Packet(try Encoding.frame(json)[...], linkType: .ethernet)
  }

  static func message(_ dhcp: String) throws -> DHCPMessage {
    DHCPMessage(try packet("{\"source\": \"02:00:5e:00:02:01\", \"dhcp\": \(dhcp)}").payload)
  }

  @Test func `an offer gets its headers, lengths and checksums`() throws {
    let packet = try Self.packet(Self.offer)
    #expect(packet.notes == [])
    #expect(packet.error == nil)
    #expect(packet.bytes.count == 346)
    #expect(packet.source?.description == "02:00:5e:00:02:01")
    #expect(packet.destination == .broadcast)
    #expect(packet.vlanTags == [VLANTag(VLANID(lowBitsOf: 120), priority: .init(lowBitsOf: 5))])
    #expect(packet.etherType == .ipv4)
    guard case .ipv4(let header) = packet.network, case .udp(let udp) = packet.transport else {
      Issue.record("no IPv4 and UDP")
      return
    }
    #expect(header.source.description == "192.0.2.1")
    #expect(header.destination == .broadcast)
    #expect(header.totalLength == 328)
    #expect(header.timeToLive == 64)
    #expect(header.checksumVerdict == .correct)
    #expect([udp.sourcePort, udp.destinationPort, udp.length] == [67, 68, 308])
    #expect(packet.udpChecksum == .correct)
  }

  @Test func `an offer gets op, cookie, option 53, End and 300 octets`() throws {
    let message = DHCPMessage(try Self.packet(Self.offer).payload)
    #expect(message.encoded.count == 300)
    #expect(message.header.operation == .reply)
    #expect(message.header.hardwareType == .ethernet)
    #expect(message.clientMAC?.description == "00:1b:4f:11:22:33")
    #expect(message.header.transactionID == 0x3D1D)
    #expect(message.header.yourAddress?.description == "192.0.2.101")
    #expect(message.messageType == .offer)
    #expect(message.options.map(\.code.rawValue) == [53, 54, 51, 1, 3, 242])
    #expect(message.leaseTime == 86400)
    #expect(message.joinedOption(.avayaSiteSpecific)?.value == Array("HTTPSRVR=192.0.2.10".utf8))
    #expect(message.areas.first?.end != nil)
    #expect(message.framingErrors == [])
  }

  @Test func `a client's message has its sender's address and speaks to all`() throws {
    let packet = try Self.packet(
      #"{"source": "00:1b:4f:11:22:33", "dhcp": {"messageType": "DISCOVER"}}"#)
    let message = DHCPMessage(packet.payload)
    #expect(message.header.operation == .request)
    #expect(message.clientMAC?.description == "00:1b:4f:11:22:33")
    #expect(message.messageType == .discover)
    #expect(packet.destination == .broadcast)
    #expect(packet.sourceAddress == .v4(.any))
    #expect([packet.sourcePort, packet.destinationPort] == [68, 67])
  }

  @Test func `a server's answer goes to the client's new address`() throws {
    let packet = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "destination": "00:1b:4f:11:22:33",
       "dhcp": {"messageType": 5, "yiaddr": "192.0.2.101", "siaddr": "192.0.2.9"}}
      """#)
    #expect(packet.destinationAddress?.description == "192.0.2.101")
    #expect(packet.sourceAddress?.description == "192.0.2.9")
  }

  @Test func `values of many types`() throws {
    let message = try Self.message(
      #"""
      {"messageType": 1, "options": [
        {"code": 55, "value": [1, 3, 242]}, {"code": 61, "value": "00:1b:4f:11:22:33"},
        {"code": 43, "value": {"parameters": [{"code": 2, "value": "192.0.2.1"}]}},
        {"code": 82, "value": [{"code": 1, "value": "0102"}]},
        {"code": 121, "value": [{"destination": "198.51.100.0/24", "router": "192.0.2.1"}]},
        {"code": 242, "value": [{"name": "HTTPSRVR", "value": ["192.0.2.10", "192.0.2.11"]},
          {"name": "L2QVLAN", "value": 120}]},
        {"code": 200, "hex": "c0ffee"}]}
      """#)
    let values = message.joined.map { Hex.string(of: $0.value) }
    #expect(
      values == [
        "01", "0103f2", "01001b4f112233", "0104363838390209" + Hex.string(of: "192.0.2.1".utf8),
        "01020102", "18c63364c0000201",
        Hex.string(of: #"HTTPSRVR="192.0.2.10,192.0.2.11",L2QVLAN=120"#.utf8), "c0ffee",
      ])
  }

  @Test func `a value of more than 255 octets is split`() throws {
    let long = String(repeating: "a", count: 300)
    let message = try Self.message(#"{"options": [{"code": 242, "value": "\#(long)"}]}"#)
    #expect(message.options.map(\.value.count) == [255, 45])
    #expect(message.joined.count == 1)
  }

  @Test func `options may stand in file and sname`() throws {
    let message = try Self.message(
      #"""
      {"messageType": 1, "options": [{"code": 12, "value": "a", "area": "file"},
        {"code": 15, "value": "b", "area": "sname"}, {"code": 60, "value": "c"}]}
      """#)
    #expect(message.overload == .both)
    #expect(message.options.map(\.code.rawValue) == [53, 52, 60, 12, 15])
    #expect(message.options.map(\.area) == [.options, .options, .options, .file, .sname])
    #expect(message.framingErrors == [])
  }

  @Test func `what is told is taken as it stands`() throws {
    let message = try Self.message(
      #"""
      {"op": 9, "hlen": 3, "chaddr": "aabb", "secs": 7, "flags": "8001", "sname": "a\\x01",
       "options": [{"code": 1, "length": 9, "hex": "ff"}],
       "areas": [{"area": "options", "hasEnd": false}]}
      """#)
    #expect(message.header.operation?.rawValue == 9)
    #expect(message.header.hardwareAddressLength == 3)
    #expect(message.header.clientHardwareAddress?.prefix(3) == [0xAA, 0xBB, 0])
    #expect(message.header.secondsElapsed == 7)
    #expect(message.header.flags?.rawValue == 0x8001)
    #expect(message.serverNameText?.octets == [0x61, 1])
    #expect(message.vendorArea.dropFirst(4) == [1, 9, 0xFF])
  }

  @Test func `a wrong checksum, length and trailer stay wrong`() throws {
    let packet = try Self.packet(
      #"""
      {"source": "02:00:5e:00:02:01", "dhcp": {"messageType": 1}, "udp": {"checksum": 1, "length": 9},
       "ipv4": {"checksum": 2, "totalLength": 40, "dscp": 46, "timeToLive": 1}, "trailer": "aabb"}
      """#)
    guard case .ipv4(let header) = packet.network, case .udp(let udp) = packet.transport else {
      Issue.record("no IPv4 and UDP")
      return
    }
    #expect([header.checksum, header.totalLength] == [2, 40])
    #expect([header.dscp.rawValue, header.timeToLive] == [46, 1])
    #expect([udp.checksum, udp.length] == [1, 9])
    #expect(packet.bytes.suffix(2) == [0xAA, 0xBB])
  }
}
