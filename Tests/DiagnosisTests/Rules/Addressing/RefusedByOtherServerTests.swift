import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RefusedByOtherServerTests {
  private static func findings(nakBy server: IPv4Address) throws -> [Finding] {
    var scene = Scene()
    scene.ask(.request, [(.serverIdentifier, Scene.dhcpServer.encoded)])
    scene.answer(.nak, identifier: server, from: Scene.otherServer)
    scene.answer(.ack)
    return try scene.findings(RefusedByOtherServer.self)
  }

  @Test func `a server that was not chosen`() throws {
    let findings = try Self.findings(nakBy: IPv4Address(192, 0, 2, 9))
    #expect(
      findings.messages == [
        "192.0.2.9 (02:00:00:00:00:02) answers by NAK (frame 2) to a REQUEST for 192.0.2.1 "
          + "(frame 1)"
      ])
    #expect(findings[0].evidence.map(\.frame) == [1, 2])
  }

  @Test func `the chosen one`() throws {
    #expect(try Self.findings(nakBy: Scene.dhcpServer).isEmpty)
  }

  @Test func `a renewal names no server`() throws {
    var scene = Scene.leased()
    scene.renew(xid: 2)
    scene.answer(.nak, xid: 2)
    #expect(try scene.findings(RefusedByOtherServer.self).isEmpty)
  }
}
