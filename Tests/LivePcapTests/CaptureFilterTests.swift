import TestSupport
import Testing
import Wire

@testable import LivePcap

/// What the filter of a start-up lets through, with and without tags.
@Suite struct CaptureFilterTests {
  static var filter: FilterProgram? {
    FilterProgram(CaptureFilter.provisioning().taggedToo)
  }

  /// Destination and source, and then from the EtherType on.
  private static let addresses = octets("ffffffffffff 001b4f112233")
  /// An IPv4 header of 20 octets without options, for this protocol, then ports.
  private static func ipv4(_ ip: UInt8, from source: UInt16, to destination: UInt16) -> [UInt8] {
    octets("0800 4500002c 00000000 40") + [ip] + octets("0000 c0000201 c0000202")
      + [source, destination].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      + Array(repeating: 0, count: 20)
  }

  static let wanted: [(name: String, octets: [UInt8])] = [
    ("LLDP", octets("88cc 0207 04001b4f112233")),
    ("EAPOL", octets("888e 01010000")),
    ("ARP", octets("0806 0001080006040001") + Array(repeating: 0, count: 20)),
    ("DISCOVER", ipv4(17, from: 68, to: 67)),
    ("OFFER", ipv4(17, from: 67, to: 68)),
    ("DNS", ipv4(17, from: 49_152, to: 53)),
    ("TFTP", ipv4(17, from: 49_152, to: 69)),
    ("RAS", ipv4(17, from: 49_152, to: 1719)),
    ("HTTP", ipv4(6, from: 49_152, to: 80)),
    ("the answer", ipv4(6, from: 80, to: 49_152)),
    ("HTTPS of IP Office", ipv4(6, from: 49_152, to: 411)),
    ("SIP with TLS", ipv4(6, from: 49_152, to: 5061)),
    ("ICMP", ipv4(1, from: 0, to: 0)),
  ]
  static let unwanted: [(name: String, octets: [UInt8])] = [
    ("media", ipv4(17, from: 5004, to: 5004)),
    ("SSH", ipv4(6, from: 49_152, to: 22)),
    ("spanning tree of 88b5", octets("88b5 00000000")),
  ]
  static let tags: [(name: String, octets: [UInt8])] = [
    ("untagged", []), ("VID 0", octets("8100 a000")), ("VLAN 20", octets("8100 a014")),
    ("QinQ", octets("88a8 0064 8100 a014")),
  ]

  @Test(arguments: tags.map(\.name), wanted.map(\.name))
  func `what belongs to a start-up passes`(tag: String, name: String) throws {
    let filter = try #require(Self.filter)
    let tag = try #require(Self.tags.first { $0.name == tag }).octets
    let frame = try #require(Self.wanted.first { $0.name == name }).octets
    #expect(filter.matches(Self.addresses + tag + frame))
  }

  @Test(arguments: tags.map(\.name), unwanted.map(\.name))
  func `nothing else passes`(tag: String, name: String) throws {
    let filter = try #require(Self.filter)
    let tag = try #require(Self.tags.first { $0.name == tag }).octets
    let frame = try #require(Self.unwanted.first { $0.name == name }).octets
    #expect(!filter.matches(Self.addresses + tag + frame))
  }

  @Test func `neighbours of other makers pass by their group addresses`() throws {
    let filter = try #require(Self.filter)
    for group in ["01000ccccccc", "00e02b000000", "010081000100"] {
      #expect(filter.matches(octets("\(group) 001b4f112233 0010 aaaa03 00000c2000 02b4")))
    }
  }

  @Test func `a further port passes too`() throws {
    let frame = Self.addresses + Self.ipv4(6, from: 49_152, to: 8123)
    let filter = try #require(Self.filter)
    let wider = try #require(FilterProgram(CaptureFilter.provisioning(ports: [8123]).taggedToo))
    #expect(!filter.matches(frame))
    #expect(wider.matches(frame))
  }

  @Test func `links without Ethernet addresses have a filter of their own`() throws {
    let filter = CaptureFilter.provisioning()
    #expect(FilterProgram(filter.expression, linkType: .linuxCooked) == nil)
    for linkType in [LinkType.linuxCooked, .linuxCookedV2, .raw] {
      #expect(FilterProgram(filter.elsewhere, linkType: linkType) != nil)
    }
  }

  @Test func `what is no expression is refused`() {
    #expect(FilterProgram("port of call") == nil)
  }
}
