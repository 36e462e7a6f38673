public import DHCP
public import Framing
public import Wire

/// A DHCP server: whom it answers, whom it refuses and when it keeps silent (RFC 2131 §4.3).
///
/// It has no timer: leases and offers end when their time is over, whenever that is asked for.
///
/// | message                         | condition                          | answer            |
/// | ------------------------------- | ---------------------------------- | ----------------- |
/// | any                             | no scope for its VLAN, relay or address | none         |
/// | DISCOVER                        | an address is free for the client  | OFFER             |
/// | DISCOVER                        | none is                            | none              |
/// | REQUEST with server identifier  | of another server                  | none; the offer ends |
/// | REQUEST with server identifier  | the address that was offered       | ACK               |
/// | REQUEST with server identifier  | another                            | NAK               |
/// | REQUEST for a known address     | of another network                 | NAK               |
/// | REQUEST for a known address     | the client's                       | ACK               |
/// | REQUEST for a known address     | the client has another             | NAK               |
/// | REQUEST for a known address     | the client is unknown              | none, or NAK if authoritative |
/// | REQUEST to extend               | the client's                       | ACK               |
/// | REQUEST to extend               | not the client's                   | NAK if authoritative or of another network |
/// | DECLINE                         | the client's                       | none; the address rests |
/// | RELEASE                         | the client's                       | none; the address is free |
/// | INFORM                          |                                    | ACK without lease |
public struct DHCPServerMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    /// Option 54.
    public var address: IPv4Address
    public var scopes: [DHCPScope]
    /// It knows all clients of its networks, and refuses those that it does not.
    public var isAuthoritative = true
    /// How long an address stays offered.
    public var offerTime = Duration.seconds(60)
    /// How long an address that was declined is not given to anybody.
    public var declineTime = Duration.seconds(600)
    /// Options go into `file` and `sname` too where the client has no room for them otherwise.
    public var overloads = true
    /// Decisions are told. A server of thousands of clients a second saves the words.
    public var tellsDecisions = true

    public init(address: IPv4Address, scopes: [DHCPScope]) {
      self.address = address
      self.scopes = scopes
    }
  }

  public enum Input: Hashable, Sendable {
    /// With the VLAN in which it came; 0 for a frame without tag. A direct one was sent to the
    /// server's address alone, perhaps from far away.
    case received(DHCPMessage, vlan: VLANID, isDirect: Bool = false)
  }

  public enum Action: Hashable, Sendable {
    /// To a relay agent's port 67 or a client's port 68; `mac` is the client's, or all ones.
    case send(DHCPMessage, to: IPv4Address, port: UInt16, mac: MACAddress, vlan: VLANID)
    case log(DHCPServerEntry)
  }

  /// An address that somebody has.
  public struct Binding: Hashable, Sendable {
    public let address: IPv4Address
    /// `.max` for a lease without end.
    public let end: Moment
    /// It is only offered so far.
    public let isOffer: Bool
  }

  struct Pool: Hashable, Sendable {
    var bindings: [MACAddress: Binding] = [:]
    var owners: [IPv4Address: MACAddress] = [:]
    let reserved: Set<IPv4Address>
    /// Addresses that were declined, and until when they rest.
    var resting: [IPv4Address: Moment] = [:]
    /// How far into the pool the search for a free address has come.
    var cursor: UInt32 = 0
    /// Every address is in use until then, unless one is given back: no search is needed.
    var isFullUntil: Moment?
  }

  public let configuration: Configuration
  var pools: [Pool]

  public init(_ configuration: Configuration) {
    self.configuration = configuration
    pools = configuration.scopes.map { Pool(reserved: Set($0.reservations.values)) }
  }

  /// What a client has, of whatever scope; offers included.
  public func binding(of client: MACAddress) -> Binding? {
    pools.lazy.compactMap { $0.bindings[client] }.first
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch input {
    case .received(let message, let vlan, let isDirect):
      received(message, vlan, isDirect, at: now)
    }
  }

  private mutating func received(
    _ message: DHCPMessage, _ vlan: VLANID, _ isDirect: Bool, at now: Moment
  ) -> [Action] {
    guard message.isFromClient, let client = message.clientMAC, let type = message.messageType
    else { return [] }
    guard let index = scope(for: message, vlan, isDirect) else {
      return entry(now, message, "no scope for VLAN \(vlan): silent", "RFC 2131 §4.3.1")
    }
    let call = Call(message: message, client: client, scope: index, vlan: vlan, now: now)
    switch type {
    case .discover: return discover(call)
    case .request: return request(call)
    case .decline: return decline(call)
    case .release: return release(call)
    case .inform: return answer(.ack, nil, "its configuration", "RFC 2131 §4.3.5", call)
    default: return []
    }
  }

  /// A message that is being answered.
  struct Call {
    let message: DHCPMessage
    let client: MACAddress
    let scope: Int
    let vlan: VLANID
    let now: Moment
  }

  /// A relayed message belongs to the network of its relay agent. One that comes from a client
  /// that has an address, through routers perhaps, belongs to that address (RFC 2131 §4.3.2);
  /// another to the network of its VLAN.
  private func scope(for message: DHCPMessage, _ vlan: VLANID, _ isDirect: Bool) -> Int? {
    let relay = message.header.relayAgentAddress.flatMap { $0 == .any ? nil : $0 }
    if let link = message.relayAgentInformation?.linkSelection ?? relay {
      return configuration.scopes.firstIndex { $0.contains(link) }
    }
    let here = configuration.scopes.firstIndex { $0.vlan == vlan }
    guard isDirect, let current = message.header.clientAddress, current != .any else { return here }
    if let here, configuration.scopes[here].contains(current) { return here }
    return configuration.scopes.firstIndex { $0.contains(current) } ?? here
  }

  func entry(
    _ now: Moment, _ message: DHCPMessage, _ decided: @autoclosure () -> String, _ rule: String
  ) -> [Action] {
    guard configuration.tellsDecisions else { return [] }
    return [
      .log(
        DHCPServerEntry(
          time: now, client: message.clientMAC,
          heard: message.messageType?.description ?? "BOOTP", decided: decided(), rule: rule))
    ]
  }
}
