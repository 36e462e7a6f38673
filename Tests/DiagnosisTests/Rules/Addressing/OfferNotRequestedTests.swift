import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct OfferNotRequestedTests {
  /// An OFFER after the first DISCOVER; more DISCOVERs at these seconds.
  private static func scene(
    _ seconds: [Double] = [4, 12, 28], identifier: Bool = true,
    offered: IPv4Address = Scene.address,
    offerVLAN: Int? = nil
  ) -> Scene {
    var scene = Scene()
    scene.ask(.discover)
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [2])] + Scene.usual
    if identifier { options.append((.serverIdentifier, Scene.dhcpServer.encoded)) }
    let message = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Scene.phone, yourAddress: offered,
      options: options)
    scene.dhcp(message, from: Scene.server, vlan: offerVLAN, ports: (67, 68))
    scene.discovers(at: seconds)
    return scene
  }

  @Test func `the reason is told where there is one`() throws {
    let start = "192.0.2.1 offers 192.0.2.101 (frame 2), 3 more DISCOVERs follow and no REQUEST"
    #expect(try Self.scene().findings(OfferNotRequested.self).messages == [start])
    #expect(
      try Self.scene(offerVLAN: 120).findings(OfferNotRequested.self).messages == [
        start + ": the DISCOVER was untagged, the OFFER is tagged VLAN 120"
      ])
    #expect(
      try Self.scene(identifier: false).findings(OfferNotRequested.self).messages == [
        "02:00:00:00:00:01 offers 192.0.2.101 (frame 2), 3 more DISCOVERs follow and no REQUEST: "
          + "the OFFER has no server identifier (option 54)"
      ])
    #expect(
      try Self.scene(offered: .any).findings(OfferNotRequested.self).messages[0].hasSuffix(
        ": it offers no address"))
  }

  @Test func `once more, or soon`() throws {
    #expect(try Self.scene([4]).findings(OfferNotRequested.self).isEmpty)
    #expect(try Self.scene([2, 4, 6]).findings(OfferNotRequested.self).isEmpty)
  }

  @Test func `what another rule explains`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, options: [])
    scene.discovers(at: [4, 12, 28])
    #expect(try scene.findings(OfferNotRequested.self).isEmpty)
    var declined = Self.scene()
    declined.ask(.decline)
    #expect(try declined.findings(OfferNotRequested.self).isEmpty)
  }
}
