import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct OtherSiteOptionRequestedTests {
  private static func findings(asks: [UInt8], sends: UInt8) throws -> [Finding] {
    var scene = Scene()
    scene.lease("HTTPSRVR=192.0.2.20", option: sends, asks: asks)
    return try scene.findings(OtherSiteOptionRequested.self)
  }

  @Test(
    arguments: [([1, 200], 242, "200"), ([242], 176, "242"), ([176, 230], 242, "176, 230")]
      as [([UInt8], UInt8, String)])
  func `the string stands under another number`(asks: [UInt8], sends: UInt8, wanted: String) throws
  {
    let findings = try Self.findings(asks: asks, sends: sends)
    #expect(
      findings.messages == [
        "the phone asks for option \(wanted) and not for \(sends); the ACK (frame 4) carries the "
          + "string in option \(sends)"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [([242], 242), ([176, 242], 242), ([1, 3], 242), ([150, 252], 242)]
      as [([UInt8], UInt8)])
  func `the number that was asked for, or none that is the phone's`(asks: [UInt8], sends: UInt8)
    throws
  {
    #expect(try Self.findings(asks: asks, sends: sends).isEmpty)
  }

  @Test func `both numbers are served, or 242 is no string`() throws {
    var both = Scene()
    both.lease(
      "L2Q=1", options: Scene.usual + [(.avayaSiteSpecific4600, Array("L2Q=1".utf8))],
      asks: [176])
    #expect(try both.findings(OtherSiteOptionRequested.self).isEmpty)
    var foreign = Scene()
    foreign.lease("x", asks: [200])
    #expect(try foreign.findings(OtherSiteOptionRequested.self).isEmpty)
  }
}
