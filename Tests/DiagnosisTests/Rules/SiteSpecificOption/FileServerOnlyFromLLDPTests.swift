import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct FileServerOnlyFromLLDPTests {
  private static let server = AvayaFileServer([IPv4Address(192, 0, 2, 30)]).map { LLDPTLV($0) }

  @Test func `the switch speaks after the ACK`() throws {
    var scene = Scene()
    scene.lease("SIG=2")
    scene.now += 20
    scene.advertise(try #require(Self.server))
    let findings = try scene.findings(FileServerOnlyFromLLDP.self)
    #expect(
      findings.messages == [
        "only the switch names a file server, 192.0.2.30: first in frame 5, 20.1 s after the ACK "
          + "(frame 4)"
      ])
    #expect(findings.map(\.severity) == [.info])
  }

  @Test func `it spoke before, or DHCP names one`() throws {
    var before = Scene()
    before.advertise(try #require(Self.server))
    before.lease("SIG=2")
    #expect(try before.findings(FileServerOnlyFromLLDP.self).isEmpty)
    var named = Scene.leased("HTTPSRVR=192.0.2.10")
    named.advertise(try #require(Self.server))
    #expect(try named.findings(FileServerOnlyFromLLDP.self).isEmpty)
  }
}
