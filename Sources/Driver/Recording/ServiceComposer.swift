import Discovery
import Framing
import Services
import Wire

/// The frames between one phone and the servers that it asks.
struct ServiceComposer: Sendable {
  private let network: ScenarioNetwork
  private var lastPort: UInt16 = 49_152
  /// Addresses that the phone knows by ARP.
  private var known: Set<IPv4Address> = []
  private var knownFrom: IPv4Address?
  var registrations = 0

  /// A phone knows its router and a few servers.
  private static let mostKnown = 64

  init(_ network: ScenarioNetwork) {
    self.network = network
  }

  mutating func learn(_ address: IPv4Address) {
    if known.count < Self.mostKnown { known.insert(address) }
  }

  mutating func takePort() -> UInt16 {
    lastPort = lastPort == .max ? 49_152 : lastPort + 1
    return lastPort
  }

  /// - Parameter answer: `nil` if none came before `end`.
  mutating func frames(
    _ question: ServiceQuestion, _ answer: PhoneMachine.Input?, of phone: PhoneStanding,
    from start: Moment, until end: Moment
  ) -> [(time: Moment, octets: [UInt8])] {
    guard let own = phone.address else { return [] }
    if knownFrom != own { known = [] }
    knownFrom = own
    let talk = Talk(phone: phone, own: own, start: start, end: end)
    switch (question, answer) {
    case (.resolve(let name, let servers), .resolved(_, let addresses)?):
      return look(name, servers, addresses.compactMap { IPv4Address($0) }, talk)
    case (.resolve(let name, let servers), _): return look(name, servers, nil, talk)
    case (.fetch(let request), .fetched(let answer)?): return fetch(request, answer, talk)
    case (.fetch(let request), _): return fetch(request, nil, talk)
    case (.enroll, .enrollment(let answer)?): return enroll(answer, talk)
    case (.enroll, _): return enroll(.unreachable, talk)
    case (.register(let server, let withCredentials), .registration(let answer)?):
      return register(server, withCredentials, answer, talk)
    case (.register(let server, let withCredentials), _):
      return register(server, withCredentials, nil, talk)
    }
  }

  /// One question of one phone, and how long it took.
  struct Talk {
    let phone: PhoneStanding
    let own: IPv4Address
    let start: Moment
    let end: Moment
  }

  func addresses(of host: String) -> [IPv4Address] { network.addresses(of: host) }
  var enrollmentAddress: IPv4Address? { network.enrollment?.address }
  var nameServers: [IPv4Address] { network.nameServers }

  // MARK: - On the wire

  /// Packets that follow one another, spread over the time that the question took.
  mutating func exchange(
    _ packets: [ServicePacket], with server: IPv4Address, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let step = (talk.end - talk.start) / (packets.count + 2)
    return carry(
      packets.enumerated().map { ($1, talk.start + step * ($0 + 1)) }, to: server, talk)
  }

  /// The same packet again and again, so many seconds after the first, as long as the phone waits.
  mutating func repeated(
    _ packet: ServicePacket, after seconds: [Int], to server: IPv4Address, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let times = seconds.map { talk.start + .milliseconds(1) + .seconds($0) }
    return carry(times.filter { $0 <= talk.end }.map { (packet, $0) }, to: server, talk)
  }

  /// Puts packets into frames; before the first, the next hop is asked for by ARP.
  private mutating func carry(
    _ packets: [(ServicePacket, at: Moment)], to server: IPv4Address, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let phone = talk.phone
    let tags = [phone.tag].compactMap(\.self)
    switch network.path(to: server, from: phone) {
    case .none(let asked):
      return (0..<3).map { attempt in
        (talk.start + .seconds(attempt), arp(.request, for: asked, nil, talk))
      }.filter { $0.0 <= talk.end }
    case .via(let hop, let mac):
      var frames: [(time: Moment, octets: [UInt8])] = []
      if !known.contains(hop) {
        learn(hop)
        frames = [
          (talk.start, arp(.request, for: hop, nil, talk)),
          (talk.start, arp(.reply, for: hop, mac, talk)),
        ]
      }
      return frames
        + packets.map { packet, time in
          let frame = EthernetFrame(
            to: packet.isOwn ? mac : phone.mac, from: packet.isOwn ? phone.mac : mac, tags: tags,
            etherType: .ipv4, payload: packet.octets)
          return (time, frame.padded().encoded)
        }
    }
  }

  private func arp(
    _ operation: ARPMessage.Operation, for address: IPv4Address, _ owner: MACAddress?, _ talk: Talk
  ) -> [UInt8] {
    let own = (talk.phone.mac, talk.own)
    let message =
      owner.map { ARPMessage(operation, sender: ($0, address), target: own) }
      ?? ARPMessage(operation, sender: own, target: (MACAddress(lowBitsOf: 0), address))
    return EthernetFrame(
      to: owner == nil ? .broadcast : talk.phone.mac, from: owner ?? talk.phone.mac,
      tags: [talk.phone.tag].compactMap(\.self), etherType: .arp, payload: message.encoded
    ).padded().encoded
  }

  func datagram(
    _ payload: [UInt8], _ talk: Talk, port: UInt16, _ server: IPv4Address, _ serverPort: UInt16,
    isOwn: Bool
  ) -> ServicePacket {
    ServicePacket(
      isOwn: isOwn,
      octets: isOwn
        ? UDPDatagram.ipv4Packet(
          from: talk.own, port: port, to: server, port: serverPort, payload: payload)
        : UDPDatagram.ipv4Packet(
          from: server, port: serverPort, to: talk.own, port: port, payload: payload))
  }

  mutating func dialogue(_ server: IPv4Address, _ port: Int, _ talk: Talk) -> TCPDialogue {
    TCPDialogue(
      from: talk.own, port: takePort(), to: server, port: UInt16(clamping: port))
  }

  /// SYN after SYN (RFC 6298 §5: the time doubles).
  mutating func knock(
    at server: IPv4Address, _ port: Int, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    var dialogue = dialogue(server, port, talk)
    dialogue.knock()
    return dialogue.packets.flatMap {
      repeated($0, after: [0, 1, 3, 7, 15], to: server, talk)
    }
  }
}
