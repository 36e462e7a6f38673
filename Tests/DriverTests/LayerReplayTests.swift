import Capture
import DHCP
import DHCPv6
import Diagnosis
import Discovery
import Driver
import Framing
import SSON
import Testing
import Wire

/// A phone in the place of one that was recorded with 802.1X and DHCPv6 around it.
@Suite struct LayerReplayTests {
  private static let mac = MACAddress(lowBitsOf: 0x001B_4F5A_0102)

  /// A network of one subnet: option 242 names one file server, option 17 another.
  private func recording(
    _ conduct: SwitchPortAccess.Conduct?, _ parameters: [(SSONName, String)]
  ) throws -> [CapturedFrame] {
    var scenario = Scenario(name: "layers")
    let network = IPv4Address(192, 0, 2, 0)
    scenario.network.subnets = [ScenarioSubnet(network: network, prefixLength: 24)]
    var scope = DHCPScope(
      network: network, mask: IPv4Address(255, 255, 255, 0),
      pool: IPv4Address(192, 0, 2, 100)...IPv4Address(192, 0, 2, 110))
    scope.options = [.init(.avayaSiteSpecific, Array("HTTPSRVR=192.0.2.10".utf8))]
    scenario.network.dhcpServers = [
      ScenarioDHCPServer("four", address: IPv4Address(192, 0, 2, 2), scopes: [scope])
    ]
    let first = IPv6Address(rawValue: 0x2001_0DB8 << 96 | 0x100)
    var six = DHCPv6Scope(pool: first...IPv6Address(rawValue: first.rawValue + 9))
    six.options = [
      DHCPv6VendorOptions(avayaSiteString: Array("HTTPSRVR=192.0.2.11".utf8)).flatMap {
        DHCPv6Option(.vendorOptions, $0)
      }
    ].compactMap(\.self)
    scenario.network.dhcpv6Servers = [
      ScenarioDHCPv6Server("six", mac: MACAddress(lowBitsOf: 0x0200_5E00_0006), scopes: [six])
    ]
    for host in [10, 11] as [UInt8] {
      var server = ScenarioFileServer(IPv4Address(192, 0, 2, host))
      server.files = ["J100Supgrade.txt": Array("SET SIP_CONTROLLER_LIST 192.0.2.20\n".utf8)]
      scenario.network.fileServers.append(server)
    }
    scenario.network.callServers = [ScenarioCallServer(IPv4Address(192, 0, 2, 20))]
    scenario.network.portAccess = conduct.map { SwitchPortAccess($0) }
    let profile = try #require(PhoneProfile.of(.j100SIP))
    var phone = ScenarioPhone("desk", profile, mac: Self.mac)
    for (name, value) in parameters { try phone.parameters.set(name, to: value) }
    scenario.phones = [phone]
    scenario.limit = .seconds(200)
    var simulated = SimulatedNetwork(scenario)
    var recorder = SimulationRecorder(of: simulated.lab.network)
    _ = simulated.run { recorder.add($0) }
    return recorder.takeFrames()
  }

  private func run(
    _ frames: [CapturedFrame], _ parameters: [(SSONName, String)]
  ) throws -> RunResult {
    var options = DiagnosisOptions()
    options.profile = PhoneProfile.of(.j100SIP)
    var diagnoser = Diagnoser(options: options)
    for frame in frames { diagnoser.observe(frame) }
    let told = diagnoser.diagnosis.stories.filter { $0.kind == .phone }
    let phone = try #require(told.first?.phone)
    var configuration = PhoneMachine.Configuration(
      profile: try #require(phone.profile), mac: phone.device.mac)
    for (name, value) in parameters { try configuration.parameters.set(name, to: value) }
    let network = CapturedNetwork(around: phone)
    var run = PhoneRun(configuration, in: network, from: network.start)
    return run.run(for: .seconds(1800)) { _ in }
  }

  @Test(arguments: [SwitchPortAccess.Conduct.accept, .silent])
  func `802.1X as the capture's phone had it`(conduct: SwitchPortAccess.Conduct) throws {
    let file = try recording(conduct, [("DOT1XSTAT", "1")])
    let result = try run(file, [("DOT1XSTAT", "1")])
    #expect(result.ending == .operational, "\(result)")
  }

  @Test func `nobody asked for 802.1X: the capture cannot tell`() throws {
    let result = try run(recording(nil, []), [("DOT1XSTAT", "1")])
    #expect(
      result.ending == .unanswerable("nobody asked the port to be let in (802.1X)"))
  }

  @Test func `DHCPv6 as the capture's phone had it, with its own numbers`() throws {
    let own: [(SSONName, String)] = [("IPV6STAT", "1"), ("DUAL_IPPREF", "6")]
    let result = try run(recording(nil, own), own)
    #expect(result.ending == .operational, "\(result)")
    #expect(result.address6?.description == "2001:db8::100")
    #expect(result.servers("HTTPSRVR") == ["192.0.2.11"])
  }

  @Test func `nobody asked DHCPv6: the capture cannot tell`() throws {
    let result = try run(recording(nil, []), [("IPV6STAT", "1"), ("DUAL_IPPREF", "6")])
    #expect(result.ending == .unanswerable("nobody sent a SOLICIT untagged"))
  }
}
