import Capture
import DHCP
import Framing
import LLDP
import Testing
import Wire

@testable import Diagnosis

@Suite struct FrameContentTests {
  private static func content(_ bytes: [UInt8]) -> FrameContent {
    FrameContent(Packet(bytes[...], linkType: .ethernet))
  }

  @Test func `DHCP by its ports, LLDP by its type`() throws {
    var scene = Scene()
    scene.ask(.discover, vlan: 120)
    scene.advertise()
    scene.udp(to: 69)
    scene.arp(Scene.address)
    let names = scene.frames.map { frame in
      switch Self.content(frame.bytes) {
      case .dhcp(let message): "dhcp \(message.messageType?.description ?? "?")"
      case .lldp(let unit): "lldp \(unit.systemName?.printable ?? "?")"
      case .cdp: "cdp"
      case .dhcpv6: "dhcpv6"
      case .other: "other"
      }
    }
    #expect(names == ["dhcp DHCPDISCOVER", "lldp sw1", "other", "other"])
    let packet = Packet(scene.frames[0].bytes[...], linkType: .ethernet)
    #expect(packet.carriesDHCP && packet.isUDP && !packet.carriesLLDP)
  }

  @Test func `IPv6 on these ports is not DHCPv4`() {
    let packet = UDPDatagram.ipv6Packet(
      from: .any, port: 68,
      to: .any, port: 67, payload: [1])
    #expect(!Packet(packet[...], linkType: .raw).carriesDHCP)
  }
}
