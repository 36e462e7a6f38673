import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct LeaseExpiredTests {
  private static func scene(lease seconds: [UInt8], asksAfter: Double) -> Scene {
    var scene = Scene()
    scene.lease(options: [(.leaseTime, seconds)])
    scene.renew(xid: 2, after: 50)
    scene.renew(xid: 2, after: asksAfter)
    return scene
  }

  @Test func `the phone asks after its time`() throws {
    let findings = try Self.scene(lease: [0, 0, 0, 100], asksAfter: 60)
      .findings(LeaseExpired.self)
    #expect(
      findings.messages == [
        "the lease of frame 4 is for 100 s; 1 min 50 s later the phone still asks (frame 6), "
          + "and its 2 renewals got no answer"
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.map(\.frame) == [4, 5, 6])
  }

  @Test func `it begins anew after its time`() throws {
    var scene = Scene()
    scene.lease(options: [(.leaseTime, [0, 0, 0, 100])])
    scene.renew(xid: 2, after: 50)
    scene.ask(.discover, xid: 3, after: 60)
    let message = try #require(try scene.findings(LeaseExpired.self).messages.first)
    #expect(message.hasSuffix("(frame 6), and its renewal got no answer"))
  }

  @Test func `ARP shows it in use`() throws {
    var scene = Self.scene(lease: [0, 0, 0, 100], asksAfter: 60)
    scene.arp(Scene.address)
    let message = try #require(try scene.findings(LeaseExpired.self).messages.first)
    #expect(message.hasSuffix("; it still uses 192.0.2.101 (frame 7)"))
  }

  @Test func `a lease that still runs, and one for ever`() throws {
    let running = Self.scene(lease: [0, 0, 0, 200], asksAfter: 60)
    #expect(try running.findings(LeaseExpired.self).isEmpty)
    let endless = Self.scene(lease: [255, 255, 255, 255], asksAfter: 1e6)
    #expect(try endless.findings(LeaseExpired.self).isEmpty)
  }

  @Test func `an answer between`() throws {
    var scene = Scene()
    scene.lease(options: [(.leaseTime, [0, 0, 0, 100])])
    scene.renew(xid: 2, after: 50)
    scene.answer(.ack, options: [(.leaseTime, [0, 0, 0, 100])], xid: 2)
    scene.renew(xid: 3, after: 60)
    #expect(try scene.findings(LeaseExpired.self).isEmpty)
  }
}
