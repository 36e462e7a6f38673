import DHCP
import Discovery
import Framing
import LLDP
import Testing
import Wire

@testable import Diagnosis

@Suite struct DeviceTests {
  private static func device(_ scene: Scene, _ mac: MACAddress = Scene.phone) throws -> Device {
    try #require(scene.timeline().devices.first { $0.mac == mac })
  }

  @Test func `the newest host name counts, and DHCP's more than LLDP's`() throws {
    var scene = Scene()
    scene.lldp([SystemName("AVB000000")].compactMap(\.self).map { LLDPTLV($0) }, from: Scene.phone)
    #expect(try Self.device(scene).hostName?.printable == "AVB000000")
    scene.ask(.discover, [(.hostName, Array("AVB5A0101".utf8))])
    scene.ask(.request, [(.hostName, Array("AVB5A0102".utf8))])
    scene.answer(.ack, options: Scene.usual + [(.hostName, Array("server".utf8))])
    #expect(try Self.device(scene).hostName?.printable == "AVB5A0102")
  }

  @Test func `the last list of options counts`() throws {
    var scene = Scene()
    scene.ask(.discover, asks: [1, 176])
    scene.ask(.request, asks: [1, 242])
    #expect(try Self.device(scene).parameterRequestList == [1, 242])
  }

  @Test func `everything that tells of a phone, strongest first`() throws {
    var scene = Scene()
    scene.introduce("J179")
    scene.ask(
      .discover,
      [
        (.hostName, Array("AVB5A0102".utf8)),
        (.vendorClassIdentifier, Array("ccp.avaya.com".utf8)),
      ])
    scene.udp(to: 5061)
    let evidence = try Self.device(scene).phoneEvidence
    #expect(
      evidence == [
        .model(WireText("J179")), .communicationEndpoint, .telephoneCapability,
        .vendorClass(WireText("ccp.avaya.com")), .hostName(WireText("AVB5A0102")), .speaksSIP,
        .asksForSiteOption(242), .organization(Scene.phone.oui),
      ])
  }

  @Test func `a phone's own addresses in LLDP show whose it is, a switch's TLVs do not`() throws {
    var scene = Scene()
    let own = AvayaPhoneAddresses(
      address: Scene.address, mask: IPv4Address(255, 255, 255, 0), gateway: Scene.dhcpServer)
    scene.lldp([LLDPTLV(own)], from: Scene.phone)
    #expect(try Self.device(scene).phoneEvidence.contains(.sendsAvayaTLVs))
    var other = Scene()
    other.lldp(
      [AvayaFileServer([Scene.dhcpServer])].compactMap(\.self).map { LLDPTLV($0) },
      from: Scene.phone)
    #expect(try !Self.device(other).phoneEvidence.contains(.sendsAvayaTLVs))
  }

  @Test func `bridges and servers are devices of the network, phones with a bridge are not`() throws
  {
    var scene = Scene()
    scene.advertise()
    scene.introduce("J179")
    scene.lease()
    #expect(try Self.device(scene, Scene.voiceSwitch).isNetworkDevice)
    #expect(try Self.device(scene, Scene.server).isNetworkDevice)
    #expect(try !Self.device(scene).isNetworkDevice)
    // An Avaya switch: its address alone would speak of a phone.
    let avayaSwitch = MACAddress(lowBitsOf: 0x0004_0D00_0001)
    scene.advertise(from: avayaSwitch)
    #expect(try Self.device(scene, avayaSwitch).phoneEvidence.isEmpty == false)
    #expect(scene.diagnosis().stories.last?.kind == .networkSwitch)
    var medSwitch = Scene()
    medSwitch.lldp(
      [LLDPTLV(MEDCapabilities([.networkPolicy], deviceType: .networkConnectivity))],
      from: Scene.voiceSwitch)
    #expect(try Self.device(medSwitch, Scene.voiceSwitch).isNetworkDevice)
  }

  @Test func `the relays' side is left out where the client's own is there`() throws {
    let agent = IPv4Address(198, 51, 100, 1)
    let router = MACAddress(lowBitsOf: 0x0200_0000_00FE)
    var scene = Scene()
    scene.ask(.discover, vlan: 120)
    scene.ask(.discover, vlan: 999, agent: agent, from: router)
    scene.answer(.offer, vlan: 999, agent: agent, to: 67)
    scene.answer(.offer, vlan: 120, agent: agent, from: router)
    let device = try Self.device(scene)
    #expect(device.dhcp.elements.map(\.isRelayed) == [false, true, true, false])
    #expect(device.messages.map(\.frame.number) == [1, 4])
    scene.frames.remove(at: 3)
    scene.frames.remove(at: 0)
    #expect(try Self.device(scene).messages.map(\.frame.number) == [2, 3])
  }
}
