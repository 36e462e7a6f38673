import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct UnknownParameterTests {
  private static func findings(_ text: String) throws -> [Finding] {
    try Scene.leased(text).findings(UnknownParameter.self)
  }

  @Test func `a misspelt file server`() throws {
    let scene = Scene.leased("L2Q=1,HTPSRVR=192.0.2.20")
    let findings = try scene.findings(UnknownParameter.self)
    #expect(
      findings.messages == [
        "option 242 sets HTPSRVR, which the phones do not know; HTTPSRVR is probably meant "
          + "(frame 4)"
      ])
    #expect(findings[0].remedy == "On the DHCP server, write HTTPSRVR instead of HTPSRVR.")
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].quoted(from: scene) == ["HTPSRVR"])
  }

  @Test func `misspelt, but the phone has what it needs`() throws {
    #expect(
      try Self.findings("HTTPSRVR=192.0.2.20,TLSSERVER=192.0.2.21").map(\.severity) == [.warning])
    #expect(try Self.findings("HTTPSRVR=192.0.2.20,VLANTST=60").map(\.severity) == [.warning])
  }

  @Test func `a name of somebody else`() throws {
    let findings = try Self.findings("HTTPSRVR=192.0.2.20,COMPANYNAME=x")
    #expect(
      findings.messages == ["option 242 sets COMPANYNAME, which the phones do not know (frame 4)"])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings[0].remedy == UnknownParameter.description.remedy)
  }

  @Test(
    arguments: [
      "httpsrvr=192.0.2.20", "SIP_CONTROLLER_LIST=192.0.2.5", #""HTTPSRVR=192.0.2.20""#, "=1",
      "L2Q=1,,VLANTEST=60",
    ])
  func `known names in any case, and damage that has rules of its own`(text: String) throws {
    #expect(try Self.findings(text).isEmpty)
  }
}
