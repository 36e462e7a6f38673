import Framing

extension Recording {
  /// A datagram from the phone to a server behind the router.
  mutating func send(
    _ payload: [UInt8], from phone: Phone, port: UInt16, to server: IPv4Address,
    port serverPort: UInt16
  ) {
    route(
      UDPDatagram.ipv4Packet(
        from: phone.address, port: port, to: server, port: serverPort, payload: payload),
      from: phone)
  }

  /// A datagram from a server behind the router to the phone.
  mutating func answer(
    _ payload: [UInt8], from server: IPv4Address, port serverPort: UInt16, to phone: Phone,
    port: UInt16
  ) {
    wait(.milliseconds(1))
    routeBack(
      UDPDatagram.ipv4Packet(
        from: server, port: serverPort, to: phone.address, port: port, payload: payload,
        timeToLive: 63),
      to: phone)
  }

  /// An IP packet from the phone through its router.
  mutating func route(_ packet: [UInt8], from phone: Phone) {
    record(
      EthernetFrame(
        to: Site.router, from: phone.mac, tags: phone.tags, etherType: .ipv4, payload: packet))
  }

  /// An IP packet to the phone through its router.
  mutating func routeBack(_ packet: [UInt8], to phone: Phone) {
    record(
      EthernetFrame(
        to: phone.mac, from: Site.router, tags: phone.networkTags, etherType: .ipv4,
        payload: packet))
  }

  /// A TCP connection in which each text is sent and answered, from opening to closing.
  mutating func converse(
    _ exchanges: [(request: String, response: String)], from phone: inout Phone,
    with server: IPv4Address, port: UInt16
  ) {
    var connection = TCPConnection(client: phone.takePort(), server: port)
    let (client, phoneAddress) = (phone, phone.address)
    func send(_ flags: TCPFlags, _ text: String, _ recording: inout Recording) {
      let header = connection.clientHeader(flags, octets: text.utf8.count)
      recording.route(
        TCPSegment.ipv4Packet(
          from: phoneAddress, to: server, header: header, payload: Array(text.utf8)),
        from: client)
    }
    func reply(_ flags: TCPFlags, _ text: String, _ recording: inout Recording) {
      let header = connection.serverHeader(flags, octets: text.utf8.count)
      recording.routeBack(
        TCPSegment.ipv4Packet(
          from: server, to: phoneAddress, header: header, payload: Array(text.utf8),
          timeToLive: 63),
        to: client)
    }
    send(.syn, "", &self)
    reply([.syn, .ack], "", &self)
    send(.ack, "", &self)
    for exchange in exchanges {
      send([.psh, .ack], exchange.request, &self)
      wait(.milliseconds(3))
      reply([.psh, .ack], exchange.response, &self)
      send(.ack, "", &self)
    }
    send([.fin, .ack], "", &self)
    reply([.fin, .ack], "", &self)
    send(.ack, "", &self)
  }
}
