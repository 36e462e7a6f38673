import DHCP
import Framing
import Wire

extension Ladder {
  /// The DHCP messages of a client on both sides of relay agents.
  static func messages(
    of device: Device, _ client: LadderParty, _ parties: LadderParties
  ) -> [LadderStep] {
    let all = device.dhcp.elements
    let answers = all.filter { !$0.message.isFromClient }
    let own = answers.filter { !$0.isRelayed }.map { DHCPAnswer($0, by: parties.answerer($0)) }
    let relayed = answers.filter(\.isRelayed).map { DHCPAnswer($0, by: parties.server($0)) }
    let left = all.filter { $0.message.isFromClient && !$0.isRelayed }.leavings
    return all.map { observed in
      switch (observed.message.isFromClient, observed.isRelayed) {
      case (true, false):
        let named = own.named(in: observed)
        return observed.step(
          from: client, to: named ?? own.answering(observed, before: left[observed.frame]),
          isBroadcast: named == nil)
      case (true, true):
        return observed.step(
          from: parties.relay(observed.relay ?? .any),
          to: relayed.named(in: observed) ?? relayed.answering(observed))
      case (false, false):
        return observed.step(from: parties.answerer(observed), to: client)
      case (false, true):
        return observed.step(
          from: parties.server(observed), to: parties.relay(observed.relay ?? .any))
      }
    }
  }
}

/// What tells whose question an answer answers.
private struct DHCPAnswer {
  let frame: Int
  let transaction: UInt32?
  let vlan: VLANID
  let server: IPv4Address?
  let party: LadderParty

  init(_ observed: ObservedDHCP, by party: LadderParty) {
    frame = observed.frame.number
    transaction = observed.message.header.transactionID
    vlan = observed.vlan
    server = observed.message.serverIdentifier
    self.party = party
  }
}

extension [DHCPAnswer] {
  /// The server that a message of the client names (option 54), if it ever answered.
  fileprivate func named(in question: ObservedDHCP) -> LadderParty? {
    guard let server = question.message.serverIdentifier else { return nil }
    return first { $0.server == server }?.party
  }

  /// Who answers on the message's VLAN, its transaction before others. Where the capture shows the
  /// answers without their tags, who answered before the client left the VLAN. `end` is the frame
  /// in which it did.
  fileprivate func answering(_ question: ObservedDHCP, before end: Int? = nil) -> LadderParty {
    let transaction = question.message.header.transactionID
    let here = filter { $0.vlan == question.vlan }
    let answer =
      here.first { $0.transaction == transaction } ?? here.first
      ?? first {
        $0.transaction == transaction && $0.frame > question.frame.number
          && $0.frame < end ?? .max
      }
    return answer?.party ?? LadderParty(.dhcpServer)
  }
}

extension [ObservedDHCP] {
  /// For each message, the next one on another VLAN.
  fileprivate var leavings: [FrameStamp: Int] {
    var leavings: [FrameStamp: Int] = [:]
    var next: (vlan: VLANID, frame: Int)?
    var left: Int?
    for observed in reversed() {
      if let next, next.vlan != observed.vlan { left = next.frame }
      leavings[observed.frame] = left
      next = (observed.vlan, observed.frame.number)
    }
    return leavings
  }
}

extension ObservedDHCP {
  fileprivate func step(
    from: LadderParty, to: LadderParty, isBroadcast: Bool = false
  ) -> LadderStep {
    let name = type?.description ?? "BOOTP"
    return LadderStep(
      frame, .dhcp, from: from, to: to, isBroadcast: isBroadcast, vlanTags: vlanTags,
      summary: name.hasPrefix("DHCP") ? String(name.dropFirst(4)) : name,
      detail: message.isFromClient ? question : answer)
  }

  private var question: String? {
    var parts: [String] = []
    if let address = message.requestedAddress { parts.append("wants \(address)") }
    if let address = message.header.clientAddress, address != .any {
      parts.append("has \(address)")
    }
    if let asked = message.parameterRequestList {
      let site = asked.filter { $0 == .avayaSiteSpecific || $0 == .avayaSiteSpecific4600 }
      parts += site.map { "asks for option \($0.rawValue)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var answer: String? {
    var parts: [String] = []
    if let address = message.header.yourAddress, address != .any { parts.append("\(address)") }
    parts += [DHCPOptionCode.avayaSiteSpecific, .avayaSiteSpecific4600]
      .filter { message.joinedOption($0) != nil }.map { "option \($0.rawValue)" }
    if let next = message.header.nextServerAddress, next != .any { parts.append("siaddr \(next)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
