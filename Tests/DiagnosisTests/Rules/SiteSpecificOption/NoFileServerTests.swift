import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct NoFileServerTests {
  @Test func `the option is there and names none`() throws {
    let findings = try Scene.leased("L2QVLAN=120").findings(NoFileServer.self)
    #expect(
      findings.messages == [
        "option 242 of the ACK names none that can be used (frame 4); "
          + "option 43, siaddr and LLDP name none either"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [4])
  }

  @Test func `the phone did not ask, and got nothing`() throws {
    var unasked = Scene()
    unasked.lease(asks: [1, 3])
    let findings = try unasked.findings(NoFileServer.self)
    #expect(findings.count == 1)
    #expect(findings.messages[0].hasPrefix("the ACK has no option 242, and the phone did not ask"))
  }

  @Test func `a server by any source, an absent option, no lease`() throws {
    #expect(try Scene.leased("HTTPSRVR=192.0.2.20").findings(NoFileServer.self).isEmpty)
    #expect(
      try Scene.leased("L2Q=1", siaddr: IPv4Address(192, 0, 2, 66)).findings(NoFileServer.self)
        .isEmpty)
    #expect(try Scene.leased().findings(NoFileServer.self).isEmpty)
    var offered = Scene()
    offered.ask(.discover)
    offered.answer(.offer)
    #expect(try offered.findings(NoFileServer.self).isEmpty)
  }
}
