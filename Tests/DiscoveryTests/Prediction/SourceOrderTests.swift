import SSON
import Testing

@testable import Discovery

@Suite struct SourceOrderTests {
  private static func beats(
    _ winner: ValueSource, _ loser: ValueSource, for name: SSONName,
    in precedence: PhoneProfile.Precedence = .firstFound
  ) throws -> Bool {
    let order = SourceOrder.of(name, in: precedence)
    return try #require(order.rank(of: winner)) < #require(order.rank(of: loser))
  }

  @Test(arguments: ["L2Q", "L2QVLAN", "PHY2VLAN"] as [SSONName])
  func `VLANs of LLDP win everywhere`(name: SSONName) throws {
    for precedence in [PhoneProfile.Precedence.firstFound, .lastWriter] {
      #expect(try Self.beats(.medPolicy, .siteOption(242), for: name, in: precedence))
      #expect(try Self.beats(.medPolicy, .vlanName, for: name, in: precedence))
      #expect(try Self.beats(.portVLAN, .siteOption(242), for: name, in: precedence))
    }
  }

  @Test(arguments: ["L2QAUD", "L2QSIG", "DSCPAUD", "DSCPSIG"] as [SSONName])
  func `priorities of LLDP win where the first counts, not where the last does`(
    name: SSONName
  ) throws {
    #expect(try Self.beats(.medPolicy, .siteOption(242), for: name))
    #expect(try Self.beats(.siteOption(242), .medPolicy, for: name, in: .lastWriter))
  }

  @Test(arguments: ["HTTPSRVR", "TLSSRVR", "TFTPSRVR"] as [SSONName])
  func `file servers`(name: SSONName) throws {
    #expect(try Self.beats(.siteOption(242), .vendorInformation, for: name))
    #expect(try Self.beats(.siteOption(176), .tftpServerName, for: name))
    #expect(try Self.beats(.vendorInformation, .nextServer, for: name))
    #expect(try Self.beats(.nextServer, .avayaFileServer, for: name))
    #expect(SourceOrder.of(name, in: .firstFound).rank(of: .avayaCallServer) == nil)
  }

  @Test func `call servers and the rest`() throws {
    #expect(try Self.beats(.siteOption(242), .avayaCallServer, for: "MCIPADD"))
    #expect(try Self.beats(.siteOption(242), .defaultOfFamily, for: "HTTPPORT"))
    #expect(SourceOrder.of("HTTPPORT", in: .lastWriter).rank(of: .medPolicy) == nil)
  }
}
