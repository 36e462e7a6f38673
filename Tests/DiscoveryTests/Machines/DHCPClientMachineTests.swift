import DHCP
import Framing
import TestSupport
import Testing
import Wire

@testable import Discovery

/// A client driven step by step; what it does is kept without its log.
struct ClientScript {
  var machine: DHCPClientMachine
  var log: [DecisionEntry] = []
  var lastSent = DHCPMessage([])

  init(
    _ profile: PhoneProfile = .j100SIP, standard: Bool = false, seed: UInt64 = 1,
    _ change: (inout DHCPBehaviour) -> Void = { _ in }
  ) {
    var behaviour = profile.behaviour.dhcp
    change(&behaviour)
    machine = DHCPClientMachine(
      .init(
        mac: Server.mac, behaviour: behaviour, siteOption: profile.siteOption,
        isStandard: standard),
      seed: seed)
  }

  mutating func handle(
    _ input: DHCPClientMachine.Input, at seconds: Double
  ) -> [DHCPClientMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    log += actions.compactMap(\.entry)
    if let sent = actions.compactMap(\.sent).last { lastSent = sent }
    return actions.filter { $0.entry == nil }
  }

  /// To BOUND at second 2, with the REQUEST at second 1.
  mutating func bind(lease: UInt32? = 600) -> [DHCPClientMachine.Action] {
    _ = handle(.start(previous: nil), at: 0)
    _ = handle(.received(Server.answer(.offer, to: lastSent)), at: 1)
    _ = handle(.received(Server.answer(.ack, to: lastSent, lease: lease)), at: 1)
    return handle(.timerFired, at: 2)
  }

  /// To the state past the lease's end, at second 601.
  mutating func outlive() -> [DHCPClientMachine.Action] {
    _ = bind()
    _ = handle(.timerFired, at: 301)
    _ = handle(.timerFired, at: 526)
    return handle(.timerFired, at: 601)
  }
}

@Suite struct DHCPClientMachineTests {
  @Test func `stopped, start: a DISCOVER at once, and a wait of 4 s, a second more or less`()
    throws
  {
    var script = ClientScript()
    let actions = script.handle(.start(previous: nil), at: 0)
    #expect(script.machine.state == .selecting)
    let message = try #require(actions.first?.sent)
    #expect(
      actions == [
        .send(message, from: .any, to: .broadcast),
        .wake(at: try #require(actions.last?.wake)),
      ])
    #expect(message.messageType == .discover)
    #expect(message.header.flags == BOOTPHeader.Flags(rawValue: 0))
    #expect((second(3)...second(5)).contains(try #require(actions.last?.wake)))
    #expect(script.log.last?.isAssumed == true)
  }

  @Test func `the options of a DISCOVER are those of the 1603SW guide, in the order of a vector`()
    throws
  {
    var script = ClientScript {
      $0.requestedOptions = Sourced([1, 3, 6, 7, 15, 26, 42].map(DHCPOptionCode.init(rawValue:)))
      $0.maximumMessageSize = Sourced(1000)
    }
    _ = script.handle(.start(previous: nil), at: 0)
    let expected = octets(
      """
      35 01 01 0c 09 41 56 42 31 31 32 32 33 33 37 08 01 03 06 07 0f 1a 2a f2 39 02 03 e8 \
      3c 0d 63 63 70 2e 61 76 61 79 61 2e 63 6f 6d ff
      """)
    #expect(Array(script.lastSent.vendorArea.dropFirst(4).prefix(expected.count)) == expected)
  }

  @Test func `stopped, start: a family with a first delay waits in the initial state`() throws {
    var script = ClientScript(.p96x1H323)
    let actions = script.handle(.start(previous: nil), at: 0)
    #expect(script.machine.state == .initial)
    let wake = try #require(actions.first?.wake)
    #expect(actions == [.wake(at: wake)] && (second(0)...second(4)).contains(wake))
    #expect(script.handle(.timerFired, at: 4).first?.sent?.messageType == .discover)
  }

  @Test func `selecting, timerFired: the waits are 4, 8, 16, 32, 64, 64 s`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var script = ClientScript(seed: seed)
      var now = 0.0
      var transactions: Set<UInt32?> = []
      for wait in [4.0, 8, 16, 32, 64, 64] {
        let input = now == 0 ? DHCPClientMachine.Input.start(previous: nil) : .timerFired
        let wake = try #require(script.handle(input, at: now).last?.wake)
        #expect((second(now + wait - 1)...second(now + wait + 1)).contains(wake))
        #expect(script.lastSent.header.secondsElapsed == UInt16(now))
        transactions.insert(script.lastSent.header.transactionID)
        now = Double(wake.nanoseconds) / 1_000_000_000
      }
      #expect(transactions.count == 1)
    }
  }

  @Test func `selecting, OFFER: a REQUEST that names address and server`() throws {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    let actions = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 1)
    #expect(script.machine.state == .requesting)
    let request = try #require(actions.first?.sent)
    #expect(actions.count == 2)
    #expect(request.messageType == .request && request.requestedAddress == Server.given)
    #expect(request.serverIdentifier == Server.address)
    #expect(request.header.clientAddress == .any && request.header.secondsElapsed == 0)
    // A second OFFER changes nothing.
    let other = Server.answer(.offer, to: script.lastSent, yiaddr: IPv4Address(192, 0, 2, 99))
    #expect(script.handle(.received(other), at: 1).isEmpty)
  }

  @Test func `selecting: offers without lease time, address or server, or for others, are ignored`()
  {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    let offers = [
      Server.answer(.offer, to: script.lastSent, lease: nil),
      Server.answer(.offer, to: script.lastSent, lease: 0),
      Server.answer(.offer, to: script.lastSent, yiaddr: .any),
      Server.answer(.offer, to: script.lastSent, server: nil),
      Server.answer(.offer, to: script.lastSent, mac: MACAddress(lowBitsOf: 2)),
      Server.answer(.offer, to: DHCPMessage([])), Server.answer(.ack, to: script.lastSent),
    ]
    for offer in offers { #expect(script.handle(.received(offer), at: 1).isEmpty) }
    #expect(script.machine.state == .selecting)
    #expect(script.log.contains { $0.rule == .dhcpNeedsLease && !$0.isAssumed })
  }

  @Test func `requesting, timerFired: four REQUESTs in all, then DISCOVER`() {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 1)
    for time in [5.0, 13, 29] {
      #expect(script.handle(.timerFired, at: time).first?.sent?.messageType == .request)
    }
    #expect(script.handle(.timerFired, at: 61).first?.sent?.messageType == .discover)
    #expect(script.machine.state == .selecting)
  }

  @Test func `requesting, ACK: a probe; a second of silence: configured until T1`() throws {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 1)
    let ack = Server.answer(.ack, to: script.lastSent)
    #expect(
      script.handle(.received(ack), at: 1) == [.probe(Server.given), .wake(at: second(2))])
    #expect(script.machine.state == .checking)
    let actions = script.handle(.timerFired, at: 2)
    let lease = try #require(script.machine.lease)
    #expect(actions == [.configured(lease), .wake(at: second(301))])
    #expect(lease.times?.rebinding == second(526) && lease.times?.end == second(601))
    #expect(lease.routers == [Server.address] && lease.server == Server.address)
  }

  @Test func `a family that checks after the OFFER probes beside its REQUEST and declines at once`()
  {
    var script = ClientScript { $0.addressCheck = Sourced(.afterOffer) }
    _ = script.handle(.start(previous: nil), at: 0)
    let offer = Server.answer(.offer, to: script.lastSent)
    #expect(script.handle(.received(offer), at: 1).first == .probe(Server.given))
    let actions = script.handle(.conflict, at: 2)
    #expect(actions.first?.sent?.messageType == .decline)
    #expect(actions.first?.sent?.requestedAddress == Server.given)
    #expect(actions.last == .wake(at: second(12)))
    #expect(script.machine.state == .initial)
  }

  @Test(arguments: [nil, 2.0])
  func `checking and bound, conflict: DECLINE, and again after 10 s`(bound: Double?) {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 1)
    _ = script.handle(.received(Server.answer(.ack, to: script.lastSent)), at: 1)
    if let bound { _ = script.handle(.timerFired, at: bound) }
    let actions = script.handle(.conflict, at: 3)
    #expect(actions.first?.sent?.messageType == .decline)
    #expect(actions.contains(.lost(Server.given, .conflict)) == (bound != nil))
    #expect(actions.last == .wake(at: second(13)))
    #expect(script.lastSent.parameterRequestList == nil)
  }

  @Test func `requesting, NAK: begins again after a second, with no address to lose`() {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 1)
    let nak = Server.answer(.nak, to: script.lastSent)
    #expect(script.handle(.received(nak), at: 1) == [.wake(at: second(2))])
    #expect(script.machine.state == .initial)
  }

  @Test func `bound, T1: the server alone is asked; T2: all; both again after half the rest`() {
    var script = ClientScript()
    _ = script.bind()
    let first = script.handle(.timerFired, at: 301)
    #expect(script.machine.state == .renewing)
    #expect(
      first == [
        .send(script.lastSent, from: Server.given, to: Server.address), .wake(at: second(413.5)),
      ])
    #expect(script.lastSent.header.clientAddress == Server.given)
    #expect(script.lastSent.requestedAddress == nil && script.lastSent.serverIdentifier == nil)
    #expect(script.handle(.timerFired, at: 413.5).last == .wake(at: second(473.5)))
    #expect(script.machine.state == .renewing)
    let all = script.handle(.timerFired, at: 526)
    #expect(script.machine.state == .rebinding)
    #expect(
      all == [
        .send(script.lastSent, from: Server.given, to: .broadcast), .wake(at: second(586)),
      ])
    #expect(script.handle(.timerFired, at: 586).last == .wake(at: second(601)))
  }

  @Test(arguments: [[301.0], [301, 526]])
  func `renewing and rebinding, ACK: bound anew`(times: [Double]) throws {
    var script = ClientScript()
    _ = script.bind()
    for time in times { _ = script.handle(.timerFired, at: time) }
    let asked = try #require(times.last)
    let actions = script.handle(.received(Server.answer(.ack, to: script.lastSent)), at: 530)
    #expect(script.machine.state == .bound)
    #expect(actions.last == .wake(at: second(asked + 300)))
  }

  @Test func `renewing, NAK: the address is lost at once`() {
    var script = ClientScript()
    _ = script.bind()
    _ = script.handle(.timerFired, at: 301)
    #expect(
      script.handle(.received(Server.answer(.nak, to: script.lastSent)), at: 302) == [
        .lost(Server.given, .refused), .wake(at: second(303)),
      ])
    #expect(script.machine.lease == nil)
  }

  @Test func `the end of the lease with DHCPSTD=1: lost`() {
    var script = ClientScript(standard: true)
    #expect(script.outlive() == [.lost(Server.given, .expired), .wake(at: second(602))])
    #expect(script.machine.state == .initial)
  }

  @Test func `the end of the lease on a J100: kept, and asked for every 60 s; an ACK is checked`() {
    var script = ClientScript()
    #expect(
      script.outlive() == [
        .send(script.lastSent, from: Server.given, to: .broadcast), .wake(at: second(661)),
      ])
    #expect(script.machine.state == .extended && script.machine.lease?.address == Server.given)
    #expect(script.handle(.timerFired, at: 661).last == .wake(at: second(721)))
    let ack = Server.answer(.ack, to: script.lastSent)
    #expect(
      script.handle(.received(ack), at: 662) == [.probe(Server.given), .wake(at: second(663))])
    #expect(script.handle(.timerFired, at: 663).last == .wake(at: second(961)))
  }

  @Test func `the end of the lease on a 4600: ARP for the own address every 5 s until a reply`() {
    var script = ClientScript(.p4600)
    #expect(script.outlive() == [.probe(Server.given), .wake(at: second(606))])
    #expect(script.handle(.timerFired, at: 606) == [.probe(Server.given), .wake(at: second(611))])
    #expect(
      script.handle(.conflict, at: 607) == [
        .lost(Server.given, .conflict), .wake(at: second(617)),
      ])
    #expect(script.log.last?.isAssumed == false)
  }

  @Test func `an infinite lease has no timer`() {
    var script = ClientScript()
    #expect(script.bind(lease: .max).last == .cancelTimer)
    #expect(script.machine.state == .bound && script.machine.lease?.times == nil)
  }

  @Test(arguments: [(700 as UInt32?, nil), (nil, 700 as UInt32?), (500, 400)])
  func `a T1 or T2 that does not fit is replaced by the defaults`(
    renewal: UInt32?, rebinding: UInt32?
  ) {
    var script = ClientScript(.p4600)
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 0)
    let ack = Server.answer(
      .ack, to: script.lastSent, renewal: renewal, rebinding: rebinding)
    _ = script.handle(.received(ack), at: 0)
    _ = script.handle(.timerFired, at: 1)
    #expect(script.machine.lease?.times?.renewal == second(300))
    #expect(script.machine.lease?.times?.rebinding == second(525))
    #expect(script.log.contains { $0.rule == .dhcpLeaseTimers })
  }

  @Test func `the server's own T1 and T2 count when they fit`() {
    var script = ClientScript()
    _ = script.handle(.start(previous: nil), at: 0)
    _ = script.handle(.received(Server.answer(.offer, to: script.lastSent)), at: 0)
    let ack = Server.answer(.ack, to: script.lastSent, renewal: 100, rebinding: 200)
    _ = script.handle(.received(ack), at: 0)
    #expect(script.handle(.timerFired, at: 1).last == .wake(at: second(100)))
    #expect(script.machine.lease?.times?.rebinding == second(200))
  }

  @Test func `reuse: the saved address is configured and asked for`() {
    var script = ClientScript(.p96x1SIP)
    _ = script.handle(.start(previous: nil), at: 0)
    let saved = DHCPLease(saved: Server.given, mask: nil, routers: [Server.address])
    #expect(
      script.handle(.reuse(saved), at: 60) == [
        .configured(saved), .send(script.lastSent, from: Server.given, to: .broadcast),
        .wake(at: second(120)),
      ])
    #expect(script.machine.state == .extended)
    #expect(script.lastSent.header.clientAddress == Server.given)
    #expect(script.handle(.release, at: 61) == [.cancelTimer])
  }

  @Test func `release says goodbye to the server; stop says nothing`() {
    var script = ClientScript()
    _ = script.bind()
    var other = script
    let actions = script.handle(.release, at: 10)
    #expect(
      actions == [
        .send(script.lastSent, from: Server.given, to: Server.address), .cancelTimer,
      ])
    #expect(script.lastSent.messageType == .release && script.lastSent.hostName == nil)
    #expect(script.machine.state == .stopped && script.machine.lease == nil)
    #expect(other.handle(.stop, at: 10) == [.cancelTimer])
  }

  @Test func `a family that asks for its address again begins with a REQUEST`() {
    var script = ClientScript { $0.asksForKnownAddress = Sourced(true) }
    let actions = script.handle(.start(previous: Server.given), at: 0)
    #expect(script.machine.state == .rebooting && actions.count == 2)
    #expect(script.lastSent.requestedAddress == Server.given)
    #expect(script.lastSent.serverIdentifier == nil)
    for time in [4.0, 12, 28] { _ = script.handle(.timerFired, at: time) }
    #expect(script.handle(.timerFired, at: 60).first?.sent?.messageType == .discover)
  }

  @Test func `no input in any order traps, and what is sent can be read again`() {
    for seed in 0..<21 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = ClientScript(
        PhoneProfile.all[Int(seed) % PhoneProfile.all.count], standard: seed % 2 == 0, seed: seed)
      var now = 0.0
      for _ in 0..<300 {
        now += Double(generator.next() % 100)
        let types: [DHCPMessageType] = [.offer, .ack, .nak, .inform]
        let answer = Server.answer(
          types[Int(generator.next() % 4)], to: script.lastSent,
          lease: [nil, 0, 1, 600, .max][Int(generator.next() % 5)],
          renewal: [nil, 0, 900, .max][Int(generator.next() % 4)],
          server: generator.next() % 3 == 0 ? nil : Server.address)
        let inputs: [DHCPClientMachine.Input] = [
          .start(previous: Server.given), .received(answer), .received(answer), .timerFired,
          .timerFired, .conflict, .stop, .release, .received(DHCPMessage([1, 2])),
          .reuse(DHCPLease(saved: Server.given, mask: nil, routers: [])),
        ]
        let actions = script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: now)
        #expect(actions.count <= 5)
        for message in actions.compactMap(\.sent) {
          let again = DHCPMessage(message.encoded[...])
          #expect(again == message && again.framingErrors.isEmpty)
          #expect(again.messageType != nil && again.encoded.count >= 300)
        }
      }
    }
  }
}
