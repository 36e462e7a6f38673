import DHCP
import Discovery
import Framing
import Wire

extension DHCPClientMachine.Action {
  var sent: DHCPMessage? { if case .send(let message, _, _) = self { message } else { nil } }
  var wake: Moment? { if case .wake(let time) = self { time } else { nil } }
  var entry: DecisionEntry? { if case .log(let entry) = self { entry } else { nil } }
}

extension VLANSelectionMachine.Action {
  var entry: DecisionEntry? { if case .log(let entry) = self { entry } else { nil } }
}

extension LLDPMachine.Action {
  var entry: DecisionEntry? { if case .log(let entry) = self { entry } else { nil } }
  var lesson: LLDPLesson? { if case .learned(let lesson) = self { lesson } else { nil } }
}

/// The answers of a DHCP server to a phone.
enum Server {
  static let mac = MACAddress(lowBitsOf: 0x001B_4F11_2233)
  static let address = IPv4Address(192, 0, 2, 1)
  static let given = IPv4Address(192, 0, 2, 101)

  /// An answer to `request`; `lease` of `nil` leaves option 51 out.
  static func answer(
    _ type: DHCPMessageType, to request: DHCPMessage, lease: UInt32? = 600,
    renewal: UInt32? = nil, rebinding: UInt32? = nil, yiaddr: IPv4Address = given,
    server: IPv4Address? = address, mac: MACAddress = mac, siteString: String? = nil,
    ownOption: String? = nil,
    nextServer: IPv4Address = .any
  ) -> DHCPMessage {
    var options: [(DHCPOptionCode, [UInt8])] = [(.messageType, [type.rawValue])]
    if let server { options.append((.serverIdentifier, server.encoded)) }
    for (code, value) in [
      (DHCPOptionCode.leaseTime, lease), (.renewalTime, renewal), (.rebindingTime, rebinding),
    ] {
      if let value { options.append((code, SecondsOption(value).encoded)) }
    }
    options.append((.subnetMask, [255, 255, 255, 0]))
    options.append((.routers, address.encoded))
    if let siteString { options.append((.avayaSiteSpecific, Array(siteString.utf8))) }
    if let ownOption { options.append((.avayaSiteSpecific4600, Array(ownOption.utf8))) }
    return DHCPMessage(
      operation: .reply, transactionID: request.header.transactionID ?? 0, clientMAC: mac,
      yourAddress: type == .nak ? .any : yiaddr, nextServerAddress: nextServer, options: options)
  }
}
