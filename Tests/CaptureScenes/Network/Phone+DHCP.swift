import DHCP
import Framing
import Wire

extension Phone {
  /// A request of this phone: its name, what it asks for, its vendor class.
  func message(
    _ type: DHCPMessageType, secondsElapsed: UInt16 = 0, more: [(DHCPOptionCode, [UInt8])] = []
  ) -> DHCPMessage {
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [type.rawValue])]
    options += more
    options += [
      (.hostName, Array(hostName.utf8)),
      (.parameterRequestList, model.requests),
      (.maximumMessageSize, MaximumMessageSize(octets: model.maximumMessageSize).encoded),
    ]
    if let vendorClass = model.vendorClass {
      options.append((.vendorClassIdentifier, Array(vendorClass.utf8)))
    }
    return DHCPMessage(
      operation: .request, transactionID: transactionID, clientMAC: mac,
      secondsElapsed: secondsElapsed, options: options)
  }

  /// A REQUEST for what `server` offered.
  func request(to server: DHCPServer) -> DHCPMessage {
    message(
      .request,
      more: [
        (.requestedAddress, server.offered.encoded), (.serverIdentifier, server.address.encoded),
      ])
  }

  /// A RELEASE of the address that `server` gave.
  func release(to server: DHCPServer) -> DHCPMessage {
    DHCPMessage(
      operation: .request, transactionID: transactionID &+ 0x100, clientMAC: mac,
      clientAddress: address,
      options: [
        (.messageType, [DHCPMessageType.release.rawValue]),
        (.serverIdentifier, server.address.encoded),
      ])
  }
}
