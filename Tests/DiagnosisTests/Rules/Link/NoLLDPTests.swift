import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct NoLLDPTests {
  @Test func `a minute without LLDP`() throws {
    var scene = Scene.leased()
    scene.renew(xid: 2, after: 59.7)
    let findings = try scene.findings(NoLLDP.self)
    #expect(
      findings.messages == [
        "the phone is seen for 1 min 0 s, and neither it nor a switch sends LLDP"
      ])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings[0].evidence.map(\.frame) == [1, 5])
  }

  @Test func `less than a minute`() throws {
    var scene = Scene.leased()
    scene.renew(xid: 2, after: 59)
    #expect(try scene.findings(NoLLDP.self).isEmpty)
  }

  @Test func `the phone or a switch sends it`() throws {
    var phone = Scene.leased()
    phone.introduce("J179")
    phone.renew(xid: 2, after: 90)
    #expect(try phone.findings(NoLLDP.self).isEmpty)
    var neighbour = Scene.leased()
    neighbour.advertise()
    neighbour.renew(xid: 2, after: 90)
    #expect(try neighbour.findings(NoLLDP.self).isEmpty)
  }
}
