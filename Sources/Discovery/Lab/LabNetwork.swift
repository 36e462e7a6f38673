public import Framing
public import Wire

/// The network of a scenario on the wire: what it answers to frames, with its faults.
///
/// It joins the scenario's DHCP servers, the LLDP of each switch port, and ARP for routers and
/// servers. No sockets, no clock, no randomness: the caller hands in every frame that a port
/// hears, VLAN tags included, and carries out what comes back, in order. There is one timer; a
/// new `wake` replaces the old. What is served above UDP port 67 is not its business.
///
/// | input                 | condition                         | actions                        |
/// | --------------------- | --------------------------------- | ------------------------------ |
/// | linkUp                | the port speaks LLDP              | wake, or send at once          |
/// | linkUp, frame: EAPOL, timerFired | the port wants 802.1X  | as ``AuthenticatorMachine``    |
/// | frame: any but LLDP and EAPOL | the port is not open yet  | none                           |
/// | frame: LLDP           | the port speaks LLDP              | as ``LLDPSwitchMachine``       |
/// | frame: ARP request    | a router or server has the address | send the answer               |
/// | frame: ARP request    | a fault has taken the address     | send the answer, log           |
/// | frame: DHCP           | the fault silent-vlan             | log                            |
/// | frame: DHCP           | not of a phone                    | log                            |
/// | frame: DHCP           | of a phone                        | as each ``DHCPServerMachine``  |
/// | frame: DHCP           | the fault nak, and an ACK is due  | send a NAK, log                |
/// | frame: DHCPv6         | of anybody                        | as each ``DHCPv6ServerMachine`` |
/// | frame: any other      |                                   | none                           |
/// | timerFired            | a port is due                     | send, wake                     |
/// | shutDown              | the port speaks LLDP              | send with a time to live of 0  |
public struct LabNetwork: Sendable {
  public struct Configuration: Sendable {
    public var network: ScenarioNetwork
    public var faults: [ScenarioFault]
    /// Clients that are no phones are answered too.
    public var answersAnybody = false
    /// ARP for the addresses of routers and servers is answered. Where a real router stands, it
    /// must not be.
    public var answersARP = true
    /// The 802.1X of the scenario's ports and its DHCPv6 are played, too. On a real interface they
    /// are not.
    public var playsAll = false
    /// Decisions are told, not only counted. Where thousands ask in a second, words cost more than
    /// answers.
    public var tellsDecisions = true

    public init(_ scenario: Scenario) {
      network = scenario.network
      faults = scenario.faults
    }
  }

  public enum Action: Hashable, Sendable {
    /// A whole frame, padded, without its check sequence.
    case send([UInt8], port: Int, after: Duration)
    case log(LabEntry)
    case wake(at: Moment)
  }

  /// A port of the switch, and its LLDP.
  struct Port: Sendable {
    var lldp: LLDPSwitchMachine?
    var wake: Moment?
    var access: AuthenticatorMachine?
    /// Who was heard last.
    var neighbor: MACAddress?
    var accessWake: Moment?
    /// The link is up and the first advertisement is still to come.
    var starts = false
  }

  public let configuration: Configuration
  /// The network as its faults leave it.
  public let network: ScenarioNetwork
  /// What was heard and answered so far.
  public internal(set) var tally = LabTally()
  var servers: [DHCPServerMachine]
  var serversV6: [DHCPv6ServerMachine]
  var ports: [Port]
  var due = EventQueue<Int>()
  private var announcedWake: Moment?

  /// No switch has more ports.
  public static let mostPorts = Scenario.mostPhones

  /// - Parameter ports: how many, each with a phone of its own.
  public init(_ configuration: Configuration, ports count: Int = 1) {
    self.configuration = configuration
    let network = configuration.faults.reduce(configuration.network) { $1.applied(to: $0) }
    self.network = network
    servers = network.dhcpServers.map { server in
      var machine = server.machine
      machine.tellsDecisions = configuration.tellsDecisions
      return DHCPServerMachine(machine)
    }
    serversV6 =
      configuration.playsAll ? network.dhcpv6Servers.map { DHCPv6ServerMachine($0.machine) } : []
    ports = (0..<min(max(count, 1), Self.mostPorts)).map { index in
      Port(
        lldp: network.port.map { LLDPSwitchMachine($0.numbered(index)) },
        access: configuration.playsAll ? network.portAccess.map(AuthenticatorMachine.init) : nil)
    }
  }

  /// When ``timerFired(at:)`` is to be called; `nil` if the network only reacts.
  public var nextTimer: Moment? { due.nextTime }

  public mutating func linkUp(port: Int = 0, at now: Moment) -> [Action] {
    guard ports.indices.contains(port) else { return [] }
    let access = perform(
      ports[port].access?.handle(.linkUp, at: now) ?? [], port, at: now)
    guard ports[port].lldp != nil else { return access + wake() }
    guard network.portStarts > .zero else {
      return access
        + perform(ports[port].lldp?.handle(.linkUp, at: now) ?? [], port, at: now) + wake()
    }
    ports[port].starts = true
    schedule(port, at: now + network.portStarts)
    return access + wake()
  }

  public mutating func linkDown(port: Int = 0, at now: Moment) -> [Action] {
    guard ports.indices.contains(port) else { return [] }
    ports[port].starts = false
    return perform(ports[port].access?.handle(.linkDown, at: now) ?? [], port, at: now)
      + perform(ports[port].lldp?.handle(.linkDown, at: now) ?? [], port, at: now)
  }

  /// The last words of every port.
  public mutating func shutDown(at now: Moment) -> [Action] {
    ports.indices.flatMap { port in
      perform(ports[port].lldp?.handle(.shutDown, at: now) ?? [], port, at: now)
    }
  }

  /// Hears a whole frame, VLAN tags included.
  public mutating func handle(
    frame: [UInt8], port: Int = 0, at now: Moment
  ) -> [Action] {
    handle(Packet(frame[...], linkType: .ethernet), port: port, at: now)
  }

  public mutating func handle(
    _ packet: Packet, port: Int = 0, at now: Moment
  ) -> [Action] {
    guard ports.indices.contains(port) else { return [] }
    let call = Call(packet: packet, port: port, now: now)
    ports[port].neighbor = packet.source ?? ports[port].neighbor
    if packet.etherType == .lldp { return advertised(call) + wake() }
    if packet.etherType == .eapol { return authenticated(call) + wake() }
    guard isOpen(port: port) else { return dropped(call) }
    switch packet.network {
    case .arp(let message)?: return answer(message, call)
    case .ipv4(let header)? where packet.destinationPort == 67 && !packet.isFragment:
      return answerDHCP(to: header.destination, call)
    case .ipv6(let header)? where packet.destinationPort == 547 && !packet.isFragment:
      return answerDHCPv6(from: header.source, call)
    default: return []
    }
  }

  public mutating func timerFired(at now: Moment) -> [Action] {
    var actions: [Action] = []
    // Every port is due twice at most: for its LLDP and for 802.1X.
    for _ in 0..<2 * ports.count {
      guard let next = due.nextTime, next <= now, let (time, port) = due.removeFirst() else {
        break
      }
      if ports[port].accessWake == time {
        ports[port].accessWake = nil
        actions += perform(
          ports[port].access?.handle(.timerFired, at: now) ?? [], port, at: now)
      }
      guard ports[port].wake == time else { continue }
      ports[port].wake = nil
      let input: LLDPSwitchMachine.Input = ports[port].starts ? .linkUp : .timerFired
      ports[port].starts = false
      actions += perform(ports[port].lldp?.handle(input, at: now) ?? [], port, at: now)
    }
    return actions + wake()
  }

  /// A frame that is being answered.
  struct Call {
    let packet: Packet
    let port: Int
    let now: Moment

    var vlan: VLANID { packet.vlanTags.first?.id ?? .none }
  }

  func entry(
    _ call: Call, _ client: MACAddress?, _ heard: @autoclosure () -> String,
    _ decided: @autoclosure () -> String, _ reason: String = ""
  ) -> [Action] {
    guard configuration.tellsDecisions else { return [] }
    return [
      .log(
        LabEntry(
          time: call.now, port: call.port, vlan: call.vlan, client: client, heard: heard(),
          decided: decided(), reason: reason))
    ]
  }

  mutating func schedule(_ port: Int, at time: Moment) {
    guard ports[port].wake != time else { return }
    ports[port].wake = time
    due.insert(port, at: time)
  }

  /// The timer, if it changed since it was told.
  private mutating func wake() -> [Action] {
    guard announcedWake != due.nextTime else { return [] }
    announcedWake = due.nextTime
    return due.nextTime.map { [.wake(at: $0)] } ?? []
  }
}
