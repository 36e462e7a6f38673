import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RefusalLoopTests {
  private static func scene(refusals: UInt32) -> Scene {
    var scene = Scene()
    for xid in 0..<refusals {
      scene.ask(.request, xid: xid)
      scene.answer(.nak, xid: xid)
    }
    return scene
  }

  @Test func `three times, and no lease`() throws {
    let findings = try Self.scene(refusals: 3).findings(RefusalLoop.self)
    #expect(findings.messages == ["3 NAKs from 192.0.2.1 (frames 2, 4 and 6), no lease"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `twice, or with a lease in the end`() throws {
    #expect(try Self.scene(refusals: 2).findings(RefusalLoop.self).isEmpty)
    var scene = Self.scene(refusals: 5)
    scene.lease(xid: 9)
    #expect(try scene.findings(RefusalLoop.self).isEmpty)
  }

  @Test func `what was before the last ACK does not count`() throws {
    var scene = Self.scene(refusals: 2)
    scene.lease(xid: 9)
    scene.renew(xid: 10)
    scene.answer(.nak, xid: 10)
    #expect(try scene.findings(RefusalLoop.self).isEmpty)
  }
}
