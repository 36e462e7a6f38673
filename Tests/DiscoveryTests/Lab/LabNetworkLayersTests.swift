import DHCPv6
import Framing
import SSON
import Services
import TestSupport
import Testing
import Wire

@testable import Discovery

/// 802.1X and DHCPv6 of a scenario's network, and phones in front of them.
@Suite struct LabNetworkLayersTests {
  private static func scenario(
    _ conduct: SwitchPortAccess.Conduct?, supplicant: String = "1", phones: Int = 1,
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> Scenario {
    var scenario = Plays.scenario(phones: phones)
    scenario.network.portAccess = conduct.map(SwitchPortAccess.init)
    try scenario.phones[0].parameters.set("DOT1XSTAT", to: supplicant)
    change(&scenario)
    return scenario
  }

  private static func withV6(_ scenario: inout Scenario) throws {
    var scope = DHCPv6Scope(
      vlan: Plays.voice,
      pool: DHCPv6ServerMachineTests
        .first...IPv6Address(
          rawValue: DHCPv6ServerMachineTests.first.rawValue + 99))
    scope.options = [
      DHCPv6VendorOptions(avayaSiteString: Array("HTTPSRVR=203.0.113.10".utf8)).flatMap {
        DHCPv6Option(.vendorOptions, $0)
      }
    ].compactMap(\.self)
    scenario.network.dhcpv6Servers = [
      ScenarioDHCPv6Server("v6", mac: ClientV6Script.serverMAC, scopes: [scope])
    ]
    try scenario.phones[0].parameters.set("IPV6STAT", to: "1")
  }

  @Test func `a port that lets phones in: operational, no DHCP before the success`() throws {
    var network = SimulatedNetwork(try Self.scenario(.accept))
    var order: [String] = []
    let result = network.run { told in
      guard let frame = told.frame else { return }
      let packet = Packet(frame[...], linkType: .ethernet)
      if packet.destinationPort == 67 { order.append("DHCP") }
      if packet.etherType == .eapol, let eap = try? EAPOLFrame(packet.payload).eap(),
        eap.code == .success
      {
        order.append("success")
      }
    }
    #expect(result.phones.first?.ending == .operational && order.first == "success")
  }

  @Test func `a port that refuses passes nothing on, not even files`() throws {
    var network = SimulatedNetwork(
      try Self.scenario(.refuse) { scenario in
        scenario.limit = .seconds(200)
        for (name, value) in [
          ("USE_DHCP", "0"), ("IPADD", "192.0.2.50"), ("NETMASK", "255.255.255.0"),
          ("ROUTER", "192.0.2.1"), ("HTTPSRVR", "203.0.113.10"),
        ] { try? scenario.phones[0].parameters.set(.init(name), to: value) }
      })
    let result = network.run()
    #expect(
      result.registered == 0 && result.phones.first?.files.contains { $0.url != nil } == false)
  }

  @Test func `a closed port and a supplicant that is off: no address`() throws {
    var network = SimulatedNetwork(
      try Self.scenario(.accept, supplicant: "0") { $0.limit = .seconds(200) })
    let result = network.run()
    #expect(result.phones.first?.address == nil && result.discoverCount == 0)
  }

  @Test func `a switch without 802.1X: ninety seconds later as without`() throws {
    var network = SimulatedNetwork(try Self.scenario(.silent))
    let result = network.run()
    let wait = try #require(result.waits.first ?? nil)
    #expect(wait > .seconds(90) && wait < .seconds(120))
  }

  @Test func `on a real interface neither is played`() throws {
    var scenario = try Self.scenario(.refuse)
    try Self.withV6(&scenario)
    var lab = LabNetwork(LabNetwork.Configuration(scenario))
    #expect(lab.isOpen(port: 0) && lab.serversV6.isEmpty)
    #expect(lab.handle(frame: Plays.discover(), at: second(0)).messages.count == 1)
  }

  @Test func `both addresses, and the string of either`() throws {
    var scenario = try Self.scenario(nil)
    try Self.withV6(&scenario)
    try scenario.phones[0].parameters.set("DUAL_IPPREF", to: "6")
    var network = SimulatedNetwork(scenario)
    let result = network.run()
    let end = try #require(result.phones.first)
    #expect(end.ending == .operational && end.address6 == DHCPv6ServerMachineTests.first)
    #expect(end.address == IPv4Address(198, 51, 100, 100))
    #expect(end.values.first { $0.name == .httpServer }?.value.origin == .network(.siteOptionV6))
    let wanted = try #require(RunExpectation("ADDRESS6=2001:db8:20::100"))
    #expect(wanted.difference(from: end) == nil)
  }

  @Test func `the fault silent-vlan silences DHCPv6 too`() throws {
    var scenario = try Self.scenario(nil)
    try Self.withV6(&scenario)
    scenario.faults = [.init(.silentVLAN, on: Plays.voice)]
    scenario.limit = .seconds(200)
    var network = SimulatedNetwork(scenario)
    #expect(network.run().phones.first?.address6 == nil)
  }

  @Test(arguments: [0.1, 0.3])
  func `loss only delays, the same seed gives the same octets, and no frame is at fault`(
    loss: Double
  ) throws {
    var scenario = try Self.scenario(.accept, phones: 3) { scenario in
      scenario.link.loss = loss
      scenario.limit = .seconds(1800)
    }
    try Self.withV6(&scenario)
    func run() -> (frames: [[UInt8]], result: SimulationResult) {
      var network = SimulatedNetwork(scenario, seed: 11)
      var frames: [[UInt8]] = []
      let result = network.run { told in if let frame = told.frame { frames.append(frame) } }
      return (frames, result)
    }
    let (frames, result) = run()
    #expect(result.registered == 3 && frames == run().frames)
    for frame in frames {
      let packet = Packet(frame[...], linkType: .ethernet)
      #expect(packet.error == nil)
      if packet.etherType == .eapol {
        let eapol = try EAPOLFrame(packet.payload)
        _ = try eapol.eap()
      }
      if packet.destinationPort == 546 || packet.destinationPort == 547 {
        #expect(DHCPv6Message(packet.payload).framingErrors.isEmpty)
      }
    }
  }
}
