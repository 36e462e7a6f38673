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
    var always: [DHCPReplyRoom.Option] = [
      (.messageType, [type.rawValue]), (.serverIdentifier, configuration.address.encoded),
    ]
    if address != nil {
      for (code, seconds) in [
        (DHCPOptionCode.leaseTime, scope.leaseSeconds), (.renewalTime, scope.renewalSeconds),
        (.rebindingTime, scope.rebindingSeconds),
      ] {
        if let seconds { always.append((code, SecondsOption(seconds).encoded)) }
      }
    }
    // The relay agent's option goes back unchanged, and last (RFC 3046 §2.2).
    let relayed = call.message.joinedOption(.relayAgentInformation).map {
      [(DHCPOptionCode.relayAgentInformation, $0.value)]
    }
    let room = DHCPReplyRoom(of: call.message, allowsOverload: configuration.overloads)
    let fitting = room.fit(
      always: always, told: type == .nak ? [] : told(scope, to: call.message),
      relayed: relayed ?? [])
    let relay = header.relayAgentAddress ?? .any
    // A relay agent sends a NAK to all if it is told to (RFC 2131 §4.3.2).
    let isRelayedRefusal = type == .nak && relay != .any
    let fixed = BOOTPHeader(
      operation: .reply, transactionID: header.transactionID ?? 0, clientMAC: call.client,
      flags: isRelayedRefusal
        ? BOOTPHeader.Flags(isBroadcast: true)
        : header.flags ?? BOOTPHeader.Flags(isBroadcast: false),
      clientAddress: type == .nak ? .any : header.clientAddress ?? .any,
      yourAddress: address ?? .any, nextServerAddress: type == .nak ? .any : scope.nextServer,
      relayAgentAddress: relay)
    let reply = DHCPMessage(
      fixed, options: fitting.options, optionsInFile: fitting.file,
      optionsInServerName: fitting.serverName)
    var actions = entry(call.now, call.message, decided(), rule)
    if !fitting.leftOut.isEmpty {
      actions += entry(
        call.now, call.message,
        "no room in \(room.datagram) octets for option "
          + fitting.leftOut.map { "\($0.rawValue)" }.joined(separator: ", "), "RFC 2132 §9.10")
    }
    // What was given a place fits there.
    if let reply { actions.append(send(reply, type, address, call)) }
    return actions
  }

  /// The options that the client asks for, in its order, and those that everybody gets. A client
  /// without a list gets all, as from dnsmasq and ISC dhcpd.
  private func told(_ scope: DHCPScope, to message: DHCPMessage) -> [DHCPReplyRoom.Option] {
    let requested = message.parameterRequestList ?? [.subnetMask] + scope.options.map(\.code)
    var options: [DHCPReplyRoom.Option] = []
    for code in requested where !options.contains(where: { $0.0 == code }) {
      if code == .subnetMask, !scope.options.contains(where: { $0.code == code }) {
        options.append((code, scope.mask.encoded))
      }
      for option in scope.options where option.code == code {
        options.append((code, option.value))
      }
    }
    for option in scope.options where option.isForced && !requested.contains(option.code) {
      options.append((option.code, option.value))
    }
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
