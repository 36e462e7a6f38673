import DHCP
import DHCPv6
import Discovery
import Framing
import LLDP
import Testing
import Wire

@testable import ssonar

/// Scenarios as they are written, and what is said about slips of the pen.
@Suite struct ScenarioReaderTests {
  static let least = """
    name: a site
    network:
      subnets:
        - network: 192.0.2.0/24
    phones:
      - name: desk
        family: j100-sip
        mac: 00:1b:4f:5a:01:02
    """

  static let full = """
    name: a site
    summary: everything
    network:
      subnets:
        - network: 192.0.2.0/24
          router: 192.0.2.1
        - {vlan: 20, network: 198.51.100.0/25, router: 198.51.100.1, taken: 198.51.100.9}
      dhcp:
        - name: main
          address: 192.0.2.2
          mac: 02:00:5e:00:00:99
          delay: 2ms
          authoritative: no
          overload: no
          scopes:
            - vlan: 20
              pool: 198.51.100.10-198.51.100.20
              reservations: {"00:1b:4f:5a:01:02": 198.51.100.5}
              lease: 8h
              renewal: 4h
              rebinding: forever
              dns: [203.0.113.53, 203.0.113.54]
              domain: example.com
              next-server: 203.0.113.7
              site-option: HTTPSRVR=203.0.113.10
              options: {176: x, 43: {hex: "01 04 36 38 38 39"}}
              forced: 242
      dhcpv6:
        - name: six
          mac: 02:00:5e:00:00:66
          delay: 3ms
          preference: 7
          scopes:
            - vlan: 20
              pool: 2001:db8:20::100-2001:db8:20::1ff
              lease: 8h
              preferred: 2h
              dns: [2001:db8::53]
              domain: example.com
              site-option: HTTPSRVR=203.0.113.10
              options: {31: {hex: "20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01"}}
            - {lease: forever}
      switch:
        dot1x: refuse
        location:
          elin: "5551230100"
          civic: {of: network, country: US, elements: {city: Springfield, "19": "12"}}
          coordinates: {latitude: 40.5, longitude: -74.25, altitude: 3, altitude-in: floors, resolution: 20}
        port: 1/7
        system: sw.example.com
        chassis: 02:00:5e:00:00:01
        starts: 5s
        interval: 10s
        repeats: 4
        waits-for-endpoint: false
        pvid: 10
        vlan-names: {20: Voice}
        policies: {vlan: 20, priority: 6, dscp: 40}
        file-servers: 203.0.113.10
        call-servers: [203.0.113.20]
        power: 154
        framing: untagged
      dns:
        servers: 203.0.113.53
        names: {Files.Example.com: [203.0.113.10, 203.0.113.11]}
      files:
        - {address: 203.0.113.10, scheme: https, port: 8443, conduct: untrusted,
           files: {/a/b.txt: hello}, statuses: {c.txt: 403}}
      calls: {address: 203.0.113.20, conduct: refuses}
      des: {address: 203.0.113.44, answer: none, answer-to-code: "http://203.0.113.10/x"}
    phones:
      - name: desks
        family: 96x1-sip
        mac: 00:1b:4f:5a:01:02
        count: 3
        model: 9641GD02A
        parameters: {L2QVLAN: 20}
        first-start: true
        login: false
        user: {des: yes, code: 12345678, file-server: files.example.com}
        starts: 1s
        spread: 500ms
        expects: {verdict: not provisioned, findings: [F04, sson.absent], VLAN: 20, state: download}
    faults:
      - no-lldp
      - {fault: delay, by: 3s, vlan: 20}
      - {fault: duplicate-address, count: 4, vlan: untagged}
    link: {delay: 1ms, loss: 5%, duplication: 0.1, reordering: 0, seed: 9}
    for: 5m
    afterwards: 1m
    """

  @Test func `the least that a scenario must say`() throws {
    let scenario = try ScenarioReader.read(Self.least)
    #expect(scenario.name == "a site")
    #expect(scenario.phones.map(\.name) == ["desk"])
    #expect(scenario.limit == .seconds(600))
    #expect(scenario.network.port == nil)
  }

  @Test func `the network is what is written`() throws {
    let network = try ScenarioReader.read(Self.full).network
    #expect(network.subnets.map(\.prefixLength) == [24, 25])
    #expect(network.subnets[1].taken == [IPv4Address(198, 51, 100, 9)])
    let server = network.dhcpServers[0]
    #expect(server.delay == .milliseconds(2))
    #expect(server.mac == MACAddress(lowBitsOf: 0x0200_5E00_0099))
    #expect(!server.machine.isAuthoritative && !server.machine.overloads)
    let scope = server.machine.scopes[0]
    #expect(scope.vlan.rawValue == 20)
    #expect(scope.mask == IPv4Address(255, 255, 255, 128))
    #expect(scope.pool == IPv4Address(198, 51, 100, 10)...IPv4Address(198, 51, 100, 20))
    #expect(Array(scope.reservations.values) == [IPv4Address(198, 51, 100, 5)])
    #expect(scope.leaseSeconds == 28_800)
    #expect(scope.renewalSeconds == 14_400)
    #expect(scope.rebindingSeconds == .max)
    #expect(scope.nextServer == IPv4Address(203, 0, 113, 7))
    #expect(scope.options.map(\.code.rawValue).sorted() == [3, 6, 15, 43, 176, 242])
    #expect(scope.options.filter(\.isForced).map(\.code) == [.avayaSiteSpecific])
    #expect(
      scope.options.first { $0.code == .vendorSpecificInformation }?.value
        == [1, 4, 0x36, 0x38, 0x38, 0x39])
    #expect(
      network.names == [
        "files.example.com": [IPv4Address(203, 0, 113, 10), IPv4Address(203, 0, 113, 11)]
      ])
    #expect(network.fileServers[0].files == ["a/b.txt": Array("hello".utf8)])
    #expect(network.fileServers[0].statuses == ["c.txt": 403])
    #expect(network.fileServers[0].conduct == .untrusted)
    #expect(network.callServers.map(\.conduct) == [.refuses])
    #expect(network.enrollment?.service.answer == .noneAssigned)
  }

  @Test func `the port is what is written`() throws {
    let network = try ScenarioReader.read(Self.full).network
    let port = try #require(network.port)
    #expect(network.portStarts == .seconds(5))
    #expect(port.name == "1/7")
    #expect(port.interval == .seconds(10))
    #expect(port.fastCount == 4)
    #expect(!port.waitsForEndpoint)
    #expect(port.portVLAN?.rawValue == 10)
    #expect(port.policies.map(\.vlan.rawValue) == [20])
    #expect(port.policies.map(\.priority.rawValue) == [6])
    #expect(port.framing == .notTagging)
    #expect(port.power?.powerDeciwatts == 154)
  }

  @Test func `DHCPv6 and 802.1X are what is written`() throws {
    let network = try ScenarioReader.read(Self.full).network
    #expect(network.portAccess == SwitchPortAccess(.refuse))
    let server = try #require(network.dhcpv6Servers.first)
    #expect(server.name == "six" && server.delay == .milliseconds(3))
    #expect(server.mac == MACAddress(lowBitsOf: 0x0200_5E00_0066))
    #expect(server.machine.preference == 7 && server.machine.scopes.count == 2)
    let scope = server.machine.scopes[0]
    #expect(scope.vlan.rawValue == 20)
    #expect(scope.pool?.upperBound == IPv6Address("2001:db8:20::1ff"))
    #expect(scope.validSeconds == 28_800 && scope.preferredSeconds == 7200)
    #expect(scope.options.map(\.code.rawValue) == [23, 24, 17, 31])
    #expect(
      scope.options.map(\.octets.count) == [20, 17, 33, 20])
    #expect(server.machine.scopes[1].validSeconds == .max)
  }

  @Test func `locations are what is written`() throws {
    let port = try #require(try ScenarioReader.read(Self.full).network.port)
    #expect(port.locations.map(\.format) == [.coordinates, .civic, .emergencyNumber])
    guard case .coordinates(let place) = port.locations[0].location,
      case .civic(let address) = port.locations[1].location
    else {
      Issue.record("no such locations")
      return
    }
    #expect(place.latitude.number.value == 40.5 && place.longitude.number.value == -74.25)
    #expect(place.latitude.resolutionBits == 20 && place.altitudeType == .floors)
    #expect(place.altitude.number.value == 3 && place.datum == .wgs84)
    #expect(address.what == .networkElement && address.country.printable == "US")
    #expect(address.elements.map(\.type) == [.city, .houseNumber])
    let unit = port.dataUnit(withMED: true)
    #expect(unit.locations.compactMap(\.value) == port.locations)
    let single = Self.least.replacing(
      "phones:", with: "  switch: {location: \"5551230100\"}\nphones:")
    let number = try ScenarioReader.read(single).network.port?.locations
    #expect(number?.map(\.format) == [.emergencyNumber])
  }

  @Test func `phones, faults and link are what is written`() throws {
    let scenario = try ScenarioReader.read(Self.full)
    let phone = scenario.phones[0]
    #expect(phone.count == 3)
    #expect(phone.isFirstStart)
    #expect(!phone.hasLogin)
    #expect(phone.user.enrollment == .yes)
    #expect(phone.user.enrollmentCode == "12345678")
    #expect(phone.spread == .milliseconds(500))
    #expect(phone.expectations.verdict == "not provisioned")
    #expect(phone.expectations.findings == ["F04", "sson.absent"])
    #expect(phone.expectations.outcome.map(\.name) == ["VLAN", "STATE"])
    #expect(
      scenario.faults == [
        ScenarioFault(.noLLDP), ScenarioFault(.delay(.seconds(3)), on: VLANID(lowBitsOf: 20)),
        ScenarioFault(.duplicateAddress(4), on: VLANID.none),
      ])
    #expect(scenario.link.loss == 0.05)
    #expect(scenario.link.duplication == 0.1)
    #expect(scenario.link.seed == 9)
    #expect(scenario.limit == .seconds(300))
    #expect(scenario.afterwards == .seconds(60))
  }

  // MARK: - Slips

  private func message(_ text: String) -> String {
    do {
      _ = try ScenarioReader.read(text)
      return "it is read"
    } catch {
      return error.description
    }
  }

  @Test func `an unknown key names the line and the key that is near`() {
    #expect(
      message(Self.least.replacing("family:", with: "familly:"))
        == "line 7: phones[0].familly: no such key; did you mean 'family'?")
  }

  @Test(arguments: [
    ("{location: 12}", "switch.location: '12' is not an emergency number"),
    ("{location: {civic: {country: USA}}}", "country: 'USA' is not two letters"),
    ("{location: {civic: {country: US, elements: {rooom: x}}}}", "did you mean 'room'?"),
    ("{location: {coordinates: {latitude: 91, longitude: 0}}}", "latitude: '91' is not a number"),
    ("{dot1x: maybe}", "dot1x: 'maybe' is not one of accept, refuse, silent"),
  ])
  func `slips about the switch`(text: String, said: String) {
    let written = Self.least.replacing("phones:", with: "  switch: \(text)\nphones:")
    #expect(message(written).contains(said), "\(message(written))")
  }

  @Test(arguments: [
    ("{scopes: [{pool: 2001:db8::2-2001:db8::1}]}", "is not a range"),
    ("{scopes: [{lease: 1h, preferred: 2h}]}", "preferred for longer"),
    ("{scopes: [{dns: 192.0.2.1}]}", "'192.0.2.1' is not an IPv6 address"),
    ("{name: x}", "'scopes' is missing"),
  ])
  func `slips about DHCPv6`(text: String, said: String) {
    let written = Self.least.replacing("phones:", with: "  dhcpv6: \(text)\nphones:")
    #expect(message(written).contains(said), "\(message(written))")
  }

  @Test(arguments: [
    ("family: j100-sip", "family: j199", "line 7: phones[0].family: 'j199' is not one of"),
    ("192.0.2.0/24", "192.0.2.0", "line 4: network.subnets[0].network: '192.0.2.0' is not a net"),
    ("00:1b:4f:5a:01:02", "00:1b", "line 8: phones[0].mac: '00:1b' is not a MAC address"),
    (
      "name: desk", "name: desk\n    count: 0",
      "line 7: phones[0].count: '0' is not a number from 1"
    ),
    ("name: a site", "name: a site\nfor: soon", "line 2: for: 'soon' is not a time"),
    (
      "name: a site", "name: a site\nlink: {loss: 120%}", "line 2: link.loss: '120%' is not a share"
    ),
    (
      "name: a site", "name: a site\nfaults: no-leese-time",
      "line 2: faults: 'no-leese-time' is no fault; did you mean 'no-lease-time'?"
    ),
    ("name: a site", "name: a site\nfaults: delay", "line 2: faults: 'delay' needs 'by': a time"),
    ("name: a site", "name: a site\nname: b", "line 2: no YAML: keys that stand twice: name"),
    ("name: a site", "nam: a site", "line 1: nam: no such key; did you mean 'name'?"),
    ("phones:", "phones: []\nx:", "line 6: x: no such key"),
  ])
  func `what cannot be is said with its place`(old: String, new: String, expected: String) {
    let found = message(Self.least.replacing(old, with: new))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func `what is missing is said too`() {
    #expect(
      message("name: x\nnetwork: {subnets: []}").hasSuffix(
        "'phones' is missing: at least one phone"))
    #expect(message("").hasPrefix("the file holds no YAML"))
    #expect(message("a: [").hasPrefix("line"))
  }

  @Test func `two phones cannot have one name or one address`() {
    let other = """

        - name: desk
          family: j100-sip
          mac: 00:1b:4f:5a:01:09
      """
    #expect(message(Self.least + other).hasSuffix("two phones have the same name"))
    let same = other.replacing("name: desk", with: "name: hall").replacing("01:09", with: "01:02")
    #expect(message(Self.least + same).contains("two phones have the MAC address"))
  }

  @Test(arguments: ["[", "{", "- ", "a: &a [*a]\nb: *a", "? ", "\u{0}", "%TAG"])
  func `deep, cyclic or odd text is refused and does no harm`(piece: String) {
    #expect(message(String(repeating: piece, count: 20_000)) != "it is read")
  }
}
