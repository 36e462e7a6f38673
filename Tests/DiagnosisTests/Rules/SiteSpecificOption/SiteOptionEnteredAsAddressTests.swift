import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteOptionEnteredAsAddressTests {
  private static func findings(_ octets: [UInt8]) throws -> [Finding] {
    var scene = Scene()
    scene.lease(options: Scene.usual + [(.avayaSiteSpecific, octets)])
    return try scene.findings(SiteOptionEnteredAsAddress.self)
  }

  @Test func `four octets, or a multiple`() throws {
    let findings = try Self.findings([192, 0, 2, 10])
    #expect(
      findings.messages == ["option 242 holds the octets of 192.0.2.10 (frame 4), not text"])
    #expect(findings[0].remedy.contains("enter HTTPSRVR=192.0.2.10 in it"))
    #expect(findings.map(\.severity) == [.error])
    #expect(
      try Self.findings([192, 0, 2, 10, 192, 0, 2, 11]).messages == [
        "option 242 holds the octets of 192.0.2.10,192.0.2.11 (frame 4), not text"
      ])
  }

  @Test func `text of four characters, or five octets`() throws {
    #expect(try Self.findings(Array("A=12".utf8)).isEmpty)
    #expect(try Self.findings([192, 0, 2, 10, 1]).isEmpty)
    #expect(try Self.findings([]).isEmpty)
  }
}
