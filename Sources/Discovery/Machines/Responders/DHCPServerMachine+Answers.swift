import DHCP
import Framing
import Wire

extension DHCPServerMachine {
  /// The answer, without an address for a NAK and for an INFORM.
  func answer(
    _ type: DHCPMessageType, _ address: IPv4Address?, _ decided: @autoclosure () -> String,
    _ rule: String, _ call: Call
  ) -> [Action] {
    let scope = configuration.scopes[call.scope]
    let header = call.message.header
    var options: [(DHCPOptionCode, [UInt8])] = [
      (.messageType, [type.rawValue]), (.serverIdentifier, configuration.address.encoded),
    ]
    if address != nil {
      for (code, seconds) in [
        (DHCPOptionCode.leaseTime, scope.leaseSeconds), (.renewalTime, scope.renewalSeconds),
        (.rebindingTime, scope.rebindingSeconds),
      ] {
        if let seconds { options.append((code, SecondsOption(seconds).encoded)) }
      }
    }
    if type != .nak { options += told(scope, to: call.message) }
    // The relay agent's option goes back unchanged, and last (RFC 3046 §2.2).
    if let relayed = call.message.joinedOption(.relayAgentInformation) {
      options.append((.relayAgentInformation, Array(relayed.value)))
    }
    let client = header.clientAddress ?? .any
    let relay = header.relayAgentAddress ?? .any
    let reply = DHCPMessage(
      operation: .reply, transactionID: header.transactionID ?? 0, clientMAC: call.client,
      flags: header.flags ?? BOOTPHeader.Flags(isBroadcast: false),
      clientAddress: type == .nak ? .any : client, yourAddress: address ?? .any,
      nextServerAddress: type == .nak ? .any : scope.nextServer, relayAgentAddress: relay,
      options: options)
    return entry(call.now, call.message, decided(), rule) + [send(reply, type, address, call)]
  }

  /// The options that the client asks for, in its order, and those that everybody gets.
  private func told(
    _ scope: DHCPScope, to message: DHCPMessage
  ) -> [(DHCPOptionCode, [UInt8])] {
    let requested = message.parameterRequestList ?? []
    var options: [(DHCPOptionCode, [UInt8])] = []
    for code in requested where !options.contains(where: { $0.0 == code }) {
      if code == .subnetMask, !scope.options.contains(where: { $0.code == code }) {
        options.append((code, scope.mask.encoded))
      }
      options += scope.options.filter { $0.code == code }.map { ($0.code, $0.value) }
    }
    options += scope.options.filter { $0.isForced && !requested.contains($0.code) }
      .map { ($0.code, $0.value) }
    return options
  }

  /// RFC 2131 §4.1: to the relay agent, to the client's address, to all, or to the new address.
  private func send(
    _ reply: DHCPMessage, _ type: DHCPMessageType, _ address: IPv4Address?, _ call: Call
  ) -> Action {
    let header = call.message.header
    if let relay = header.relayAgentAddress, relay != .any {
      return .send(reply, to: relay, port: 67, mac: .broadcast, vlan: call.vlan)
    }
    let isToAll = type == .nak || header.flags?.isBroadcast == true
    if type != .nak, let client = header.clientAddress, client != .any {
      return .send(reply, to: client, port: 68, mac: call.client, vlan: call.vlan)
    }
    guard !isToAll, let address else {
      return .send(reply, to: .broadcast, port: 68, mac: .broadcast, vlan: call.vlan)
    }
    return .send(reply, to: address, port: 68, mac: call.client, vlan: call.vlan)
  }
}
