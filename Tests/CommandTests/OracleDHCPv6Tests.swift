import Capture
import TestSupport
import Testing

/// Every DHCPv6 frame of the captures of others, against what another decoder read.
@Suite(.enabled(if: SharedFiles.exist)) struct OracleDHCPv6Tests {
  struct Line: Decodable {
    struct Option: Decodable, Hashable {
      let code: UInt16
      let len: Int
      let hex: String
      let depth: Int
    }
    let frame: Int
    let vlan: [UInt16]
    let src: String
    let dst: String
    let encap: Bool
    let malformed: Bool
    let msgtypes: [UInt8]
    let xid: String?
    let link: String?
    let peer: String?
    let options: [Option]
  }

  /// Messages in tunnels, which are not entered: PPPoE, and L2TP within it.
  static let tunnelled = [
    "public/dhcp6-pppoe-dualstack.pcap": [36, 37, 38, 39],
    "public/dhcp-adsl-box-nb6-startup.pcap": [96, 97, 98, 99],
  ]

  /// A message behind ports of DHCPv6 but in IPv4, which carries none (RFC 8415 §7.2): here it is
  /// UDP. What is in it is compared in the tests of the module.
  static let overIPv4 = "public/malformed/dhcp6-reconf-asan.pcap"

  static let captures = OracleCaptures.captures(with: "dhcp6")

  @Test(arguments: captures)
  func `says what the other decoder says`(capture: String) throws {
    let frames = try OracleJSON.frames(capture)
    for line in try OracleCaptures.lines(capture, "dhcp6") as [Line] where !line.encap {
      let read = try OracleJSON(try #require(frames[line.frame]))
      if capture == Self.overIPv4 {
        #expect(read.dhcpv6?.messageType == nil)
        continue
      }
      let message = try #require(read.dhcpv6, "frame \(line.frame)")
      #expect(read.vlans.map(\.id) == line.vlan, "frame \(line.frame)")
      #expect(read.source == line.src, "frame \(line.frame)")
      #expect(read.destination == line.dst, "frame \(line.frame)")
      #expect(message.messageType == line.msgtypes.first, "frame \(line.frame)")
      #expect(message.linkAddress == line.link, "frame \(line.frame)")
      #expect(message.peerAddress == line.peer, "frame \(line.frame)")
      // The number of a relayed message stands in that message.
      if line.msgtypes.count == 1 {
        #expect(
          message.xid.flatMap { Int($0, radix: 16) } == line.xid.flatMap { Int($0, radix: 16) },
          "frame \(line.frame)")
      }
      #expect(
        message.options.filter { $0.enterprise == nil }.map {
          Line.Option(code: $0.code, len: $0.length, hex: $0.hex, depth: $0.depth)
        } == line.options, "frame \(line.frame)")
      if !line.malformed {
        #expect(message.options.compactMap(\.error) == [], "frame \(line.frame)")
      }
    }
  }

  @Test func `nothing is passed over but what is tunnelled`() throws {
    var compared = 0
    var tunnelled: [String: [Int]] = [:]
    for capture in Self.captures {
      for line in try OracleCaptures.lines(capture, "dhcp6") as [Line] {
        if line.encap {
          tunnelled[capture, default: []].append(line.frame)
        } else {
          compared += 1
        }
      }
    }
    #expect(compared >= 40)
    #expect(tunnelled == Self.tunnelled)
  }
}
