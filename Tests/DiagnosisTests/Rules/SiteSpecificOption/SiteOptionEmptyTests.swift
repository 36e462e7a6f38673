import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteOptionEmptyTests {
  @Test(arguments: [("", "no octet in it"), ("\0\0", "nothing but NULs")])
  func `nothing in it`(text: String, said: String) throws {
    let findings = try Scene.leased(text).findings(SiteOptionEmpty.self)
    #expect(findings.messages == ["option 242 is there with \(said) (frame 4)"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `another source names the file server`() throws {
    let scene = Scene.leased("", siaddr: IPv4Address(192, 0, 2, 10))
    #expect(try scene.findings(SiteOptionEmpty.self).map(\.severity) == [.warning])
  }

  @Test(arguments: [nil, "SIG=2\0", ","])
  func `absent, or not empty`(text: String?) throws {
    #expect(try Scene.leased(text).findings(SiteOptionEmpty.self).isEmpty)
  }
}
