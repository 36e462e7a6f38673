import DHCP
import Framing
import Wire

extension LabNetwork {
  mutating func answerDHCP(to destination: IPv4Address, _ call: Call) -> [Action] {
    guard
      destination == .broadcast
        || network.dhcpServers.contains(where: { $0.address == destination })
    else { return [] }
    let message = DHCPMessage(call.packet.payload)
    guard message.isFromClient, let client = message.clientMAC else { return [] }
    tally.messages += 1
    if message.messageType == .discover { tally.discovers += 1 }
    if faults(on: call.vlan).contains(where: { $0.kind == .silentVLAN }) {
      return entry(call, client, message.kind, "silent", "the fault silent-vlan")
    }
    // A RELEASE or DECLINE says nothing of who sends it but the address that it was given.
    guard
      configuration.answersAnybody || message.isOfPhone
        || servers.contains(where: { $0.binding(of: client) != nil })
    else {
      tally.ignored += 1
      return entry(call, client, message.kind, "ignored: not a phone")
    }
    var actions: [Action] = []
    for index in servers.indices
    where destination == .broadcast || network.dhcpServers[index].address == destination {
      let answers = servers[index].handle(
        .received(message, vlan: call.vlan, isDirect: destination != .broadcast), at: call.now)
      for answer in answers { actions += perform(answer, of: index, message, call) }
    }
    return actions
  }

  private mutating func perform(
    _ action: DHCPServerMachine.Action, of index: Int, _ question: DHCPMessage, _ call: Call
  ) -> [Action] {
    let server = network.dhcpServers[index]
    switch action {
    case .log(let told):
      return entry(
        call, told.client, told.heard,
        network.dhcpServers.count > 1 ? "\(server.name): \(told.decided)" : told.decided,
        told.rule)
    case .send(let reply, let address, let port, let mac, _):
      var (reply, address, mac) = (reply, address, mac)
      var actions: [Action] = []
      var delay = server.delay
      for fault in faults(on: call.vlan) {
        switch fault.kind {
        case .delay(let more): delay += more
        case .nak where reply.messageType == .ack && question.messageType == .request:
          reply = Self.refusal(of: question, by: server.address)
          if port != 67 { (address, mac) = (.broadcast, .broadcast) }
          actions += entry(call, question.clientMAC, "REQUEST", "refused", "the fault nak")
        case .relayDoublesOption82:
          reply = reply.withOption82Twice(network.subnet(of: call.vlan)?.router)
        default: continue
        }
      }
      let packet = UDPDatagram.ipv4Packet(
        from: server.address, port: 67, to: address, port: port, payload: reply.encoded)
      let frame = EthernetFrame(
        to: isFromAfar(question, call) || port == 67 ? call.packet.source ?? mac : mac,
        from: server.mac,
        tags: call.packet.vlanTags, etherType: .ipv4, payload: packet)
      tally.count(reply.messageType)
      return actions + [.send(frame.padded().encoded, port: call.port, after: delay)]
    }
  }

  /// A router handed it on; the answer goes back to where it came from, as to a relay agent.
  private func isFromAfar(_ question: DHCPMessage, _ call: Call) -> Bool {
    guard let current = question.header.clientAddress, current != .any else { return false }
    return call.packet.destination != .broadcast && call.packet.source != question.clientMAC
  }

  func faults(on vlan: VLANID) -> [ScenarioFault] {
    configuration.faults.filter { $0.concerns(vlan) }
  }

  /// RFC 2131 §4.3.2, table 3; a relay agent sends it to all if it is told to.
  private static func refusal(of question: DHCPMessage, by server: IPv4Address) -> DHCPMessage {
    let relay = question.header.relayAgentAddress ?? .any
    let flags = question.header.flags ?? BOOTPHeader.Flags(isBroadcast: false)
    return DHCPMessage(
      operation: .reply, transactionID: question.header.transactionID ?? 0,
      clientMAC: question.clientMAC ?? .broadcast,
      flags: relay == .any ? flags : BOOTPHeader.Flags(isBroadcast: true), relayAgentAddress: relay,
      options: [
        (.messageType, [DHCPMessageType.nak.rawValue]), (.serverIdentifier, server.encoded),
      ])
  }
}

extension DHCPMessage {
  fileprivate var kind: String { messageType?.description ?? "BOOTP" }

  /// What it says of itself is what a phone says: vendor class, host name, MAC address, or that
  /// it asks for a site-specific option.
  var isOfPhone: Bool {
    var evidence: [PhoneEvidence] = []
    if let clientMAC { evidence.append(.organization(clientMAC.oui)) }
    if let vendorClassIdentifier { evidence.append(.vendorClass(vendorClassIdentifier)) }
    if let hostName { evidence.append(.hostName(hostName)) }
    let asked = parameterRequestList ?? []
    for code in [DHCPOptionCode.avayaSiteSpecific, .avayaSiteSpecific4600]
    where asked.contains(code) {
      evidence.append(.asksForSiteOption(code.rawValue))
    }
    return PhoneIdentification(evidence)?.maker == .avaya
  }

  /// The same through a relay agent that puts in its option although there is one
  /// (RFC 3046 §2.1 forbids it).
  fileprivate func withOption82Twice(_ relay: IPv4Address?) -> DHCPMessage {
    // Sub-option 1, circuit ID.
    let circuit: [UInt8] = [1, 4] + Array("lan0".utf8)
    let others = options.filter { $0.code.hasLength && $0.code != .relayAgentInformation }
    return DHCPMessage(
      operation: .reply, transactionID: header.transactionID ?? 0,
      clientMAC: clientMAC ?? .broadcast,
      flags: header.flags ?? BOOTPHeader.Flags(isBroadcast: false),
      clientAddress: header.clientAddress ?? .any, yourAddress: header.yourAddress ?? .any,
      nextServerAddress: header.nextServerAddress ?? .any, relayAgentAddress: relay ?? .any,
      options: others.map { ($0.code, Array($0.value)) }
        + [(.relayAgentInformation, circuit), (.relayAgentInformation, circuit)])
  }
}
