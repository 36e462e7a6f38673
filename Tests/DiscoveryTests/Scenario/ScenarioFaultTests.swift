import DHCP
import Framing
import Testing
import Wire

@testable import Discovery

/// What faults make of a network before it answers anybody.
@Suite struct ScenarioFaultTests {
  private func siteOptions(
    _ kind: ScenarioFault.Kind, on vlan: VLANID? = nil, of index: Int = 0
  ) -> [String] {
    let network = ScenarioFault(kind, on: vlan).applied(to: Plays.network)
    return network.dhcpServers[0].machine.scopes[index].options
      .filter { $0.code == .avayaSiteSpecific }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  @Test func `wrong-server changes the servers and nothing else`() {
    #expect(
      siteOptions(.wrongServer("203.0.113.99")) == ["HTTPSRVR=203.0.113.99,L2Q=1,L2QVLAN=20"])
  }

  @Test func `wrong-vlan changes the VLAN and nothing else`() {
    #expect(
      siteOptions(.wrongVLAN(VLANID(lowBitsOf: 30))) == ["HTTPSRVR=203.0.113.10,L2Q=1,L2QVLAN=30"])
  }

  @Test func `a duplicate is the same twice, and a split one has all its octets`() {
    #expect(siteOptions(.duplicateSiteOption) == [Plays.siteString, Plays.siteString])
    let split = siteOptions(.splitSiteOption)
    #expect(split.count == 2)
    #expect(split.joined() == Plays.siteString)
  }

  @Test func `a fault of one VLAN leaves the others alone`() {
    #expect(siteOptions(.noSiteOption, on: Plays.voice, of: 0) == [Plays.siteString])
    #expect(siteOptions(.noSiteOption, on: Plays.voice, of: 1).isEmpty)
    #expect(siteOptions(.noSiteOption, on: VLANID.none, of: 0).isEmpty)
  }

  @Test(arguments: [
    (ScenarioFault.SiteOptionDamage.quotes, "\"A=1,B=2\""), (.cut, "A=1"), (.blanks, "A=1, B=2"),
    (.backslashes, "A=1\\,B=2"), (.hex, "413d312c423d32"), (.empty, ""),
  ])
  func `damage is what administrators see`(
    damage: ScenarioFault.SiteOptionDamage, expected: String
  ) {
    #expect(damage.applied(to: Array("A=1,B=2".utf8)) == Array(expected.utf8))
  }

  @Test func `every fault has a name of its own`() {
    let kinds: [ScenarioFault.Kind] = [
      .noLeaseTime, .silentVLAN, .delay(.seconds(1)), .wrongServer("x"), .duplicateSiteOption,
      .splitSiteOption, .damagedSiteOption(.cut), .noSiteOption, .nak, .wrongVLAN(.none),
      .twoServers(.any), .exhaustedPool, .relayDoublesOption82, .noLLDP, .deadGateway,
      .duplicateAddress(1),
    ]
    #expect(kinds.map(\.name) == ScenarioFault.Kind.names)
    #expect(Set(ScenarioFault.Kind.names).count == kinds.count)
  }
}
