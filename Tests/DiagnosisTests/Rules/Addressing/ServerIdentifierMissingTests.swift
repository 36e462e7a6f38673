import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct ServerIdentifierMissingTests {
  private static func answer(_ type: DHCPMessageType) -> DHCPMessage {
    DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Scene.phone, yourAddress: Scene.address,
      options: [(.messageType, [type.rawValue])] + Scene.usual)
  }

  @Test func `OFFER and ACK`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.dhcp(Self.answer(.offer), from: Scene.server, ports: (67, 68))
    scene.dhcp(Self.answer(.ack), from: Scene.server, ports: (67, 68))
    let findings = try scene.findings(ServerIdentifierMissing.self)
    #expect(
      findings.messages == [
        "02:00:00:00:00:01 sends OFFER and ACK without option 54 (frames 2 and 3)"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `a NAK without, and all with it`() throws {
    var scene = Scene.leased()
    scene.dhcp(Self.answer(.nak), from: Scene.server, ports: (67, 68))
    #expect(try scene.findings(ServerIdentifierMissing.self).isEmpty)
  }
}
