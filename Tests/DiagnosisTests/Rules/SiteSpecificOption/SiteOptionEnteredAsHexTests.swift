import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteOptionEnteredAsHexTests {
  private static func findings(_ octets: [UInt8]) throws -> [Finding] {
    var scene = Scene()
    scene.lease(options: Scene.usual + [(.avayaSiteSpecific, octets)])
    return try scene.findings(SiteOptionEnteredAsHex.self)
  }

  @Test func `digits`() throws {
    let digits = Hex.string(of: Array("L2Q=1,PROCPSWD=123".utf8))
    #expect(
      try Self.findings(Array(digits.utf8)).messages == [
        "option 242 holds hexadecimal digits as text, which read L2Q=1,PROCPSWD=**** (frame 4)"
      ])
  }

  @Test func `16-bit characters`() throws {
    let wide: [UInt8] = Array("HTTPSRVR=192.0.2.20".utf8).flatMap { [$0, 0] }
    #expect(
      try Self.findings(wide).messages == [
        "option 242 holds 16-bit characters, which read HTTPSRVR=192.0.2.20 (frame 4)"
      ])
  }

  @Test(arguments: ["HTTPSRVR=192.0.2.20", "L2QVLAN=120", "abcdef", "12345"])
  func `text is text`(text: String) throws {
    #expect(try Self.findings(Array(text.utf8)).isEmpty)
  }
}
