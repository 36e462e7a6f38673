import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct BroadcastFlagChangedTests {
  private static func findings(asks: Bool, answers: Bool, _ type: DHCPMessageType = .ack) throws
    -> [Finding]
  {
    var scene = Scene()
    scene.dhcp(
      DHCPMessage(
        operation: .request, transactionID: 1, clientMAC: Scene.phone,
        flags: BOOTPHeader.Flags(isBroadcast: asks), options: [(.messageType, [3])]),
      from: Scene.phone, ports: (68, 67))
    scene.dhcp(
      DHCPMessage(
        operation: .reply, transactionID: 1, clientMAC: Scene.phone,
        flags: BOOTPHeader.Flags(isBroadcast: answers), yourAddress: Scene.address,
        options: [
          (.messageType, [type.rawValue]), (.serverIdentifier, Scene.dhcpServer.encoded),
        ]),
      from: Scene.server, ports: (67, 68))
    return try scene.findings(BroadcastFlagChanged.self)
  }

  @Test func `set or cleared`() throws {
    #expect(
      try Self.findings(asks: false, answers: true).messages == [
        "192.0.2.1 sets the broadcast flag (frame 2), against the phone's request"
      ])
    let cleared = try Self.findings(asks: true, answers: false)
    #expect(cleared.messages[0].contains("clears the broadcast flag"))
    #expect(cleared.map(\.severity) == [.info])
    // Ethernet, IPv4 and UDP headers, then ten octets of the message.
    #expect(cleared[0].evidence.map(\.octets) == [52..<54])
  }

  @Test func `copied, or a NAK`() throws {
    #expect(try Self.findings(asks: false, answers: false).isEmpty)
    #expect(try Self.findings(asks: true, answers: true).isEmpty)
    #expect(try Self.findings(asks: false, answers: true, .nak).isEmpty)
  }
}
