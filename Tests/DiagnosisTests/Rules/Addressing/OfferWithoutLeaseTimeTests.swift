import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct OfferWithoutLeaseTimeTests {
  @Test func `DISCOVERs go on although there are OFFERs`() throws {
    var scene = Scene()
    for second in [0.0, 4, 12] {
      scene.discovers(at: [second])
      scene.answer(.offer, options: [])
    }
    let findings = try scene.findings(OfferWithoutLeaseTime.self)
    #expect(
      findings.messages == [
        "server 192.0.2.1 offers 192.0.2.101 without option 51 (frames 2, 4 and 6), "
          + "and the phone does not request it"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [2, 4, 6])
    #expect(try scene.stage(.address).status == .fail)
  }

  @Test func `another server's OFFER served the phone`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, identifier: IPv4Address(192, 0, 2, 9), options: [])
    scene.answer(.offer)
    scene.ask(.request, [(.serverIdentifier, Scene.dhcpServer.encoded)])
    scene.answer(.ack)
    let findings = try scene.findings(OfferWithoutLeaseTime.self)
    #expect(findings.map(\.severity) == [.warning])
    #expect(try scene.stage(.address).status == .warning)
  }

  @Test func `a phone that requests it all the same, and OFFERs with a time`() throws {
    var scene = Scene()
    scene.lease(options: [])
    #expect(try scene.findings(OfferWithoutLeaseTime.self).isEmpty)
    #expect(try Scene.leased().findings(OfferWithoutLeaseTime.self).isEmpty)
  }
}
