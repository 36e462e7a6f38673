import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct BlankAroundSeparatorTests {
  @Test func `blanks next to commas and equals signs`() throws {
    let scene = Scene.leased("L2Q=1, HTTPSRVR =192.0.2.20")
    let findings = try scene.findings(BlankAroundSeparator.self)
    #expect(
      findings.messages == [
        "option 242 has blanks around separators (frame 4): L2Q=1, HTTPSRVR =192.0.2.20"
      ])
    #expect(findings[0].quoted(from: scene) == [" ", " "])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `a blank inside of a value`() throws {
    #expect(try Scene.leased("HTTPDIR=/a b,L2Q=1").findings(BlankAroundSeparator.self).isEmpty)
  }
}
