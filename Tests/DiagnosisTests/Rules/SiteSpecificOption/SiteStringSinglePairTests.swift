import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteStringSinglePairTests {
  @Test(arguments: ["HTTPSRVR=192.0.2.10", "TLSSRVR=192.0.2.10", "L2QVLAN=20", "L2Q=1\0"])
  func `one pair`(text: String) throws {
    let findings = try Scene.leased(text).findings(SiteStringSinglePair.self)
    let name = text.prefix { $0 != "=" }
    #expect(findings.messages == ["option 242 sets \(name) and nothing else (frame 4)"])
    // Without a file server, more was meant.
    #expect(findings.map(\.severity) == [name.hasSuffix("SRVR") ? .info : .warning])
  }

  @Test(arguments: ["", "SIG=2,L2Q=1", "\"SIG=2\"", "SIG=2,", "HTTPSRVR=192.0.2.10,192.0.2.11"])
  func `none, two, or another damage`(text: String) throws {
    #expect(try Scene.leased(text).findings(SiteStringSinglePair.self).isEmpty)
  }

  @Test func `another source names the file server`() throws {
    let scene = Scene.leased("SIG=2", siaddr: IPv4Address(192, 0, 2, 10))
    #expect(try scene.findings(SiteStringSinglePair.self).isEmpty)
  }
}
