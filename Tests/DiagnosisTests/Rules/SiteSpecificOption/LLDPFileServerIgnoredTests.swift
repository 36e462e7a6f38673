import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct LLDPFileServerIgnoredTests {
  private static let server = AvayaFileServer([IPv4Address(192, 0, 2, 30)]).map { LLDPTLV($0) }

  private static func findings(_ text: String?, siaddr: IPv4Address = .any) throws -> [Finding] {
    var scene = Scene()
    scene.advertise(try #require(server))
    scene.lease(text, siaddr: siaddr)
    return try scene.findings(LLDPFileServerIgnored.self)
  }

  @Test func `another address wins`() throws {
    let findings = try Self.findings("HTTPSRVR=192.0.2.10")
    #expect(
      findings.messages == [
        "the switch names file server 192.0.2.30 (frame 1), option 242 says "
          + "HTTPSRVR=192.0.2.10 (frame 5), which counts"
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.map(\.frame) == [1, 5])
    #expect(
      try Self.findings(nil, siaddr: Scene.dhcpServer).messages[0].contains(
        "siaddr says HTTPSRVR=192.0.2.1 (frame 5)"))
  }

  @Test func `a name may be the same host`() throws {
    #expect(try Self.findings("HTTPSRVR=files.example.com").map(\.severity) == [.info])
  }

  @Test(arguments: ["HTTPSRVR=192.0.2.30", #"HTTPSRVR="192.0.2.10,192.0.2.30""#, "SIG=2"])
  func `the same, one of a list, or none`(text: String) throws {
    #expect(try Self.findings(text).isEmpty)
  }
}
