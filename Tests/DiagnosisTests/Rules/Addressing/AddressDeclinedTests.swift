import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct AddressDeclinedTests {
  @Test func `each address once, and what came of it`() throws {
    var scene = Scene()
    for last in [101, 101, 102] as [UInt8] {
      scene.ask(.decline, [(.requestedAddress, [192, 0, 2, last])])
    }
    let refused = try scene.findings(AddressDeclined.self)
    #expect(
      refused.messages == [
        "the phone declines 192.0.2.101, 192.0.2.102 (frames 1, 2 and 3)"
      ])
    #expect(refused.map(\.severity) == [.error])
    scene.lease("L2Q=0", xid: 2)
    let settled = try scene.findings(AddressDeclined.self)
    #expect(settled.map(\.severity) == [.warning])
    #expect(settled[0].message.hasSuffix("; later it gets 192.0.2.101"))
  }

  @Test func `one without a lease after it may be the end of the capture`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer)
    scene.ask(.decline, [(.requestedAddress, Scene.address.encoded)])
    let findings = try scene.findings(AddressDeclined.self)
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.messages == ["the phone declines 192.0.2.101 right after the OFFER (frame 3)"])
  }

  @Test func `more than four addresses are counted`() throws {
    var scene = Scene()
    for last in 1...6 as ClosedRange<UInt8> {
      scene.ask(.decline, [(.requestedAddress, [192, 0, 2, last])])
    }
    let message = try #require(try scene.findings(AddressDeclined.self).messages.first)
    #expect(message.contains("192.0.2.4 and 2 more"))
  }
}
