import DHCPv6
import Framing
import Wire

/// Messages of DHCPv6 between the phone, a relay agent and a server.
extension Recording {
  /// All relay agents and servers (RFC 8415 §7.1).
  private static let everyServer = IPv6Address(rawValue: 0xFF02 << 112 | 0x1_0002)
  private static let documentation = 0x2001_0DB8 << 96 as UInt128
  static let phoneLinkLocal = IPv6Address(rawValue: 0xFE80 << 112 | 0x021B_4FFF_FE11_2233)
  static let server6 = IPv6Address(rawValue: documentation | 0x2)
  static let relay6 = IPv6Address(rawValue: documentation | 0x1)
  private static let leased6 = IPv6Address(rawValue: documentation | 0x101)

  static let siteString6 = "HTTPSRVR=2001:db8::10,SIG=2"

  /// Solicit, advertise, request and reply; each also as the relay agent passes it on, heard on
  /// interface 1, if there is one.
  mutating func lease6(_ phone: Phone, isRelayed: Bool = false) {
    let turns: [(ask: DHCPv6MessageType, answer: DHCPv6MessageType, id: UInt32)] = [
      (.solicit, .advertise, 0x3D_0001), (.request, .reply, 0x3D_0002),
    ]
    for turn in turns {
      let ask = DHCPv6Message(
        turn.ask, transactionID: turn.id, options: Self.wishes(of: phone, turn.ask))
      let answer = DHCPv6Message(
        turn.answer, transactionID: turn.id, options: Self.answers(to: phone))
      guard let ask, let answer else { continue }
      send(ask, of: phone)
      if isRelayed {
        relay(ask, .relayForward)
        relay(answer, .relayReply)
      }
      answer6(answer.encoded, to: phone)
    }
  }

  private static func wishes(of phone: Phone, _ type: DHCPv6MessageType) -> [DHCPv6Option] {
    var options = [
      DHCPv6Option(.clientID, DHCPv6UniqueIdentifier(phone.mac)),
      DHCPv6Option(.nonTemporaryAssociation, association(type == .solicit ? [] : [address])),
      DHCPv6Option(.optionRequest, DHCPv6OptionRequest([.vendorOptions, .dnsServers])),
      DHCPv6Option(.elapsedTime, DHCPv6ElapsedTime(centiseconds: 0)),
    ]
    if type == .request { options.insert(serverID, at: 1) }
    return options.compactMap(\.self)
  }

  private static func answers(to phone: Phone) -> [DHCPv6Option] {
    [
      DHCPv6Option(.clientID, DHCPv6UniqueIdentifier(phone.mac)), serverID,
      DHCPv6Option(.nonTemporaryAssociation, association([address])),
      DHCPv6VendorOptions(avayaSiteString: siteString6.utf8).flatMap {
        DHCPv6Option(.vendorOptions, $0)
      },
      DHCPv6AddressList([server6]).flatMap { DHCPv6Option(.dnsServers, $0) },
    ].compactMap(\.self)
  }

  private static let serverID = DHCPv6Option(
    .serverID, DHCPv6UniqueIdentifier(Site.dhcpServer))

  private static let address = DHCPv6Option(
    .associatedAddress,
    DHCPv6AssociatedAddress(leased6, preferredSeconds: 43_200, validSeconds: 86_400))

  private static func association(_ options: [DHCPv6Option?]) -> DHCPv6IdentityAssociation {
    DHCPv6IdentityAssociation(
      id: 1, renewalSeconds: 21_600, rebindingSeconds: 34_560, options: options.compactMap(\.self))
  }

  // MARK: - Frames

  private mutating func send(_ message: DHCPv6Message, of phone: Phone) {
    record(
      EthernetFrame(
        to: MACAddress(lowBitsOf: 0x3333_0001_0002), from: phone.mac, etherType: .ipv6,
        payload: UDPDatagram.ipv6Packet(
          from: Self.phoneLinkLocal, port: 546, to: Self.everyServer, port: 547,
          payload: message.encoded)))
  }

  /// A message to the phone, whole.
  mutating func answer6(_ message: [UInt8], to phone: Phone) {
    record(
      EthernetFrame(
        to: phone.mac, from: Site.router, etherType: .ipv6,
        payload: UDPDatagram.ipv6Packet(
          from: IPv6Address(rawValue: 0xFE80 << 112 | 1), port: 547, to: Self.phoneLinkLocal,
          port: 546, payload: message)))
  }

  private mutating func relay(_ message: DHCPv6Message, _ type: DHCPv6MessageType) {
    let options = [
      DHCPv6Option(.interfaceID, DHCPv6OctetsOption(Array("1/31".utf8)[...])),
      DHCPv6Option(.relayMessage, DHCPv6RelayedMessage(message)),
    ]
    guard
      let outer = DHCPv6Message(
        type, hopCount: 0, linkAddress: Self.relay6, peerAddress: Self.phoneLinkLocal,
        options: options.compactMap(\.self))
    else { return }
    relay6(outer.encoded, isAnswer: type == .relayReply)
  }

  /// What passes between relay agent and server, whole.
  mutating func relay6(_ message: [UInt8], isAnswer: Bool = false) {
    let (source, destination) =
      isAnswer ? (Self.server6, Self.relay6) : (Self.relay6, Self.server6)
    interface = 1
    record(
      EthernetFrame(
        to: isAnswer ? Site.router : Site.dhcpServer,
        from: isAnswer ? Site.dhcpServer : Site.router, etherType: .ipv6,
        payload: UDPDatagram.ipv6Packet(
          from: source, port: 547, to: destination, port: 547, payload: message)))
    interface = 0
  }
}
