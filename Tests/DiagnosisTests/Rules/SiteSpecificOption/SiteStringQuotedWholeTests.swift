import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteStringQuotedWholeTests {
  @Test func `quotation marks of the server's syntax`() throws {
    let scene = Scene.leased(#""HTTPSRVR=192.0.2.20,L2Q=1""#)
    let findings = try scene.findings(SiteStringQuotedWhole.self)
    #expect(
      findings.messages == [
        "option 242 begins and ends with a quotation mark, so HTTPSRVR is lost (frame 4)"
      ])
    #expect(findings[0].quoted(from: scene) == [#"""#, #"""#])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `a NUL behind the last mark does not hide it`() throws {
    let scene = Scene.leased("\"HTTPSRVR=192.0.2.20\"\0")
    let findings = try scene.findings(SiteStringQuotedWhole.self)
    #expect(findings[0].quoted(from: scene) == [#"""#, #"""#])
  }

  @Test(
    arguments: [
      #"MCIPADD="192.0.2.5,192.0.2.6""#, #"L2Q=1,HTTPSRVR="192.0.2.20""#, "L2Q=1", #""L2Q=1"#,
    ])
  func `marks around a list belong there`(text: String) throws {
    #expect(try Scene.leased(text).findings(SiteStringQuotedWhole.self).isEmpty)
  }
}
