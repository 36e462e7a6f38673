import SSON
import Settings
import Testing
import Wire

@testable import Discovery

@Suite struct PhoneKnowledgeTests {
  static let lldp = Claim(.httpServer, ["192.0.2.1"], from: .avayaFileServer, frame: nil)
  static let dhcp = Claim(.httpServer, ["192.0.2.2"], from: .siteOption(242), frame: nil)

  /// The winner among the sources that say something, told by the last number of its address.
  static func winner(
    _ profile: PhoneProfile, lldp: Bool = false, dhcp: Bool = false, entered: Bool = false,
    file: Bool = false
  ) throws -> String? {
    var parameters = PhoneParameters()
    if entered { try parameters.set("HTTPSRVR", to: "192.0.2.3") }
    var knowledge = PhoneKnowledge(profile: profile, parameters: parameters)
    if lldp { knowledge.learn([Self.lldp]) }
    if dhcp { knowledge.lease = [Self.dhcp] }
    if file {
      let run = SettingsRun(SettingsFile("SET HTTPSRVR 192.0.2.4\n"))
      knowledge.learn(SettingsOutcome(run, profile: profile))
    }
    return knowledge.value(of: .httpServer)?.value.first.map { String($0.suffix(1)) }
  }

  @Test func `SIP phones: menu, file, DHCP, LLDP`() throws {
    let phone = PhoneProfile.j100SIP
    #expect(
      try Self.winner(phone, lldp: true, dhcp: true, entered: true, file: true) == "3")
    #expect(try Self.winner(phone, lldp: true, dhcp: true, file: true) == "4")
    #expect(try Self.winner(phone, lldp: true, dhcp: true) == "2")
    #expect(try Self.winner(phone, lldp: true) == "1")
    #expect(try Self.winner(phone) == nil)
  }

  @Test func `H.323 phones: the last writer, and LLDP is the first`() throws {
    let phone = PhoneProfile.p96x1H323
    #expect(
      try Self.winner(phone, lldp: true, dhcp: true, entered: true, file: true) == "4")
    #expect(try Self.winner(phone, lldp: true, dhcp: true, entered: true) == "2")
    #expect(try Self.winner(phone, lldp: true, entered: true) == "3")
  }

  @Test func `file servers in their order, with ports and directories`() throws {
    var knowledge = PhoneKnowledge(profile: .j100SIP, parameters: PhoneParameters())
    knowledge.lease = [
      Claim(.httpServer, ["192.0.2.2", "files.example.com"], from: .siteOption(242), frame: nil),
      Claim(.httpDirectory, ["/j100"], from: .siteOption(242), frame: nil),
      Claim(.httpPort, ["8080"], from: .siteOption(242), frame: nil),
      Claim(.tlsServer, ["192.0.2.9"], from: .siteOption(242), frame: nil),
    ]
    #expect(
      knowledge.fileServers().map(\.description) == [
        "https://192.0.2.9/", "http://192.0.2.2:8080/j100/",
        "http://files.example.com:8080/j100/",
      ])
    #expect(knowledge.localSources == [.siteOption])
    #expect(knowledge.fileServers(from: [.lldp]).isEmpty)
  }

  @Test func `the newest of one source counts, other sources stay`() {
    var knowledge = PhoneKnowledge(profile: .j100SIP, parameters: PhoneParameters())
    knowledge.learn([Self.lldp, Claim(.l2qVLAN, ["20"], from: .medPolicy, frame: nil)])
    knowledge.learn([Claim(.l2qVLAN, ["30"], from: .medPolicy, frame: nil)])
    #expect(knowledge.number(.l2qVLAN) == 30)
    #expect(knowledge.value(of: .httpServer)?.value == ["192.0.2.1"])
    #expect(knowledge.lldp.count == 2)
  }
}
