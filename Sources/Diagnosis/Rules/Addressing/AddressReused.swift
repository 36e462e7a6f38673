import DHCP
import Framing
import Streams
import Wire

/// DHCP does not answer, and the phone goes on with an address from before.
struct AddressReused: Rule {
  static let description = RuleDescription(
    id: "dhcp.address-reused",
    title: "The phone runs on an address that it remembers",
    stage: .address,
    severity: .warning,
    basis: .manual,
    explanation: """
      96x1 phones, and others since, store address, router and VLAN after each successful \
      registration. When DHCP does not answer within REUSETIME they take these again and go on as \
      if all were well, with the settings of then. The phone works, and nothing that was changed \
      on the DHCP server reaches it; the address may by now belong to another device.
      """,
    remedy: """
      Find out why the DISCOVERs are not answered on this VLAN (server, scope, relay), then restart \
      the phone. REUSETIME=0 turns the reuse off.
      """,
    references: ["F32"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let messages = phone.ownMessages
    guard phone.lease == nil, let first = messages.first(where: { $0.type == .discover }) else {
      return []
    }
    let since = messages.filter { $0.frame.number >= first.frame.number }
    // A REQUEST for an OFFER shows that a server answered, be the answer in the capture or not.
    guard since.allSatisfy({ $0.type == .discover }), since.areOverdue,
      let used = phone.device.lastAddress, used.frame.number > first.frame.number,
      !used.address.isLinkLocal
    else { return [] }
    let contact = phone.device.activity.connections.elements.first {
      $0.opening.first.number > first.frame.number
    }
    let next = contact.map {
      ", and turns to \($0.id.server) (frame \($0.opening.first.number))"
    }
    return [
      finding(
        """
        \(since.count) DISCOVERs without an answer (\(FrameList(since.frameNumbers))); the phone \
        uses \(used.address) all the same (frame \(used.frame.number))\(next ?? "")
        """,
        evidence: since.evidence
          + ([used.frame.number] + [contact?.opening.first.number].compactMap(\.self)).evidence)
    ]
  }
}

extension IPv4Address {
  /// 169.254.0.0/16, which a host gives itself (RFC 3927).
  var isLinkLocal: Bool { rawValue >> 16 == 0xA9FE }
}
