import DHCP
import Framing
import Testing
import Wire

@testable import Discovery

/// A DHCP server for the network without tag and for VLAN 20, driven by hand.
struct ServerScript {
  static let reserved = MACAddress(lowBitsOf: 0x001B_4F00_0099)
  static let first = IPv4Address(192, 0, 2, 100)
  static let siteString = Array("HTTPSRVR=192.0.2.10".utf8)

  var machine: DHCPServerMachine
  var log: [DHCPServerEntry] = []

  init(_ change: (inout DHCPServerMachine.Configuration) -> Void = { _ in }) {
    let mask = IPv4Address(255, 255, 255, 0)
    var native = DHCPScope(
      network: IPv4Address(192, 0, 2, 0), mask: mask,
      pool: Self.first...IPv4Address(192, 0, 2, 101))
    native.reservations[Self.reserved] = IPv4Address(192, 0, 2, 50)
    native.leaseSeconds = 600
    native.options = [
      .init(.routers, Server.address.encoded), .init(.avayaSiteSpecific, Self.siteString),
      .init(.domainName, Array("example.com".utf8), isForced: true),
    ]
    let voice = DHCPScope(
      vlan: VLANID(lowBitsOf: 20), network: IPv4Address(198, 51, 100, 0), mask: mask,
      pool: IPv4Address(198, 51, 100, 7)...IPv4Address(198, 51, 100, 7))
    var configuration = DHCPServerMachine.Configuration(
      address: Server.address, scopes: [native, voice])
    change(&configuration)
    machine = DHCPServerMachine(configuration)
  }

  static func client(_ number: UInt64) -> MACAddress {
    MACAddress(lowBitsOf: 0x001B_4F00_0000 + number)
  }

  static func message(
    _ type: DHCPMessageType, from client: MACAddress, requested: IPv4Address? = nil,
    server: IPv4Address? = nil, current: IPv4Address = .any, isBroadcast: Bool = false,
    relay: IPv4Address = .any, more: [(DHCPOptionCode, [UInt8])] = []
  ) -> DHCPMessage {
    var options: [(DHCPOptionCode, [UInt8])] = [
      (.messageType, [type.rawValue]), (.parameterRequestList, [242, 1, 3]),
    ]
    if let requested { options.append((.requestedAddress, requested.encoded)) }
    if let server { options.append((.serverIdentifier, server.encoded)) }
    return DHCPMessage(
      operation: .request, transactionID: 7, clientMAC: client,
      flags: BOOTPHeader.Flags(isBroadcast: isBroadcast), clientAddress: current,
      relayAgentAddress: relay, options: options + more)
  }

  /// The answer, to whom it goes and at which port; `nil` for silence.
  mutating func handle(
    _ message: DHCPMessage, vlan: Int = 0, isDirect: Bool = false, at time: Double = 0
  ) -> (answer: DHCPMessage, to: IPv4Address, port: UInt16)? {
    var result: (DHCPMessage, IPv4Address, UInt16)?
    for action in machine.handle(
      .received(message, vlan: VLANID(lowBitsOf: vlan), isDirect: isDirect), at: second(time))
    {
      switch action {
      case .send(let answer, let to, let port, _, _): result = (answer, to, port)
      case .log(let entry): log.append(entry)
      }
    }
    return result
  }

  mutating func lend(_ client: MACAddress, at time: Double = 0) -> IPv4Address? {
    guard let offer = handle(Self.message(.discover, from: client), at: time) else { return nil }
    let address = offer.answer.header.yourAddress
    let request = Self.message(
      .request, from: client, requested: address, server: Server.address)
    return handle(request, at: time)?.answer.header.yourAddress
  }
}

@Suite struct DHCPServerMachineTests {
  @Test func `DISCOVER: an OFFER with what the client asks for, in its order`() throws {
    var script = ServerScript()
    let offered = script.answer(.discover, 1)
    let sent = try #require(offered)
    #expect(sent.to == ServerScript.first && sent.port == 68)
    #expect(sent.answer.messageType == .offer && sent.answer.leaseTime == 600)
    #expect(sent.answer.serverIdentifier == Server.address)
    #expect(
      sent.answer.options.map(\.code) == [
        .messageType, .serverIdentifier, .leaseTime, .avayaSiteSpecific, .subnetMask, .routers,
        .domainName,
      ])
  }

  @Test func `DISCOVER: reservation, what it had, what it asks for, the next free one`() {
    var script = ServerScript()
    #expect(script.lend(ServerScript.reserved) == IPv4Address(192, 0, 2, 50))
    let asks = ServerScript.message(
      .discover, from: ServerScript.client(1), requested: IPv4Address(192, 0, 2, 101))
    #expect(script.handle(asks)?.answer.header.yourAddress == IPv4Address(192, 0, 2, 101))
    #expect(script.lend(ServerScript.client(1)) == IPv4Address(192, 0, 2, 101))
    #expect(script.lend(ServerScript.client(2)) == ServerScript.first)
    #expect(script.lend(ServerScript.client(3)) == nil)
    #expect(script.log.last?.decided == "no address is free: silent")
  }

  @Test func `an offer and a lease end with their time`() {
    var script = ServerScript()
    _ = script.answer(.discover, 1)
    _ = script.answer(.discover, 2)
    #expect(script.answer(.discover, 3, at: 60) == nil)
    #expect(script.lend(ServerScript.client(3), at: 61) != nil)
    _ = script.lend(ServerScript.client(4), at: 61)
    #expect(script.lend(ServerScript.client(5), at: 661) == nil)
    #expect(script.lend(ServerScript.client(5), at: 662) != nil)
  }

  @Test func `in a full pool nobody is looked for twice, and what comes back is lent at once`() {
    var script = ServerScript()
    _ = script.lend(ServerScript.client(1))
    _ = script.lend(ServerScript.client(2), at: 10)
    #expect(script.answer(.discover, 3, at: 20) == nil)
    #expect(script.machine.pools[0].isFullUntil == second(600))
    let release = ServerScript.message(
      .release, from: ServerScript.client(2), current: IPv4Address(192, 0, 2, 101))
    #expect(script.handle(release, at: 21) == nil)
    #expect(script.lend(ServerScript.client(3), at: 22) == IPv4Address(192, 0, 2, 101))
  }

  @Test func `REQUEST: another server's ends the offer in silence; another address is refused`() {
    var script = ServerScript()
    _ = script.answer(.discover, 1)
    let client = ServerScript.client(1)
    var other = script
    #expect(
      other.handle(
        ServerScript.message(
          .request, from: client, requested: ServerScript.first,
          server: IPv4Address(192, 0, 2, 2))) == nil)
    #expect(other.machine.binding(of: client) == nil)
    let wrong = script.handle(
      ServerScript.message(
        .request, from: client, requested: IPv4Address(192, 0, 2, 77), server: Server.address))
    #expect(wrong?.answer.messageType == .nak && wrong?.to == .broadcast)
    #expect(wrong?.answer.header.yourAddress == .any && wrong?.answer.leaseTime == nil)
  }

  @Test(arguments: [true, false])
  func `REQUEST for a known address: ACK, NAK, or silence for a stranger`(
    isAuthoritative: Bool
  ) {
    var script = ServerScript { $0.isAuthoritative = isAuthoritative }
    let client = ServerScript.client(1)
    _ = script.lend(client)
    func asks(_ address: IPv4Address, _ number: UInt64 = 1) -> DHCPMessage {
      ServerScript.message(.request, from: ServerScript.client(number), requested: address)
    }
    #expect(script.handle(asks(ServerScript.first))?.answer.messageType == .ack)
    #expect(script.handle(asks(IPv4Address(192, 0, 2, 101)))?.answer.messageType == .nak)
    #expect(script.handle(asks(IPv4Address(203, 0, 113, 5)))?.answer.messageType == .nak)
    let stranger = script.handle(asks(IPv4Address(192, 0, 2, 101), 9))?.answer.messageType
    #expect(stranger == (isAuthoritative ? .nak : nil))
  }

  @Test func `REQUEST to extend: to the client's address`() {
    var script = ServerScript()
    let client = ServerScript.client(1)
    _ = script.lend(client)
    let sent = script.handle(
      ServerScript.message(.request, from: client, current: ServerScript.first), at: 300)
    #expect(sent?.answer.messageType == .ack && sent?.to == ServerScript.first)
    #expect(script.machine.binding(of: client)?.end == second(900))
  }

  @Test func `DECLINE lets an address rest; RELEASE frees it`() {
    var script = ServerScript()
    let client = ServerScript.client(1)
    let address = script.lend(client)
    #expect(script.handle(ServerScript.message(.decline, from: client, requested: address)) == nil)
    #expect(script.lend(client) == IPv4Address(192, 0, 2, 101))
    #expect(
      script.handle(
        ServerScript.message(.release, from: client, current: IPv4Address(192, 0, 2, 101)))
        == nil)
    #expect(script.lend(ServerScript.client(2)) == IPv4Address(192, 0, 2, 101))
    #expect(script.lend(ServerScript.client(3)) == nil)
    #expect(script.lend(ServerScript.client(3), at: 599) == nil)
    #expect(script.lend(ServerScript.client(3), at: 601) != nil)
  }

  @Test func `INFORM: the configuration without a lease`() {
    var script = ServerScript()
    let sent = script.handle(
      ServerScript.message(
        .inform, from: ServerScript.client(1), current: IPv4Address(192, 0, 2, 9)))
    #expect(sent?.answer.messageType == .ack && sent?.answer.leaseTime == nil)
    #expect(sent?.answer.header.yourAddress == .any && sent?.to == IPv4Address(192, 0, 2, 9))
  }

  @Test func `the VLAN chooses the scope; one without is silent`() {
    var script = ServerScript()
    let asks = ServerScript.message(.discover, from: ServerScript.client(1))
    #expect(
      script.handle(asks, vlan: 20)?.answer.header.yourAddress == IPv4Address(198, 51, 100, 7))
    #expect(script.handle(asks, vlan: 30) == nil)
  }

  @Test func `a relay agent chooses the scope, gets the answer and its option back`() {
    var script = ServerScript()
    let relay = IPv4Address(198, 51, 100, 1)
    let option: [UInt8] = [1, 2, 0xAA, 0xBB]
    let sent = script.handle(
      ServerScript.message(
        .discover, from: ServerScript.client(1), relay: relay,
        more: [(.relayAgentInformation, option)]))
    #expect(sent?.to == relay && sent?.port == 67)
    #expect(sent?.answer.header.yourAddress == IPv4Address(198, 51, 100, 7))
    #expect(sent?.answer.options.last?.code == .relayAgentInformation)
    #expect(sent?.answer.relayAgentInformation?.circuitID == [0xAA, 0xBB])
  }

  @Test func `a NAK through a relay agent is for all`() {
    var script = ServerScript()
    let sent = script.handle(
      ServerScript.message(
        .request, from: ServerScript.client(1), requested: IPv4Address(203, 0, 113, 5),
        relay: IPv4Address(198, 51, 100, 1)))
    #expect(sent?.answer.messageType == .nak && sent?.port == 67)
    #expect(sent?.answer.header.flags?.isBroadcast == true)
  }

  @Test func `a renewal that comes through routers belongs to the network of its address`() {
    var script = ServerScript()
    let client = ServerScript.client(1)
    let relay = IPv4Address(198, 51, 100, 1)
    let address = IPv4Address(198, 51, 100, 7)
    _ = script.handle(ServerScript.message(.discover, from: client, relay: relay))
    let request = ServerScript.message(
      .request, from: client, requested: address, server: Server.address, relay: relay)
    #expect(script.handle(request)?.answer.messageType == .ack)
    let renewal = ServerScript.message(.request, from: client, current: address)
    let sent = script.handle(renewal, isDirect: true, at: 5)
    #expect(sent?.answer.messageType == .ack && sent?.to == address)
    // To all it says that the client is in this network, where the address is wrong.
    #expect(script.handle(renewal, at: 6)?.answer.messageType == .nak)
    let release = ServerScript.message(.release, from: client, current: address)
    _ = script.handle(release, isDirect: true, at: 7)
    #expect(script.log.last?.decided == "198.51.100.7 is free")
  }

  @Test func `who asks for nothing by name gets everything`() {
    var script = ServerScript()
    let asks = DHCPMessage(
      operation: .request, transactionID: 7, clientMAC: ServerScript.client(1),
      options: [(.messageType, [1])])
    #expect(
      script.handle(asks)?.answer.options.map(\.code) == [
        .messageType, .serverIdentifier, .leaseTime, .subnetMask, .routers, .avayaSiteSpecific,
        .domainName,
      ])
  }

  @Test(arguments: [true, false])
  func `what a client has no room for goes into other fields, or is told`(overloads: Bool) {
    let long = [UInt8](repeating: 65, count: 271)
    var script = ServerScript {
      $0.overloads = overloads
      $0.scopes[0].options[1].value = long
      $0.scopes[0].options.append(.init(.domainNameServers, [UInt8](repeating: 1, count: 16)))
    }
    let size = MaximumMessageSize(octets: 576).encoded
    let asks = ServerScript.message(
      .discover, from: ServerScript.client(1), more: [(.maximumMessageSize, size)])
    let answer = script.handle(asks)?.answer
    #expect(answer?.overload == (overloads ? .file : nil))
    #expect(answer?.joinedOption(.avayaSiteSpecific)?.value == long)
    #expect(answer?.subnetMask == IPv4Address(255, 255, 255, 0))
    #expect((answer?.domainName != nil) == overloads)
    #expect((answer?.encoded.count ?? .max) <= 548)
    #expect(
      script.log.map(\.decided)
        == ["offer 192.0.2.100"]
        + (overloads ? [] : ["no room in 576 octets for option 15"]))
  }

  @Test func `the broadcast flag is obeyed`() {
    var script = ServerScript()
    let asks = ServerScript.message(.discover, from: ServerScript.client(1), isBroadcast: true)
    #expect(script.handle(asks)?.to == .broadcast)
  }

  @Test func `a lease without option 51 never ends here`() {
    var script = ServerScript { $0.scopes[0].leaseSeconds = nil }
    #expect(script.answer(.discover, 1)?.answer.leaseTime == nil)
    _ = script.lend(ServerScript.client(1))
    #expect(script.machine.binding(of: ServerScript.client(1))?.end.nanoseconds == .max)
  }

  @Test func `no message traps, nobody's address is given twice, answers can be read`() {
    let types: [DHCPMessageType] = [.discover, .request, .request, .decline, .release, .inform]
    for seed in 0..<12 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = ServerScript { $0.isAuthoritative = seed % 2 == 0 }
      var now = 0.0
      for _ in 0..<300 {
        now += Double(generator.next() % 50)
        let client = ServerScript.client(generator.next() % 4)
        let address = IPv4Address(192, 0, 2, UInt8(98 + generator.next() % 5))
        let message = ServerScript.message(
          types[Int(generator.next() % 6)], from: client,
          requested: generator.next() % 2 == 0 ? address : nil,
          server: generator.next() % 2 == 0 ? Server.address : nil,
          current: generator.next() % 3 == 0 ? address : .any)
        if let sent = script.handle(message, at: now) {
          #expect(DHCPMessage(sent.answer.encoded[...]).framingErrors.isEmpty)
        }
        let bound = (0..<4).compactMap {
          script.machine.binding(of: ServerScript.client($0))?.address
        }
        #expect(Set(bound).count == bound.count)
      }
    }
  }
}

extension ServerScript {
  mutating func answer(
    _ type: DHCPMessageType, _ number: UInt64, at time: Double = 0
  ) -> (answer: DHCPMessage, to: IPv4Address, port: UInt16)? {
    handle(Self.message(type, from: Self.client(number)), at: time)
  }
}
