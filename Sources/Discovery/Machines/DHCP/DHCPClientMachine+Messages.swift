import DHCP
import Framing
import Wire

/// The client's messages: RFC 2131 §4.4, table 5.
extension DHCPClientMachine {
  func discover(at now: Moment) -> Action {
    broadcast(message(.discover, more: [], at: now))
  }

  /// From SELECTING: names the server and the address of its OFFER.
  func request(_ offer: DHCPOffer) -> Action {
    broadcast(
      message(
        .request,
        more: [
          (.requestedAddress, offer.address.encoded), (.serverIdentifier, offer.server.encoded),
        ], secondsElapsed: secondsOfDiscover))
  }

  /// From INIT-REBOOT: names the address alone.
  func request(known address: IPv4Address, at now: Moment) -> Action {
    broadcast(message(.request, more: [(.requestedAddress, address.encoded)], at: now))
  }

  /// To extend a lease: the address stands in the header, and no option names it or the server.
  func extend(_ lease: DHCPLease, to destination: IPv4Address, at now: Moment) -> Action {
    .send(
      message(.request, more: [], clientAddress: lease.address, at: now), from: lease.address,
      to: destination)
  }

  func decline(_ address: IPv4Address, of server: IPv4Address) -> Action {
    broadcast(
      closing(
        .decline, [(.requestedAddress, address.encoded), (.serverIdentifier, server.encoded)]))
  }

  func release(_ lease: DHCPLease, to server: IPv4Address) -> Action {
    .send(
      closing(.release, [(.serverIdentifier, server.encoded)], clientAddress: lease.address),
      from: lease.address, to: server)
  }

  /// Whole seconds since the client began, as far as the field holds them.
  func seconds(at now: Moment) -> UInt16 {
    UInt16(clamping: (now - beganAt).components.seconds)
  }

  private func broadcast(_ message: DHCPMessage) -> Action {
    .send(message, from: .any, to: .broadcast)
  }

  private func message(
    _ type: DHCPMessageType, more: [(DHCPOptionCode, [UInt8])], clientAddress: IPv4Address = .any,
    at now: Moment
  ) -> DHCPMessage {
    message(type, more: more, clientAddress: clientAddress, secondsElapsed: seconds(at: now))
  }

  private func message(
    _ type: DHCPMessageType, more: [(DHCPOptionCode, [UInt8])], clientAddress: IPv4Address = .any,
    secondsElapsed: UInt16
  ) -> DHCPMessage {
    let behaviour = configuration.behaviour
    let requested =
      behaviour.requestedOptions.value.map(\.rawValue) + [configuration.siteOption]
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [type.rawValue])] + more
    options.append((.hostName, Array(AvayaHostName(configuration.mac).text.utf8)))
    options.append((.parameterRequestList, requested))
    if let size = behaviour.maximumMessageSize.value {
      options.append((.maximumMessageSize, MaximumMessageSize(octets: size).encoded))
    }
    if let text = behaviour.vendorClass.value {
      options.append((.vendorClassIdentifier, Array(text.utf8)))
    }
    return finished(options, clientAddress, secondsElapsed)
  }

  /// DECLINE and RELEASE ask for nothing.
  private func closing(
    _ type: DHCPMessageType, _ more: [(DHCPOptionCode, [UInt8])],
    clientAddress: IPv4Address = .any
  ) -> DHCPMessage {
    finished([(.messageType, [type.rawValue])] + more, clientAddress, 0)
  }

  private func finished(
    _ options: [(DHCPOptionCode, [UInt8])], _ clientAddress: IPv4Address, _ seconds: UInt16
  ) -> DHCPMessage {
    var options = options
    if configuration.behaviour.sendsClientIdentifier.value {
      options.append((.clientIdentifier, ClientIdentifier(configuration.mac).encoded))
    }
    return DHCPMessage(
      operation: .request, transactionID: transactionID, clientMAC: configuration.mac,
      secondsElapsed: seconds, clientAddress: clientAddress, options: options)
  }
}
