import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct UnquotedListTests {
  @Test func `a list without marks`() throws {
    let scene = Scene.leased("MCIPADD=192.0.2.5,192.0.2.6,L2Q=1")
    let findings = try scene.findings(UnquotedList.self)
    #expect(
      findings.messages == ["MCIPADD in option 242 is a list without quotation marks (frame 4)"])
    #expect(findings[0].remedy == #"Write MCIPADD="192.0.2.5,192.0.2.6"."#)
    #expect(findings[0].quoted(from: scene) == ["MCIPADD=192.0.2.5,192.0.2.6"])
  }

  @Test(arguments: ["PROCPSWD=12345,678", "HTTPDIR=x;PROCPSWD=12345,678"])
  func `a remedy shows no password`(text: String) throws {
    let findings = try Scene.leased(text).findings(UnquotedList.self)
    #expect(findings.map(\.remedy) == [UnquotedList.description.remedy])
    #expect(!findings.messages.joined().contains("12345"))
  }

  @Test(arguments: [#"MCIPADD="192.0.2.5,192.0.2.6",L2Q=1"#, "MCIPADD=192.0.2.5,L2Q=1"])
  func `marks, or one address`(text: String) throws {
    #expect(try Scene.leased(text).findings(UnquotedList.self).isEmpty)
  }
}
