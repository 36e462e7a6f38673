import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct EscapedCommaTests {
  @Test func `backslashes that were sent`() throws {
    let scene = Scene.leased(#"HTTPSRVR=192.0.2.20\,L2Q=1\,VLANTEST=60"#)
    let findings = try scene.findings(EscapedComma.self)
    #expect(
      findings.messages == [
        #"option 242 has a backslash before 2 commas (frame 4): "#
          + #"HTTPSRVR=192.0.2.20\,L2Q=1\,VLANTEST=60"#
      ])
    #expect(findings[0].quoted(from: scene) == [#"\,"#, #"\,"#])
    #expect(
      try Scene.leased(#"L2Q=1\,PROCPSWD=12345"#).findings(EscapedComma.self).messages == [
        #"option 242 has a backslash before a comma (frame 4): L2Q=1\,PROCPSWD=****"#
      ])
  }

  @Test func `the remedy has the two backslashes that Kea wants`() {
    #expect(EscapedComma.description.remedy.contains(#" (\\,) "#))
    #expect(!EscapedComma.description.remedy.contains(#"\\\"#))
  }

  @Test(arguments: [#"HTTPDIR=a\b,L2Q=1"#, "L2Q=1,VLANTEST=60"])
  func `a backslash elsewhere is no escape`(text: String) throws {
    #expect(try Scene.leased(text).findings(EscapedComma.self).isEmpty)
  }
}
