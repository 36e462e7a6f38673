import DHCP
import Framing

extension Recording {
  /// A message of a client that has no address yet.
  mutating func broadcast(_ message: DHCPMessage, from phone: Phone) {
    record(
      EthernetFrame(
        to: .broadcast, from: phone.mac, tags: phone.tags, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: .any, port: 68, to: .broadcast, port: 67, payload: message.encoded)))
  }

  /// A server's message to a client that takes unicast before it has its address.
  mutating func deliver(_ message: DHCPMessage, from server: DHCPServer, to phone: Phone) {
    let isRelayed = server.relay != nil
    record(
      EthernetFrame(
        to: phone.mac, from: isRelayed ? Site.router : server.mac, tags: phone.networkTags,
        etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: server.relay ?? server.address, port: 67,
          to: message.header.yourAddress ?? .broadcast, port: 68, payload: message.encoded)))
  }

  mutating func discover(_ phone: Phone, secondsElapsed: UInt16 = 0) {
    broadcast(phone.message(.discover, secondsElapsed: secondsElapsed), from: phone)
  }

  mutating func offer(_ server: DHCPServer, to phone: Phone) {
    wait(.milliseconds(2))
    deliver(server.answer(.offer, to: phone), from: server, to: phone)
  }

  /// REQUEST and ACK.
  mutating func bind(_ phone: inout Phone, to server: DHCPServer) {
    wait(.milliseconds(1))
    broadcast(phone.request(to: server), from: phone)
    wait(.milliseconds(2))
    deliver(server.answer(.ack, to: phone), from: server, to: phone)
    phone.subnet = server.subnet
    phone.address = server.offered
  }

  /// All four messages.
  mutating func lease(_ phone: inout Phone, from server: DHCPServer) {
    phone.beginTransaction()
    discover(phone)
    offer(server, to: phone)
    bind(&phone, to: server)
  }

  mutating func release(_ phone: inout Phone, from server: DHCPServer) {
    wait(.milliseconds(30))
    record(
      EthernetFrame(
        to: server.mac, from: phone.mac, tags: phone.tags, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: phone.address, port: 68, to: server.address, port: 67,
          payload: phone.release(to: server).encoded)))
    phone.address = .any
  }

  /// DISCOVERs that nobody answers, at the intervals of RFC 2131 §4.1, for a minute.
  mutating func discoverInVain(_ phone: Phone, intervals: [Int] = [4, 8, 16, 32]) {
    var elapsed: UInt16 = 0
    discover(phone)
    for seconds in intervals {
      wait(.seconds(seconds))
      elapsed += UInt16(seconds)
      discover(phone, secondsElapsed: elapsed)
    }
  }
}
