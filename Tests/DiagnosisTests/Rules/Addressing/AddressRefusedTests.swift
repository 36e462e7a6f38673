import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct AddressRefusedTests {
  @Test func `a renewal that is refused`() throws {
    var scene = Scene.leased("L2Q=0")
    scene.renew(xid: 2)
    scene.answer(.nak, options: [(.message, Array("gone".utf8))], xid: 2)
    let findings = try scene.findings(AddressRefused.self)
    #expect(
      findings.messages == ["192.0.2.1 refuses to renew 192.0.2.101 (frame 6): \"gone\""])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.map(\.frame) == [6])
  }

  @Test func `after a restart it is ordinary, if an address follows`() throws {
    var scene = Scene()
    scene.ask(.request, [(.requestedAddress, [198, 51, 100, 7])])
    scene.answer(.nak)
    let alone = try scene.findings(AddressRefused.self)
    #expect(
      alone.messages == [
        "192.0.2.1 refuses 198.51.100.7, which the phone asks for after a restart (frame 2)"
      ])
    #expect(alone.map(\.severity) == [.warning])
    scene.lease(xid: 2)
    #expect(try scene.findings(AddressRefused.self).map(\.severity) == [.info])
  }

  @Test func `what was just offered, each time`() throws {
    var scene = Scene()
    for xid in 1...2 as ClosedRange<UInt32> {
      scene.ask(
        .request,
        [
          (.serverIdentifier, Scene.dhcpServer.encoded),
          (.requestedAddress, Scene.address.encoded),
        ], xid: xid)
      scene.answer(.nak, xid: xid)
    }
    #expect(
      try scene.findings(AddressRefused.self).messages == [
        "192.0.2.1 refuses 192.0.2.101, which was just offered (frames 2 and 4)"
      ])
  }

  @Test func `a NAK without its REQUEST, or of another server`() throws {
    var scene = Scene()
    scene.answer(.nak)
    scene.ask(.request, [(.serverIdentifier, [192, 0, 2, 9])], xid: 2)
    scene.answer(.nak, xid: 2)
    #expect(try scene.findings(AddressRefused.self).isEmpty)
  }
}
