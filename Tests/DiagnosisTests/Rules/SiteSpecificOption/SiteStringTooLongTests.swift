import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteStringTooLongTests {
  private static func text(_ length: Int) -> String {
    "HTTPDIR=" + String(repeating: "a", count: length - 8)
  }

  @Test func `split by the server`() throws {
    let scene = Scene.leased(Self.text(300))
    let findings = try scene.findings(SiteStringTooLong.self)
    #expect(
      findings.messages == ["option 242 stands in 2 instances, 300 octets in all (frame 4)"])
    #expect(findings[0].evidence.map { $0.octets?.count } == [257, 47])
    #expect(findings[0].remedy == SiteStringTooLong.description.remedy)
  }

  @Test(arguments: [247, 255])
  func `as long as what servers cut to`(length: Int) throws {
    #expect(
      try Scene.leased(Self.text(length)).findings(SiteStringTooLong.self).messages == [
        "option 242 is \(length) octets long, a length at which servers cut: its end may be missing "
          + "(frame 4)"
      ])
  }

  @Test(arguments: [20, 246, 248, 254])
  func `lengths that say nothing`(length: Int) throws {
    #expect(try Scene.leased(Self.text(length)).findings(SiteStringTooLong.self).isEmpty)
  }

  @Test func `sent twice although it is short`() throws {
    var scene = Scene()
    let piece: (DHCPOptionCode, [UInt8]) = (.avayaSiteSpecific, Array("L2Q=1".utf8))
    scene.lease(options: Scene.usual + [piece, piece])
    let findings = try scene.findings(SiteStringTooLong.self)
    #expect(findings.messages == ["option 242 stands in 2 instances, 10 octets in all (frame 4)"])
    #expect(findings[0].remedy.contains("define it once"))
  }
}
