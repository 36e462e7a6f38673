import DHCP
import Framing
import Wire

/// What becomes of a lease: renewals, refusals, addresses that another host has.
extension Recording {
  /// A REQUEST to prolong the lease, sent to the server alone (RFC 2131 §4.3.2: RENEWING).
  mutating func renew(_ phone: inout Phone, at server: DHCPServer) {
    phone.beginTransaction()
    askAgain(phone, at: server)
  }

  /// The same REQUEST once more.
  mutating func askAgain(_ phone: Phone, at server: DHCPServer) {
    record(
      EthernetFrame(
        to: server.mac, from: phone.mac, tags: phone.tags, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: phone.address, port: 68, to: server.address, port: 67,
          payload: phone.renewal.encoded)))
  }

  /// The answer to a renewal that works.
  mutating func prolong(_ phone: Phone, by server: DHCPServer) {
    wait(.milliseconds(2))
    deliver(server.answer(.ack, to: phone), from: server, to: phone)
  }

  /// A NAK, which goes to everybody (RFC 2131 §4.3.2).
  mutating func refuse(_ phone: Phone, by server: DHCPServer) {
    wait(.milliseconds(2))
    record(
      EthernetFrame(
        to: .broadcast, from: server.mac, tags: phone.networkTags, etherType: .ipv4,
        payload: UDPDatagram.ipv4Packet(
          from: server.address, port: 67, to: .broadcast, port: 68,
          payload: server.refusal(to: phone).encoded)))
  }

  /// A DECLINE of what `server` offered or gave (RFC 2131 §4.4.4).
  mutating func decline(_ phone: inout Phone, from server: DHCPServer) {
    wait(.milliseconds(300))
    let message = DHCPMessage(
      operation: .request, transactionID: phone.transactionID, clientMAC: phone.mac,
      options: [
        (.messageType, [DHCPMessageType.decline.rawValue]),
        (.requestedAddress, server.offered.encoded), (.serverIdentifier, server.address.encoded),
      ])
    broadcast(message, from: phone)
    phone.address = .any
  }
}

extension Phone {
  fileprivate var renewal: DHCPMessage {
    DHCPMessage(
      operation: .request, transactionID: transactionID, clientMAC: mac, clientAddress: address,
      options: [
        (.messageType, [DHCPMessageType.request.rawValue]), (.hostName, Array(hostName.utf8)),
        (.parameterRequestList, model.requests),
      ])
  }
}
