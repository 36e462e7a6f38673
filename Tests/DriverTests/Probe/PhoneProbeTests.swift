import DHCP
import Discovery
import Driver
import Framing
import SSON
import Testing
import Wire

/// A phone on a real link, as far as frames and tags go.
@Suite struct PhoneProbeTests {
  private static let voice = VLANID(20) ?? .none

  private func request(_ task: ProbeTask?) throws -> FileRequest {
    guard case .fetch(let request)? = task else { throw ProbeTestFailure.noRequest }
    return request
  }

  private enum ProbeTestFailure: Error { case noRequest }

  @Test func `from the link to the first file`() throws {
    var link = ScriptedLink()
    link.wait(.milliseconds(10))
    #expect(link.messages.map(\.messageType) == [.discover])
    link.bind()
    #expect(link.messages.map(\.messageType) == [.discover, .request])
    let address = try #require(link.addresses.last ?? nil)
    #expect(address.address == ScriptedLink.own)
    #expect(address.mask == IPv4Address(255, 255, 255, 0))
    #expect(address.router == ScriptedLink.router)
    #expect(address.mtu == 1400)
    #expect(address.resolvers == [IPv4Address(192, 0, 2, 53)])
    #expect(address.domain == "example.com")
    #expect(try request(link.tasks.first).url == "http://192.0.2.10/J100Supgrade.txt")
    #expect(link.probe.ending(at: link.now) == nil)
  }

  @Test func `on a voice VLAN everything has its tag, and the kernel sees none`() throws {
    var parameters = PhoneParameters()
    try parameters.set("L2Q", to: "1")
    try parameters.set("L2QVLAN", to: "20")
    var link = ScriptedLink(setUp: { $0.parameters = parameters })
    link.wait(.milliseconds(10))
    #expect(link.sent.map { $0.vlanTags.map(\.id) } == [[Self.voice]])
    // An untagged answer does not reach the phone.
    link.reply(.offer, site: "")
    #expect(link.messages.count == 1)
    link.bind(vlan: Self.voice)
    link.hear(ScriptedLink.packet(vlan: Self.voice))
    // The padding is that of a frame with a tag.
    #expect(link.handed.last?.prefix(56) == ScriptedLink.packet().padded().encoded.prefix(56))
    let count = link.handed.count
    link.hear(ScriptedLink.packet())
    #expect(link.handed.count == count)
    link.say(ScriptedLink.question)
    let said = try #require(link.sent.last)
    #expect(said.vlanTags.map(\.id) == [Self.voice])
    #expect(said.destinationPort == 53)
  }

  @Test func `ARP is answered once, by the phone`() {
    var link = ScriptedLink()
    link.bind()
    let (sent, handed) = (link.sent.count, link.handed.count)
    link.hear(ScriptedLink.arp(.request, from: ScriptedLink.router, to: ScriptedLink.own))
    #expect(link.sent.count == sent + 1)
    #expect(link.handed.count == handed)
    link.hear(ScriptedLink.arp(.reply, from: ScriptedLink.router, to: ScriptedLink.own))
    #expect(link.handed.count == handed + 1)
    // The kernel's own questions go out, its answers do not.
    for operation in [ARPMessage.Operation.request, .reply] {
      let message = ARPMessage(
        operation, sender: (ScriptedLink.mac, ScriptedLink.own),
        target: (.broadcast, ScriptedLink.router))
      link.say(
        ScriptedLink.frame(nil, .arp, message.encoded, to: .broadcast, from: ScriptedLink.mac))
    }
    #expect(link.sent.count == sent + 2)
  }

  @Test func `what concerns others is neither told nor handed on`() {
    var link = ScriptedLink()
    link.bind()
    let (entries, handed) = (link.entries.count, link.handed.count)
    link.reply(.offer, site: "", to: ScriptedLink.server)
    link.hear(ScriptedLink.packet(to: MACAddress(lowBitsOf: 0x0200_5E00_0077)))
    let other = ARPMessage(
      .request, sender: (ScriptedLink.server, ScriptedLink.router),
      target: (MACAddress(lowBitsOf: 0), IPv4Address(192, 0, 2, 77)))
    link.hear(ScriptedLink.frame(nil, .arp, other.encoded, to: .broadcast))
    #expect(link.entries.count == entries)
    #expect(link.handed.count == handed)
  }

  @Test func `without an address nothing goes between the kernel and the link`() {
    var link = ScriptedLink()
    let sent = link.sent.count
    link.hear(ScriptedLink.packet())
    link.say(ScriptedLink.question)
    #expect(link.handed.isEmpty)
    #expect(link.sent.count == sent)
  }

  @Test func `without fetching it ends at the first file, after the last frames`() {
    var link = ScriptedLink { $0.fetches = false }
    link.bind()
    #expect(link.tasks.isEmpty)
    #expect(link.probe.ending(at: link.now) == nil)
    link.wait(.seconds(3))
    #expect(
      link.probe.ending(at: link.now)
        == .stopped(
          "the phone would get http://192.0.2.10/J100Supgrade.txt now; --no-fetch leaves that out"))
    let result = link.probe.result(.quiet)
    #expect(result.requests == ["http://192.0.2.10/J100Supgrade.txt"])
    #expect(result.address == ScriptedLink.own)
  }

  @Test(arguments: [false, true])
  func `files lead to a call server, which is asked at most`(asks: Bool) throws {
    var link = ScriptedLink { $0.asksCallServers = asks }
    link.bind()
    for text in ["GET 46xxsettings.txt\n", "SET SIP_CONTROLLER_LIST 192.0.2.20:5060\n"] {
      link.answer(
        try #require(link.tasks.last), .fetched(.file(Array(text.utf8)), note: "HTTP 200"))
    }
    #expect(link.probe.result(.quiet).files.compactMap(\.url).count == 2)
    let place = try #require(CallServerAddress("192.0.2.20:5060"))
    #expect(link.tasks.contains(.ask(place)) == asks)
    link.answer(.ask(place), .callServer(answers: true, note: "200 OK"))
    link.wait(.seconds(3))
    #expect(
      link.probe.ending(at: link.now)
        == .stopped(
          asks
            ? "a call server answers; a probe does not register"
            : "the phone would register with 192.0.2.20:5060 now; a probe does not"))
  }

  @Test func `a name is looked up first, and an answer to another question is none`() throws {
    var link = ScriptedLink()
    link.bind(site: "HTTPSRVR=files.example.com")
    #expect(link.tasks == [.lookUp("files.example.com")])
    link.answer(.lookUp("other.example.com"), .found(["192.0.2.9"], note: nil))
    #expect(link.tasks.count == 1)
    link.answer(.lookUp("files.example.com"), .found(["192.0.2.10"], note: nil))
    #expect(try request(link.tasks.last).address == "192.0.2.10")
  }

  @Test(arguments: [false, true])
  func `the enrollment service is not contacted unless it is wanted`(contacts: Bool) {
    var link = ScriptedLink {
      $0.user.enrollment = .yes
      $0.contactsEnrollment = contacts
    } setUp: {
      $0.isFirstStart = true
    }
    link.bind()
    link.wait(.seconds(6))
    #expect(link.tasks.contains(.reachEnrollment) == contacts)
  }

  @Test func `the switch's LLDP is waited for, and no longer than that`() {
    var link = ScriptedLink {
      $0.fetches = false
      $0.listening = .seconds(35)
    }
    link.bind()
    link.wait(.seconds(20))
    #expect(link.probe.ending(at: link.now) == nil)
    var other = link
    other.wait(.seconds(20))
    #expect(other.probe.ending(at: other.now) != nil)
    link.hear(
      ScriptedLink.frame(
        nil, .lldp,
        [0x02, 0x07, 0x04, 0x02, 0x00, 0x5E, 0x00, 0x00, 0x01, 0x04, 0x02, 0x07, 0x31, 0x06, 0x02]
          + [0x00, 0x78, 0x00, 0x00], to: MACAddress(lowBitsOf: 0x0180_C200_000E)))
    #expect(link.probe.ending(at: link.now) == nil)
    link.wait(.seconds(3))
    #expect(link.probe.ending(at: link.now) != nil)
  }

  @Test func `at the end it gives its address back, and is silent`() {
    var link = ScriptedLink()
    link.bind()
    link.shutDown()
    #expect(link.messages.last?.messageType == .release)
    #expect(link.sent.last?.destination == ScriptedLink.server)
    #expect(link.probe.phone.state == .linkWait)
    let count = link.sent.count
    link.wait(.seconds(100))
    #expect(link.sent.count == count)
  }
}
