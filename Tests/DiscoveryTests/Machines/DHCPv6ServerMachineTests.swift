import DHCPv6
import Framing
import TestSupport
import Testing
import Wire

@testable import Discovery

@Suite struct DHCPv6ServerMachineTests {
  static let first = IPv6Address(rawValue: 0x2001_0DB8_0020_0000_0000_0000_0000_0100)

  static func server(addresses: UInt128 = 2) -> DHCPv6ServerMachine {
    var scope = DHCPv6Scope(
      vlan: VLANID(lowBitsOf: 20),
      pool: first...IPv6Address(rawValue: first.rawValue + addresses - 1))
    scope.validSeconds = 1000
    scope.preferredSeconds = 500
    scope.options = [
      DHCPv6Option(.dnsServers, value: first.encoded), DHCPv6Option(.domainList, value: [0]),
    ].compactMap(\.self)
    return DHCPv6ServerMachine(.init(mac: ClientV6Script.serverMAC, scopes: [scope]))
  }

  static func message(
    _ type: DHCPv6MessageType, client: Int = 1, server: Bool = false, held: IPv6Address? = nil,
    asked: [DHCPv6OptionCode] = [.dnsServers]
  ) throws -> DHCPv6Message {
    let mac = MACAddress(lowBitsOf: 0x001B_4F11_0000 + UInt64(client))
    let addresses = held.flatMap {
      DHCPv6Option(
        .associatedAddress, DHCPv6AssociatedAddress($0, preferredSeconds: 0, validSeconds: 0))
    }
    let options = [
      DHCPv6Option(.clientID, DHCPv6UniqueIdentifier(mac)),
      server
        ? DHCPv6Option(.serverID, DHCPv6UniqueIdentifier(ClientV6Script.serverMAC)) : nil,
      DHCPv6Option(
        .nonTemporaryAssociation,
        DHCPv6IdentityAssociation(id: 7, options: [addresses].compactMap(\.self))),
      DHCPv6Option(.optionRequest, DHCPv6OptionRequest(asked)),
    ]
    return try #require(
      DHCPv6Message(type, transactionID: 0xABCDEF, options: options.compactMap(\.self)))
  }

  private let voice = VLANID(lowBitsOf: 20)

  @Test func `SOLICIT: ADVERTISE with an address, its times, and what was asked for`() throws {
    var server = Self.server()
    let solicit = try Self.message(.solicit)
    let told = server.handle(solicit, vlan: voice, at: second(0))
    let answer = try #require(told)
    let reply = try #require(answer.message)
    #expect(reply.type == .advertise && reply.transactionID == 0xABCDEF)
    let given = try #require(reply.association(7))
    #expect(given.addresses.map(\.address) == [Self.first])
    #expect(given.association.renewalSeconds == 250 && given.association.rebindingSeconds == 400)
    #expect(given.addresses.map(\.validSeconds) == [1000])
    #expect(reply.option(.dnsServers) != nil && reply.option(.domainList) == nil)
    #expect(answer.section == "§18.3.1")
  }

  @Test func `one client keeps its address; a full pool has none for the next`() throws {
    var server = Self.server()
    for client in [1, 2, 1, 2] {
      let reply = try server.handle(
        Self.message(.request, client: client, server: true), vlan: voice, at: second(1))?.message
      #expect(
        reply?.association(7)?.addresses.first?.address.rawValue
          == Self.first.rawValue + UInt128(client - 1))
    }
    let none = try server.handle(
      Self.message(.solicit, client: 3), vlan: voice, at: second(2))?.message
    #expect(none?.failure(of: 7) == .noAddressesAvailable)
    let late = try server.handle(
      Self.message(.solicit, client: 3), vlan: voice, at: second(2000))?.message
    #expect(late?.association(7)?.addresses.count == 1)
  }

  @Test func `RENEW and REBIND: the client's address; NoBinding, or silence`() throws {
    var server = Self.server()
    let unknown = try server.handle(
      Self.message(.renew, server: true, held: Self.first), vlan: voice, at: second(0))
    #expect(unknown?.message?.failure(of: 7) == .noBinding)
    let silent = try server.handle(
      Self.message(.rebind, held: Self.first), vlan: voice, at: second(0))
    #expect(silent != nil && silent?.message == nil)
    _ = try server.handle(Self.message(.request, server: true), vlan: voice, at: second(1))
    for type in [DHCPv6MessageType.renew, .rebind] {
      let reply = try server.handle(
        Self.message(type, server: type == .renew, held: Self.first), vlan: voice, at: second(9))
      #expect(reply?.message?.association(7)?.addresses.map(\.address) == [Self.first])
    }
  }

  @Test func `RELEASE gives the address back; CONFIRM tells whether the network is the same`()
    throws
  {
    var server = Self.server(addresses: 1)
    _ = try server.handle(Self.message(.request, server: true), vlan: voice, at: second(1))
    let reply = try server.handle(
      Self.message(.release, server: true, held: Self.first), vlan: voice, at: second(2))
    #expect(
      reply?.message?.value(of: .statusCode, as: DHCPv6StatusCode.self)?.code == .success)
    let next = try server.handle(
      Self.message(.solicit, client: 2), vlan: voice, at: second(3))?.message
    #expect(next?.association(7)?.addresses.map(\.address) == [Self.first])
    for (held, status) in [
      (Self.first, DHCPv6StatusCode.Code.success), (.loopback, .notOnLink),
    ] {
      let reply = try server.handle(
        Self.message(.confirm, held: held), vlan: voice, at: second(4))?.message
      #expect(reply?.value(of: .statusCode, as: DHCPv6StatusCode.self)?.code == status)
    }
  }

  @Test func `INFORMATION-REQUEST: settings and no address`() throws {
    var server = Self.server()
    let reply = try server.handle(
      Self.message(.informationRequest), vlan: voice, at: second(0))?.message
    #expect(reply?.type == .reply && reply?.option(.dnsServers) != nil)
    #expect(reply?.option(.nonTemporaryAssociation) == nil)
  }

  @Test func `silent: another VLAN, another server's message, no client, no message of clients`()
    throws
  {
    var server = Self.server()
    let solicit = try Self.message(.solicit)
    #expect(server.handle(solicit, vlan: .none, at: second(0))?.message == nil)
    let named = try Self.message(.solicit, server: true)
    #expect(server.handle(named, vlan: voice, at: second(0))?.message == nil)
    let unnamed = try Self.message(.request)
    #expect(server.handle(unnamed, vlan: voice, at: second(0))?.message == nil)
    let nobody = try #require(DHCPv6Message(.solicit, transactionID: 1, options: []))
    #expect(server.handle(nobody, vlan: voice, at: second(0))?.message == nil)
    let reply = try #require(DHCPv6Message(.reply, transactionID: 1, options: []))
    #expect(server.handle(reply, vlan: voice, at: second(0)) == nil)
  }

  @Test func `damage never traps, and what is answered can be read again`() throws {
    let sent = try Self.message(.request, server: true, held: Self.first).encoded
    for octets in sent.cuts + sent.bitFlips {
      var server = Self.server()
      let answer = server.handle(DHCPv6Message(octets[...]), vlan: voice, at: second(0))
      guard let reply = answer?.message else { continue }
      #expect(DHCPv6Message(reply.encoded[...]).framingErrors.isEmpty)
    }
  }
}
