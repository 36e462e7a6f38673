import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct NoFileServerTests {
  @Test func `the string names none`() throws {
    let scene = Scene.leased("L2Q=1,VLANTEST=60")
    let findings = try scene.findings(NoFileServer.self)
    #expect(
      findings.messages == [
        "option 242 of the ACK names none that can be used (frame 4); option 43, siaddr and LLDP "
          + "name none either"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(try Scene.leased("HTTPSRVR=999.1.1.1").findings(NoFileServer.self).count == 1)
  }

  @Test func `the option was not asked for`() throws {
    var scene = Scene()
    scene.lease(asks: [1, 3])
    #expect(
      try scene.findings(NoFileServer.self).messages[0].hasPrefix(
        "the ACK has no option 242, and the phone did not ask for it (frame 4)"))
  }

  @Test func `somebody names one, the rule on the missing option speaks, or there is no lease`()
    throws
  {
    #expect(try Scene.leased("HTTPSRVR=192.0.2.20").findings(NoFileServer.self).isEmpty)
    #expect(
      try Scene.leased("L2Q=1", siaddr: IPv4Address(192, 0, 2, 66)).findings(NoFileServer.self)
        .isEmpty)
    #expect(try Scene.leased().findings(NoFileServer.self).isEmpty)
    var offered = Scene()
    offered.ask(.discover)
    offered.answer(.offer, "L2Q=1")
    #expect(try offered.findings(NoFileServer.self).isEmpty)
  }
}
