public import DHCPv6
public import Framing
public import Wire

/// A DHCPv6 server: whom it answers and with what (RFC 8415 §18.3).
///
/// It has no timer: leases end when their time is over, whenever that is asked for. Relay agents,
/// temporary addresses, prefixes and RECONFIGURE are not its business.
///
/// | message             | condition                     | answer                                |
/// | ------------------- | ----------------------------- | ------------------------------------- |
/// | any                 | no scope for its VLAN         | none                                  |
/// | any                 | the identifiers are not as §16 wants them | none                      |
/// | SOLICIT             | an address is free            | ADVERTISE with it                     |
/// | SOLICIT             | none is                       | ADVERTISE, NoAddrsAvail               |
/// | REQUEST             | an address is free            | REPLY with it                         |
/// | REQUEST             | none is                       | REPLY, NoAddrsAvail                   |
/// | RENEW               | the client has one            | REPLY with it                         |
/// | RENEW               | it has none                   | REPLY, NoBinding                      |
/// | REBIND              | the client has one            | REPLY with it                         |
/// | REBIND              | it has none                   | none                                  |
/// | CONFIRM             | the addresses are of the pool | REPLY, Success; else NotOnLink        |
/// | RELEASE, DECLINE    |                               | REPLY, Success; the address is free   |
/// | INFORMATION-REQUEST |                               | REPLY with the settings               |
public struct DHCPv6ServerMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    /// Option 2 is made of it.
    public var mac: MACAddress
    public var scopes: [DHCPv6Scope]
    /// Option 7; `nil` leaves it out, which counts as 0.
    public var preference: UInt8?

    public init(mac: MACAddress, scopes: [DHCPv6Scope]) {
      self.mac = mac
      self.scopes = scopes
    }
  }

  public struct Answer: Hashable, Sendable {
    /// `nil` for silence.
    public let message: DHCPv6Message?
    public let heard: String
    public let decided: String
    /// The section of RFC 8415.
    public let section: String
  }

  struct Holder: Hashable, Sendable {
    let client: DHCPv6UniqueIdentifier
    let association: UInt32
  }

  struct Binding: Hashable, Sendable {
    let address: IPv6Address
    let end: Moment
  }

  struct Pool: Sendable {
    var bindings: [Holder: Binding] = [:]
    var owners: [IPv6Address: Holder] = [:]
    /// How far into the pool the search for a free address has come.
    var cursor: UInt128 = 0
  }

  public let configuration: Configuration
  var pools: [Pool]

  public init(_ configuration: Configuration) {
    self.configuration = configuration
    pools = configuration.scopes.map { _ in Pool() }
  }

  /// What is answered to a message that came on `vlan`; `nil` for one that is none of a client.
  public mutating func handle(
    _ message: DHCPv6Message, vlan: VLANID, at now: Moment
  ) -> Answer? {
    guard let type = message.type, Self.ofClients.contains(type) else { return nil }
    let heard = type.description
    guard let index = configuration.scopes.firstIndex(where: { $0.vlan == vlan }) else {
      return Answer(message: nil, heard: heard, decided: "silent: no scope", section: "§18.3")
    }
    guard isValid(message, type) else {
      return Answer(
        message: nil, heard: heard, decided: "silent: not its own, or ill-formed", section: "§16")
    }
    return answer(type, message, scope: index, at: now)
  }

  private static let ofClients: [DHCPv6MessageType] = [
    .solicit, .request, .confirm, .renew, .rebind, .release, .decline, .informationRequest,
  ]

  /// RFC 8415 §16.2 to §16.12.
  private func isValid(_ message: DHCPv6Message, _ type: DHCPv6MessageType) -> Bool {
    guard message.framingErrors.isEmpty else { return false }
    let server = message.value(of: .serverID, as: DHCPv6UniqueIdentifier.self)
    let isOwn = server == identifier
    let hasClient = message.option(.clientID) != nil
    switch type {
    case .solicit, .confirm, .rebind: return hasClient && server == nil
    case .informationRequest: return server == nil || isOwn
    default: return hasClient && isOwn
    }
  }

  var identifier: DHCPv6UniqueIdentifier { DHCPv6UniqueIdentifier(configuration.mac) }
}
