import DHCP
import Framing
import LLDP
import TestSupport
import Testing
import Wire

@testable import Discovery

/// What a scenario's network answers to frames.
@Suite struct LabNetworkTests {
  private func lab(
    _ faults: ScenarioFault..., change: (inout LabNetwork.Configuration) -> Void = { _ in }
  ) -> LabNetwork {
    var configuration = LabNetwork.Configuration(Plays.scenario(faults: faults))
    change(&configuration)
    return LabNetwork(configuration)
  }

  private func answer(
    _ frame: [UInt8], _ faults: ScenarioFault...
  ) -> [LabNetwork.Action] {
    var lab = LabNetwork(LabNetwork.Configuration(Plays.scenario(faults: faults)))
    return lab.handle(frame: frame, at: second(0))
  }

  // MARK: - DHCP

  @Test func `a phone on the untagged VLAN gets an offer from the scope there`() throws {
    let actions = answer(Plays.discover())
    let offer = try #require(actions.messages.first)
    #expect(offer.messageType == .offer)
    #expect(offer.header.yourAddress == IPv4Address(192, 0, 2, 100))
    #expect(offer.joinedOption(.avayaSiteSpecific)?.value == Array(Plays.siteString.utf8))
    let sent = try #require(actions.frames.first)
    #expect(sent.packet.vlanTags.isEmpty)
    #expect(sent.packet.destination == Plays.mac)
    #expect(sent.after == .milliseconds(1))
  }

  @Test func `a tagged question gets a tagged answer from the scope of that VLAN`() throws {
    let actions = answer(Plays.discover(vlan: Plays.voice))
    #expect(actions.messages.first?.header.yourAddress == IPv4Address(198, 51, 100, 100))
    #expect(actions.frames.first?.packet.vlanTags.map(\.id) == [Plays.voice])
  }

  @Test func `nobody else is answered, unless it is asked for`() {
    let other = MACAddress(lowBitsOf: 0x0200_5E00_0077)
    let frame = Plays.discover(from: other, asking: [1, 3, 6])
    let actions = answer(frame)
    #expect(actions.frames.isEmpty)
    #expect(actions.entries.map(\.decided) == ["ignored: not a phone"])
    #expect(actions.entries.first?.client == other)
    var open = lab { $0.answersAnybody = true }
    #expect(open.handle(frame: frame, at: second(0)).messages.count == 1)
  }

  @Test(arguments: [[1, 242] as [UInt8], [1, 176]])
  func `who asks for a site option is a phone`(asking: [UInt8]) {
    let other = MACAddress(lowBitsOf: 0x0200_5E00_0077)
    #expect(answer(Plays.discover(from: other, asking: asking)).messages.count == 1)
  }

  @Test func `the vendor class makes a phone too`() {
    let other = MACAddress(lowBitsOf: 0x0200_5E00_0077)
    let frame = Plays.discover(
      from: other, asking: [1, 3], more: [(.vendorClassIdentifier, Array("ccp.avaya.com".utf8))])
    #expect(answer(frame).messages.count == 1)
  }

  @Test func `who has an address may give it back without looking like a phone`() {
    var lab = lab()
    let other = MACAddress(lowBitsOf: 0x0200_5E00_0077)
    let address = IPv4Address(192, 0, 2, 100)
    let release = DHCPMessage(
      operation: .request, transactionID: 10, clientMAC: other, clientAddress: address,
      options: [(.messageType, [7]), (.serverIdentifier, Plays.dhcpServer.encoded)])
    let frame = PhoneFrame(
      .dhcp(release, from: address, to: Plays.dhcpServer), to: Plays.mac, from: other
    ).octets
    #expect(
      lab.handle(frame: frame, at: second(0)).entries.map(\.decided) == ["ignored: not a phone"])
    _ = lab.handle(frame: Plays.discover(from: other), at: second(1))
    let request = Plays.frame(
      .request, from: other,
      more: [
        (.serverIdentifier, Plays.dhcpServer.encoded), (.requestedAddress, address.encoded),
      ])
    _ = lab.handle(frame: request, at: second(1))
    #expect(
      lab.handle(frame: frame, at: second(2)).entries.map(\.decided) == ["\(address) is free"])
  }

  @Test func `through a router the answer goes back to the router`() throws {
    var lab = lab()
    let far = IPv4Address(198, 51, 100, 100)
    let router = MACAddress(lowBitsOf: 0x0200_5E00_0009)
    _ = lab.handle(frame: Plays.discover(vlan: Plays.voice), at: second(0))
    let message = DHCPMessage(
      operation: .request, transactionID: 9, clientMAC: Plays.mac, clientAddress: far,
      options: [(.messageType, [3]), (.parameterRequestList, [242])])
    for source in [router, Plays.mac] {
      let frame = PhoneFrame(
        .dhcp(message, from: far, to: Plays.dhcpServer), to: MACAddress(lowBitsOf: 2), from: source)
      let actions = lab.handle(frame: frame.octets, at: second(1))
      #expect(actions.messages.first?.messageType == .ack)
      #expect(actions.frames.first?.packet.destination == source)
      #expect(actions.frames.first?.packet.destinationAddress == .v4(far))
    }
  }

  @Test func `a packet for another server's address is none of ours`() {
    let message = DHCPMessage(
      operation: .request, transactionID: 9, clientMAC: Plays.mac,
      options: [(.messageType, [3]), (.parameterRequestList, [242])])
    let frame = PhoneFrame(
      .dhcp(message, from: .any, to: IPv4Address(192, 0, 2, 77)), to: .broadcast,
      from: Plays.mac)
    #expect(answer(frame.octets).isEmpty)
  }

  // MARK: - Faults

  @Test func `silent-vlan says so and sends nothing, on its VLAN only`() {
    let fault = ScenarioFault(.silentVLAN, on: Plays.voice)
    let actions = answer(Plays.discover(vlan: Plays.voice), fault)
    #expect(actions.frames.isEmpty)
    #expect(actions.entries.map(\.reason) == ["the fault silent-vlan"])
    #expect(answer(Plays.discover(), fault).messages.count == 1)
  }

  @Test func `delay adds to the server's own`() {
    let actions = answer(Plays.discover(), ScenarioFault(.delay(.seconds(3))))
    #expect(actions.frames.map(\.after) == [.milliseconds(3001)])
  }

  @Test func `no-lease-time leaves option 51 out`() throws {
    let offer = try #require(
      answer(Plays.discover(), ScenarioFault(.noLeaseTime)).messages.first)
    #expect(offer.messageType == .offer)
    #expect(offer.joinedOption(.leaseTime) == nil)
  }

  @Test func `nak refuses what was offered, to all`() throws {
    var lab = lab(ScenarioFault(.nak))
    let offered = try #require(
      lab.handle(frame: Plays.discover(), at: second(0)).messages.first)
    #expect(offered.messageType == .offer)
    let address = try #require(offered.header.yourAddress)
    let request = Plays.frame(
      .request,
      more: [(.requestedAddress, address.encoded), (.serverIdentifier, Plays.dhcpServer.encoded)])
    let actions = lab.handle(frame: request, at: second(1))
    let nak = try #require(actions.messages.first)
    #expect(nak.messageType == .nak)
    #expect(nak.header.yourAddress == .any)
    #expect(nak.serverIdentifier == Plays.dhcpServer)
    #expect(actions.frames.first?.packet.destination == .broadcast)
    #expect(actions.entries.contains { $0.reason == "the fault nak" })
  }

  @Test func `two-servers answer twice, the new one without option 242 and sooner`() throws {
    let second = IPv4Address(192, 0, 2, 3)
    let actions = answer(Plays.discover(), ScenarioFault(.twoServers(second)))
    #expect(actions.messages.map(\.serverIdentifier) == [Plays.dhcpServer, second])
    #expect(actions.messages.map { $0.joinedOption(.avayaSiteSpecific) != nil } == [true, false])
    #expect(actions.frames.map(\.after) == [.milliseconds(1), .microseconds(500)])
  }

  @Test func `exhausted-pool keeps silent and says why`() {
    let actions = answer(Plays.discover(), ScenarioFault(.exhaustedPool))
    #expect(actions.frames.isEmpty)
    #expect(actions.entries.map(\.decided) == ["no address is free: silent"])
  }

  @Test func `relay-doubles-option-82 sends it twice`() throws {
    let offer = try #require(
      answer(Plays.discover(), ScenarioFault(.relayDoublesOption82)).messages.first)
    #expect(offer.options.filter { $0.code == .relayAgentInformation }.count == 2)
    #expect(offer.header.yourAddress == IPv4Address(192, 0, 2, 100))
  }

  // MARK: - ARP

  private func ask(_ address: IPv4Address, vlan: VLANID? = nil) -> [UInt8] {
    PhoneFrame(
      .arp(
        ARPMessage(
          .request, sender: (Plays.mac, .any), target: (MACAddress(lowBitsOf: 0), address))),
      to: .broadcast, from: Plays.mac, tag: vlan.map { VLANTag($0) }
    ).octets
  }

  @Test func `router and server answer ARP on their own VLAN`() throws {
    let router = IPv4Address(192, 0, 2, 1)
    let packet = try #require(answer(ask(router)).frames.first?.packet)
    guard case .arp(let reply)? = packet.network else {
      Issue.record("no ARP")
      return
    }
    #expect(reply.senderAddress == router)
    #expect(reply.targetMAC == Plays.mac)
    #expect(answer(ask(Plays.dhcpServer)).frames.count == 1)
    #expect(answer(ask(router, vlan: Plays.voice)).isEmpty)
    #expect(answer(ask(IPv4Address(192, 0, 2, 150))).isEmpty)
  }

  @Test func `dead-gateway takes the router away, and its VLAN alone`() {
    let fault = ScenarioFault(.deadGateway, on: Plays.voice)
    #expect(answer(ask(IPv4Address(192, 0, 2, 1)), fault).frames.count == 1)
    #expect(answer(ask(IPv4Address(198, 51, 100, 1), vlan: Plays.voice), fault).isEmpty)
  }

  @Test func `duplicate-address answers for the first of the pool`() {
    let actions = answer(
      ask(IPv4Address(192, 0, 2, 100)), ScenarioFault(.duplicateAddress(1)))
    #expect(actions.frames.count == 1)
    #expect(actions.entries.map(\.reason) == ["the fault duplicate-address"])
    #expect(
      answer(ask(IPv4Address(192, 0, 2, 101)), ScenarioFault(.duplicateAddress(1))).isEmpty)
  }

  @Test func `where a real router stands, ARP is left to it`() {
    var quiet = lab { $0.answersARP = false }
    #expect(quiet.handle(frame: ask(IPv4Address(192, 0, 2, 1)), at: second(0)).isEmpty)
  }

  // MARK: - LLDP

  @Test func `the port advertises at once, and again when the timer says`() throws {
    var lab = lab()
    let first = lab.linkUp(at: second(0))
    #expect(first.frames.map(\.packet.etherType) == [.lldp])
    #expect(lab.nextTimer == second(30))
    #expect(lab.timerFired(at: second(29)).isEmpty)
    #expect(lab.timerFired(at: second(30)).frames.count == 1)
  }

  @Test func `a port that starts late is silent until then`() {
    var scenario = Plays.scenario()
    scenario.network.portStarts = .seconds(40)
    var lab = LabNetwork(.init(scenario))
    #expect(lab.linkUp(at: second(0)) == [.wake(at: second(40))])
    #expect(lab.timerFired(at: second(40)).frames.count == 1)
  }

  @Test func `no-lldp says nothing`() {
    var lab = lab(ScenarioFault(.noLLDP))
    #expect(lab.linkUp(at: second(0)).isEmpty)
    #expect(lab.nextTimer == nil)
  }

  @Test func `the last words have no time to live`() throws {
    var lab = lab()
    _ = lab.linkUp(at: second(0))
    let frame = try #require(lab.shutDown(at: second(5)).frames.first)
    #expect(LLDPDataUnit(frame.packet.payload).isShutdown)
  }

  @Test(arguments: [("1/31", 1, "1/32"), ("gi0/9", 3, "gi0/12"), ("uplink", 2, "uplink2")])
  func `ports are numbered on`(name: String, index: Int, expected: String) {
    let port = LLDPSwitchPort(chassis: Plays.mac, name: name)
    #expect(port.numbered(0).name == name)
    #expect(port.numbered(index).name == expected)
  }

  // MARK: - Many

  @Test func `everything is counted, and told unless it is not to be`() {
    let stranger = MACAddress(lowBitsOf: 0x0200_0000_0001)
    for tells in [true, false] {
      var lab = lab { $0.tellsDecisions = tells }
      _ = lab.linkUp(at: second(0))
      var actions = lab.handle(frame: Plays.discover(), at: second(1))
      actions += lab.handle(frame: Plays.discover(vlan: Plays.voice), at: second(2))
      actions += lab.handle(frame: Plays.discover(from: stranger, asking: [1]), at: second(3))
      actions += lab.handle(frame: ask(Plays.dhcpServer), at: second(4))
      #expect(lab.tally.messages == 3 && lab.tally.ignored == 1)
      #expect(lab.tally.offers == 2 && lab.tally.answers == 2)
      #expect(lab.tally.arpAnswers == 1 && lab.tally.lldpUnits == 1)
      #expect(actions.frames.count == 3)
      #expect(actions.entries.count == (tells ? 3 : 0))
    }
  }

  // MARK: - Laws

  @Test func `no frame stops it, whatever is cut or flipped`() {
    var lab = lab()
    _ = lab.linkUp(at: second(0))
    let frame = Plays.discover(vlan: Plays.voice)
    for damaged in frame.cuts + frame.bitFlips {
      for sent in lab.handle(frame: damaged, at: second(1)).frames {
        #expect(sent.packet.error == nil)
      }
    }
  }

  @Test func `a port that is not there hears nothing`() {
    var lab = lab()
    #expect(lab.handle(frame: Plays.discover(), port: 7, at: second(0)).isEmpty)
    #expect(lab.linkUp(port: -1, at: second(0)).isEmpty)
  }
}
