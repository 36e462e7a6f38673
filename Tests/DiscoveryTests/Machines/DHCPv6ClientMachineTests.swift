import DHCPv6
import Framing
import Testing
import Wire

@testable import Discovery

/// A client driven step by step, and the server that answers it.
struct ClientV6Script {
  static let address = IPv6Address(rawValue: 0x2001_0DB8_0020_0000_0000_0000_0000_0100)
  static let serverMAC = MACAddress(lowBitsOf: 0x0200_5E00_0006)

  var machine: DHCPv6ClientMachine
  var server: DHCPv6ServerMachine
  var log: [DecisionEntry] = []
  var lastSent: DHCPv6Message?

  init(standard: Bool = false, valid: UInt32 = 1000, seed: UInt64 = 1) {
    machine = DHCPv6ClientMachine(.init(mac: Server.mac, isStandard: standard), seed: seed)
    var scope = DHCPv6Scope(
      pool: Self.address...IPv6Address(rawValue: Self.address.rawValue + 9))
    scope.validSeconds = valid
    scope.preferredSeconds = valid == .max ? .max : valid / 2
    scope.options = [
      DHCPv6VendorOptions(avayaSiteString: Array("HTTPSRVR=192.0.2.11".utf8)).flatMap {
        DHCPv6Option(.vendorOptions, $0)
      }
    ].compactMap(\.self)
    server = DHCPv6ServerMachine(.init(mac: Self.serverMAC, scopes: [scope]))
  }

  mutating func handle(
    _ input: DHCPv6ClientMachine.Input, at seconds: Double
  ) -> [DHCPv6ClientMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    for action in actions {
      switch action {
      case .send(let message): lastSent = message
      case .log(let entry): log.append(entry)
      default: break
      }
    }
    return actions.filter { if case .log = $0 { false } else { true } }
  }

  /// The server's answer to the last message.
  mutating func answer(at seconds: Double) throws -> DHCPv6Message {
    let asked = try #require(lastSent)
    let answer = server.handle(asked, vlan: .none, at: second(seconds))
    return try #require(answer?.message)
  }

  /// To BOUND at second 4, with the SOLICIT at second 2.
  mutating func bind() throws -> [DHCPv6ClientMachine.Action] {
    _ = handle(.start, at: 0)
    _ = handle(.timerFired, at: 2)
    _ = handle(.received(try answer(at: 2)), at: 2)
    _ = handle(.timerFired, at: 4)
    return handle(.received(try answer(at: 4)), at: 4)
  }
}

extension DHCPv6ClientMachine.Action {
  var sent: DHCPv6Message? { if case .send(let message) = self { message } else { nil } }
  var wake: Moment? { if case .wake(let time) = self { time } else { nil } }
}

@Suite struct DHCPv6ClientMachineTests {
  @Test func `stopped, start: SOLICIT within a second, and a wait of a second and a bit`() throws {
    for seed in 0..<30 as Range<UInt64> {
      var script = ClientV6Script(seed: seed)
      let first = try #require(script.handle(.start, at: 0).compactMap(\.wake).first)
      #expect(second(0)...second(1) ~= first && script.lastSent == nil)
      let actions = script.handle(.timerFired, at: 1)
      #expect(actions.first?.sent?.type == .solicit)
      let again = try #require(actions.compactMap(\.wake).first)
      #expect(again > second(2) && again <= second(2.1))
    }
  }

  @Test func `SOLICIT says who asks and for what`() throws {
    var script = ClientV6Script()
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 1)
    let sent = try #require(script.lastSent)
    #expect(
      sent.options.map(\.code) == [
        .clientID, .nonTemporaryAssociation, .optionRequest, .elapsedTime,
      ])
    #expect(
      sent.value(of: .clientID, as: DHCPv6UniqueIdentifier.self)
        == DHCPv6UniqueIdentifier(Server.mac))
    let asked = sent.value(of: .optionRequest, as: DHCPv6OptionRequest.self)?.requested
    #expect(asked?.map(\.rawValue) == [17, 23, 24, 82])
    #expect(sent.association(0x4F11_2233)?.addresses.isEmpty == true)
    #expect(sent.framingErrors.isEmpty)
  }

  @Test func `soliciting, timerFired: the waits double up to an hour`() throws {
    var script = ClientV6Script()
    _ = script.handle(.start, at: 0)
    var now = 1.0
    var waits: [Double] = []
    for _ in 0..<16 {
      let actions = script.handle(.timerFired, at: now)
      let wake = try #require(actions.compactMap(\.wake).first)
      let wait = Double((wake - second(now)).wholeNanoseconds) / 1e9
      waits.append(wait)
      now += wait
    }
    for (earlier, later) in zip(waits, waits.dropFirst()) where later < 3200 {
      #expect(1.9...2.1 ~= later / earlier)
    }
    #expect(waits.suffix(2).allSatisfy { 3240...3960 ~= $0 })
  }

  @Test func `ADVERTISE, then REQUEST when the first wait is over, then REPLY`() throws {
    var script = ClientV6Script()
    let actions = try script.bind()
    let lease = try #require(script.machine.lease)
    #expect(lease.address == ClientV6Script.address && script.machine.state == .bound)
    #expect(actions == [.wake(at: second(4 + 250)), .configured(lease)])
    #expect(lease.times?.end == second(1004) && lease.times?.rebinding == second(404))
    #expect(lease.message.avayaSiteString.map { Array($0) } == Array("HTTPSRVR=192.0.2.11".utf8))
  }

  @Test func `preference 255 wins at once; from the second SOLICIT on the first does`() throws {
    var script = ClientV6Script()
    var configuration = script.server.configuration
    configuration.preference = 255
    script.server = DHCPv6ServerMachine(configuration)
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 1)
    let preferred = script.handle(.received(try script.answer(at: 1)), at: 1)
    #expect(preferred.first?.sent?.type == .request)

    var late = ClientV6Script()
    _ = late.handle(.start, at: 0)
    _ = late.handle(.timerFired, at: 1)
    _ = late.handle(.timerFired, at: 3)
    let second = late.handle(.received(try late.answer(at: 3)), at: 3)
    #expect(second.first?.sent?.type == .request)
  }

  @Test func `a server without an address is passed over`() throws {
    var script = ClientV6Script()
    script.server = DHCPv6ServerMachine(
      .init(mac: ClientV6Script.serverMAC, scopes: [DHCPv6Scope()]))
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 1)
    let actions = script.handle(.received(try script.answer(at: 1)), at: 1)
    #expect(actions.isEmpty)
    #expect(script.log.last?.heard == "ADVERTISE: NoAddrsAvail")
  }

  @Test func `answers to others, and to earlier questions, are not taken`() throws {
    var script = ClientV6Script()
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 1)
    let own = try script.answer(at: 1)
    let other = try #require(
      DHCPv6Message(
        .advertise, transactionID: (own.transactionID ?? 0) ^ 1, options: own.options))
    #expect(script.handle(.received(other), at: 1).isEmpty && script.machine.advertised == nil)
    let stranger = try #require(
      DHCPv6Message(
        .advertise, transactionID: own.transactionID ?? 0,
        options: own.options.filter { $0.code != .clientID }))
    #expect(script.handle(.received(stranger), at: 1).isEmpty)
  }

  @Test func `requesting: ten REQUESTs, then SOLICIT again`() throws {
    var script = ClientV6Script()
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 2)
    _ = script.handle(.received(try script.answer(at: 2)), at: 2)
    var requests = 0
    for step in 0..<10 where script.handle(.timerFired, at: 4 + Double(step)).first?.sent != nil {
      requests += 1
    }
    #expect(requests == 10 && script.machine.state == .requesting)
    _ = script.handle(.timerFired, at: 200)
    #expect(script.machine.state == .soliciting)
  }

  @Test func `T1: RENEW to the server; T2: REBIND to all; a REPLY binds anew`() throws {
    var script = ClientV6Script()
    _ = try script.bind()
    let renew = try #require(script.handle(.timerFired, at: 254).first?.sent)
    #expect(renew.type == .renew && renew.option(.serverID) != nil)
    #expect(renew.association(0x4F11_2233)?.addresses.map(\.address) == [ClientV6Script.address])
    var other = script
    _ = other.handle(.received(try other.answer(at: 255)), at: 255)
    #expect(other.machine.state == .bound && other.machine.lease?.times?.end == second(1255))
    let rebind = try #require(script.handle(.timerFired, at: 404).first?.sent)
    #expect(rebind.type == .rebind && rebind.option(.serverID) == nil)
    _ = script.handle(.received(try script.answer(at: 405)), at: 405)
    #expect(script.machine.state == .bound)
  }

  @Test func `renewing, NoBinding: lost, and SOLICIT again`() throws {
    var script = ClientV6Script()
    _ = try script.bind()
    _ = script.handle(.timerFired, at: 254)
    script.server = DHCPv6ServerMachine(script.server.configuration)
    let actions = script.handle(.received(try script.answer(at: 255)), at: 255)
    #expect(actions.first == .lost(ClientV6Script.address))
    #expect(script.machine.state == .soliciting && script.machine.lease == nil)
  }

  @Test(arguments: [false, true])
  func `the end: kept with DHCPSTDV6=0, lost with 1`(isStandard: Bool) throws {
    var script = ClientV6Script(standard: isStandard)
    _ = try script.bind()
    _ = script.handle(.timerFired, at: 254)
    _ = script.handle(.timerFired, at: 404)
    let actions = script.handle(.timerFired, at: 1004)
    #expect(actions.contains(.lost(ClientV6Script.address)) == isStandard)
    #expect(script.machine.state == (isStandard ? .soliciting : .extended))
    #expect(script.log.contains { $0.rule.reference == "J100, July 2019, p. 238" })
    if !isStandard {
      _ = script.handle(.received(try script.answer(at: 1010)), at: 1010)
      #expect(script.machine.state == .bound)
    }
  }

  @Test func `a lifetime without end has no timer; release says goodbye`() throws {
    var script = ClientV6Script(valid: .max)
    let bound = try script.bind()
    #expect(bound.first == .cancelTimer)
    let farewell = script.handle(.release, at: 50)
    #expect(farewell.first?.sent?.type == .release && farewell.last == .cancelTimer)
    #expect(script.machine.state == .stopped)
    #expect(script.handle(.release, at: 51) == [.cancelTimer])
  }

  @Test func `no input in any order traps, and what is sent can be read again`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = ClientV6Script(standard: seed % 2 == 0, seed: seed)
      for step in 0..<300 {
        var octets =
          script.lastSent.flatMap {
            script.server.handle($0, vlan: .none, at: second(Double(step)))?.message?.encoded
          } ?? [7, 0, 0, 0]
        if generator.next() % 2 == 0 {
          octets[Int(generator.next() % UInt64(octets.count))] ^= UInt8(1 << (generator.next() % 8))
        }
        let inputs: [DHCPv6ClientMachine.Input] = [
          .start, .received(DHCPv6Message(octets[...])), .received(DHCPv6Message(octets[...])),
          .timerFired, .timerFired, .release, .stop, .start,
        ]
        let index = Int(generator.next() % UInt64(inputs.count))
        for action in script.handle(inputs[index], at: Double(step) * 20) {
          guard let sent = action.sent else { continue }
          #expect(DHCPv6Message(sent.encoded[...]).framingErrors.isEmpty)
        }
      }
    }
  }
}
