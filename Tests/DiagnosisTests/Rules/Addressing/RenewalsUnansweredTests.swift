import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RenewalsUnansweredTests {
  @Test func `two within ten seconds may be answered yet, after more they are late`() throws {
    var scene = Scene.leased()
    scene.renew(xid: 2, after: 43_200)
    scene.renew(xid: 2, after: 9)
    #expect(try scene.findings(RenewalsUnanswered.self).isEmpty)
    scene.renew(xid: 2, after: 51)
    let findings = try scene.findings(RenewalsUnanswered.self)
    #expect(findings.messages == ["3 REQUESTs to keep 192.0.2.101 in 1 min 0 s, no answer"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.map(\.frame) == [5, 6, 7])
  }

  @Test func `an answer in the end`() throws {
    var scene = Scene.leased()
    for _ in 0..<3 { scene.renew(xid: 2, after: 60) }
    scene.answer(.ack, xid: 2)
    #expect(try scene.findings(RenewalsUnanswered.self).isEmpty)
  }

  @Test func `once the lease is over, that is what is told`() throws {
    var scene = Scene.leased()
    scene.renew(xid: 2, after: 43_200)
    scene.renew(xid: 2, after: 43_200)
    #expect(try scene.findings(RenewalsUnanswered.self).isEmpty)
    #expect(try scene.findings(LeaseExpired.self).count == 1)
  }
}
