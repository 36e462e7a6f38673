import DHCP
import Framing
import LLDP
import Testing
import Wire

@testable import Discovery

/// Phones and a network on one virtual clock.
@Suite struct SimulatedNetworkTests {
  /// Every frame with its time and phone, and how it ended.
  private func run(
    _ scenario: Scenario, seed: UInt64? = nil
  ) -> (frames: [String], result: SimulationResult, network: SimulatedNetwork) {
    var network = SimulatedNetwork(scenario, seed: seed)
    var frames: [String] = []
    let result = network.run { told in
      guard let frame = told.frame else { return }
      let head = "\(told.phone) \(told.entry.time.nanoseconds) "
      frames.append(head + Hex.string(of: frame))
    }
    return (frames, result, network)
  }

  @Test func `a phone starts up and registers on the voice VLAN`() throws {
    let (_, result, network) = run(Plays.scenario())
    let end = try #require(result.phones.first)
    #expect(end.ending == .operational)
    #expect(end.vlan == 20)
    #expect(end.address == IPv4Address(198, 51, 100, 100))
    #expect(
      end.requests == [
        "http://203.0.113.10/J100Supgrade.txt", "http://203.0.113.10/46xxsettings.txt",
      ])
    #expect(result.waits == [network.phones[0].waited])
    #expect(result.registered == 1)
    #expect(result.discoverCount >= 1)
    #expect(result.lostFrames == 0)
  }

  @Test func `the same seed gives the same octets at the same times`() {
    let scenario = Plays.scenario(phones: 20) { scenario in
      scenario.phones[0].spread = .seconds(3)
      scenario.link.loss = 0.1
      scenario.link.duplication = 0.1
      scenario.link.reordering = 0.1
    }
    let (first, _, _) = run(scenario, seed: 7)
    #expect(first.count > 200)
    #expect(run(scenario, seed: 7).frames == first)
    #expect(run(scenario, seed: 8).frames != first)
  }

  @Test func `whether it is watched changes nothing`() {
    let scenario = Plays.scenario(phones: 5) { $0.link.loss = 0.2 }
    var network = SimulatedNetwork(scenario)
    let unseen = network.run()
    let seen = run(scenario).result
    #expect(unseen.waits == seen.waits)
    #expect(unseen.framesOfPhones == seen.framesOfPhones)
    #expect(unseen.lostFrames == seen.lostFrames)
  }

  @Test(arguments: [0.1, 0.2, 0.3], [1, 2, 3] as [UInt64])
  func `loss up to 30 percent only delays`(loss: Double, seed: UInt64) {
    let scenario = Plays.scenario(phones: 4) { scenario in
      scenario.link.loss = loss
      scenario.link.duplication = 0.1
      scenario.link.reordering = 0.1
      scenario.limit = .seconds(1800)
    }
    let (_, result, _) = run(scenario, seed: seed)
    #expect(result.registered == 4)
    #expect(result.lostFrames > 0)
  }

  @Test(arguments: PhoneProfile.all)
  func `every family ends in a state that the manuals name, with no frame at fault`(
    profile: PhoneProfile
  ) {
    let scenario = Plays.scenario(phones: 3) { scenario in
      scenario.phones[0].profile = profile
      scenario.link.loss = 0.05
      scenario.limit = .seconds(300)
      for server in scenario.network.dhcpServers.indices {
        for scope in scenario.network.dhcpServers[server].machine.scopes.indices {
          scenario.network.dhcpServers[server].machine.scopes[scope].options.append(
            .init(.avayaSiteSpecific4600, Array(Plays.siteString.utf8)))
        }
      }
    }
    var network = SimulatedNetwork(scenario)
    let result = network.run { told in
      guard let frame = told.frame else { return }
      let packet = Packet(frame[...], linkType: .ethernet)
      #expect(packet.error == nil)
      if packet.etherType == .lldp {
        #expect(LLDPDataUnit(packet.payload).framingError == nil)
      }
    }
    for end in result.phones {
      #expect(PhoneState.allCases.contains(end.state))
      #expect(end.address != nil)
    }
  }

  @Test func `no two phones hold one address`() {
    let (_, result, _) = run(Plays.scenario(phones: 60))
    let addresses = result.phones.compactMap(\.address)
    #expect(addresses.count == 60)
    #expect(Set(addresses).count == 60)
  }

  @Test func `more phones than addresses: the others wait`() {
    let scenario = Plays.scenario(phones: 110) { $0.limit = .seconds(120) }
    #expect(run(scenario).result.registered == 100)
  }

  @Test func `a taken address is declined, and another is used`() {
    let (_, result, _) = run(Plays.scenario(faults: [.init(.duplicateAddress(2))]))
    #expect(result.phones.first?.address == IPv4Address(198, 51, 100, 102))
  }

  @Test func `without OFFERs it ends when the time is over`() {
    let scenario = Plays.scenario(faults: [.init(.exhaustedPool)]) { $0.limit = .seconds(90) }
    let (_, result, _) = run(scenario)
    #expect(result.phones.first?.ending == .timeOver)
    #expect(result.phones.first?.state == .addressing)
    #expect(result.duration <= .seconds(90))
    #expect(result.waits == [nil])
  }

  @Test func `it goes on after the last registration if that is wanted`() {
    let short = run(Plays.scenario()).result
    let long = run(Plays.scenario { $0.afterwards = .seconds(100) }).result
    #expect(short.duration < .seconds(30))
    #expect(long.duration > .seconds(60))
    #expect(long.waits == short.waits)
  }

  @Test func `members of a group have names, addresses and ports of their own`() {
    let network = SimulatedNetwork(Plays.scenario(phones: 3))
    #expect(network.phones.map(\.name) == ["desk-1", "desk-2", "desk-3"])
    #expect(network.phones.map(\.mac.rawValue) == [0, 1, 2].map { Plays.mac.rawValue + $0 })
    #expect(network.phone(named: "desk-2") == 1)
    #expect(network.phone(named: "desk") == nil)
  }

  // MARK: - Servers

  @Test func `a user types the file server that nobody named`() {
    let scenario = Plays.scenario(faults: [.init(.noSiteOption)]) { scenario in
      scenario.phones[0].user.fileServer = "203.0.113.10"
    }
    #expect(run(scenario).result.phones.first?.ending == .operational)
  }

  @Test func `a name is looked up at a server that answers`() {
    let scenario = Plays.scenario { scenario in
      scenario.network.nameServers = [IPv4Address(203, 0, 113, 53)]
      scenario.network.names = ["files.example.com": [Plays.fileServer]]
      for index in scenario.network.dhcpServers[0].machine.scopes.indices {
        scenario.network.dhcpServers[0].machine.scopes[index].set(
          .avayaSiteSpecific, to: [Array("HTTPSRVR=FILES.example.com".utf8)])
        scenario.network.dhcpServers[0].machine.scopes[index].options.append(
          .init(.domainNameServers, [203, 0, 113, 53]))
      }
    }
    #expect(run(scenario).result.phones.first?.ending == .operational)
  }

  @Test func `a router that is dead leaves the phone without files`() {
    let scenario = Plays.scenario(faults: [.init(.deadGateway)]) { $0.limit = .seconds(300) }
    let (_, result, _) = run(scenario)
    #expect(result.phones.first?.files.contains { $0.url != nil } == false)
    #expect(result.registered == 0)
  }

  @Test func `a call server may be silent, closed or refuse`() {
    for conduct in [ScenarioCallServer.Conduct.silent, .closed, .refuses] {
      let scenario = Plays.scenario { scenario in
        scenario.network.callServers[0].conduct = conduct
        scenario.limit = .seconds(120)
      }
      #expect(run(scenario).result.registered == 0)
    }
    let scenario = Plays.scenario { $0.network.callServers[0].conduct = .accepts }
    #expect(run(scenario).result.registered == 1)
  }
}
