import Capture
import DHCP
import Discovery
import Driver
import Framing
import SSON
import Services
import Testing
import Wire

/// What a simulation leaves behind as a capture.
@Suite struct SimulationRecorderTests {
  private static let server = IPv4Address(203, 0, 113, 10)

  private func scenario(
    _ family: String = "j100-sip", _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> Scenario {
    var scenario = Scenario(name: "a site")
    let subnet = IPv4Address(192, 0, 2, 0)
    scenario.network.subnets = [
      ScenarioSubnet(network: subnet, prefixLength: 24, router: IPv4Address(192, 0, 2, 1))
    ]
    var scope = DHCPScope(
      network: subnet, mask: IPv4Address(255, 255, 255, 0),
      pool: IPv4Address(192, 0, 2, 100)...IPv4Address(192, 0, 2, 110))
    scope.options = [
      .init(.routers, IPv4Address(192, 0, 2, 1).encoded),
      .init(.domainNameServers, IPv4Address(203, 0, 113, 53).encoded),
      .init(.avayaSiteSpecific, Array("HTTPSRVR=files.example.com".utf8)),
    ]
    scenario.network.dhcpServers = [
      ScenarioDHCPServer("main", address: IPv4Address(192, 0, 2, 2), scopes: [scope])
    ]
    scenario.network.nameServers = [IPv4Address(203, 0, 113, 53)]
    scenario.network.names = ["files.example.com": [Self.server]]
    let profile = try #require(PhoneProfile.all.first { $0.family.rawValue == family })
    var files = ScenarioFileServer(Self.server)
    files.files = [
      profile.upgradeFile.value: Array("GET 46xxsettings.txt\n".utf8),
      "46xxsettings.txt": Array(
        "SET SIP_CONTROLLER_LIST 203.0.113.20\nSET MCIPADD 203.0.113.20\n".utf8),
    ]
    scenario.network.fileServers = [files]
    scenario.network.callServers = [ScenarioCallServer(IPv4Address(203, 0, 113, 20))]
    scenario.phones = [
      ScenarioPhone("desk", profile, mac: MACAddress(lowBitsOf: 0x001B_4F5A_0102))
    ]
    scenario.limit = .seconds(120)
    change(&scenario)
    return scenario
  }

  private func record(_ scenario: Scenario) -> [CapturedFrame] {
    var network = SimulatedNetwork(scenario)
    var recorder = SimulationRecorder(of: network.lab.network)
    _ = network.run { recorder.add($0) }
    return recorder.takeFrames()
  }

  private func packets(_ scenario: Scenario) -> [Packet] {
    record(scenario).map { Packet($0.bytes[...], linkType: .ethernet) }
  }

  private func flags(_ packets: [Packet], port: UInt16) -> [TCPFlags] {
    packets.compactMap { packet in
      guard packet.sourcePort == port || packet.destinationPort == port,
        case .tcp(let header)? = packet.transport
      else { return nil }
      return header.flags
    }
  }

  @Test func `frames are in the order of time and numbered from 1`() throws {
    let frames = record(try scenario())
    #expect(frames.count > 30)
    #expect(frames.map(\.number) == Array(1...frames.count))
    let times = try frames.map { try #require($0.time) }
    #expect(times == times.sorted())
  }

  @Test(arguments: PhoneProfile.all.map(\.family.rawValue))
  func `no frame is damaged, and every checksum is right`(family: String) throws {
    for packet in packets(try scenario(family)) {
      #expect(packet.error == nil)
      #expect(packet.notes.isEmpty, "\(packet.notes)")
    }
  }

  @Test func `a name is asked for and answered`() throws {
    let asked = packets(try scenario()).filter { $0.destinationPort == 53 || $0.sourcePort == 53 }
    let messages = try asked.map { try DNSMessage($0.payload) }
    // Once for each file.
    #expect(messages.count == 4)
    #expect(messages[0].header.id == messages[1].header.id)
    #expect(messages[1].header.id != messages[2].header.id)
    #expect(messages.last?.answers.map(\.data) == [.address(Self.server)])
  }

  @Test func `a name that nobody has is answered so`() throws {
    let packets = packets(try scenario { $0.network.names = [:] })
    let answers = try packets.filter { $0.sourcePort == 53 }.map { try DNSMessage($0.payload) }
    #expect(!answers.isEmpty)
    #expect(answers.allSatisfy { $0.header.responseCode == .nameError })
  }

  @Test func `a file is a connection with a request and an answer`() throws {
    let packets = packets(try scenario())
    let opening: [TCPFlags] = [.syn, [.syn, .ack], .ack]
    #expect(Array(flags(packets, port: 80).prefix(3)) == opening)
    let texts = packets.filter { $0.sourcePort == 80 || $0.destinationPort == 80 }
      .map { String(decoding: $0.payload, as: UTF8.self) }
    #expect(texts.contains { $0.hasPrefix("GET /J100Supgrade.txt HTTP/1.1\r\n") })
    #expect(texts.contains { $0.hasSuffix("GET 46xxsettings.txt\n") })
  }

  @Test func `a refused port is a SYN and a reset, a silent host SYNs`() throws {
    let refused = packets(try scenario { $0.network.fileServers[0].conduct = .refuses })
    #expect(Array(flags(refused, port: 80).prefix(2)) == [.syn, [.rst, .ack]])
    let silent = packets(try scenario { $0.network.fileServers[0].conduct = .silent })
    let knocks = flags(silent, port: 80)
    #expect(knocks.count >= 3)
    #expect(knocks.allSatisfy { $0 == .syn })
  }

  @Test func `without a router there is ARP and nothing behind it`() throws {
    let dead = packets(try scenario { $0.faults = [ScenarioFault(.deadGateway)] })
    #expect(flags(dead, port: 80).isEmpty)
    let asked = dead.filter { packet in
      guard case .arp(let message)? = packet.network else { return false }
      return message.targetAddress == IPv4Address(192, 0, 2, 1)
    }
    #expect(asked.count >= 3)
  }

  @Test func `SIP is challenged and accepted`() throws {
    let texts = packets(try scenario()).filter {
      $0.sourcePort == 5060 || $0.destinationPort == 5060
    }
    .map { String(decoding: $0.payload.prefix { $0 != 0x0D }, as: UTF8.self) }
    #expect(
      texts == [
        "REGISTER sip:voice.example.com SIP/2.0", "SIP/2.0 401 Unauthorized",
        "REGISTER sip:voice.example.com SIP/2.0", "SIP/2.0 200 OK",
      ])
  }

  @Test func `H.323 asks for a gatekeeper and registers`() throws {
    let packets = packets(
      try scenario("96x1-h323") { $0.network.callServers[0].conduct = .accepts })
    let messages = try packets.filter { $0.sourcePort == 1719 || $0.destinationPort == 1719 }
      .map { try RASMessage($0.payload) }
    #expect(
      messages.map(\.kind) == [
        .gatekeeperRequest, .gatekeeperConfirm, .registrationRequest, .registrationConfirm,
      ])
  }

  @Test func `the same simulation gives the same recording`() throws {
    let scenario = try scenario { $0.link.loss = 0.1 }
    #expect(record(scenario) == record(scenario))
  }

  @Test func `two phones do not share a connection`() throws {
    let packets = packets(try scenario { $0.phones[0].count = 2 })
    let clients = Set(
      packets.compactMap { packet in
        packet.destinationPort == 80 ? packet.sourceAddress : nil
      })
    #expect(clients.count == 2)
  }
}
