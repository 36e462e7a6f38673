import DHCP
import Framing

/// None of the routers that DHCP named answers ARP.
struct GatewaySilent: Rule {
  static let description = RuleDescription(
    id: "server.gateway-silent",
    title: "The router does not answer",
    stage: .server,
    severity: .error,
    basis: .manual,
    explanation: """
      The phone asks by ARP for each router of option 3 and nobody answers. Servers in other \
      networks are then out of reach: nothing is downloaded, and often nothing is even tried. \
      The address in the scope is wrong, belongs to another VLAN, or the router's interface in \
      this VLAN is down.
      """,
    remedy: """
      Compare option 3 of the scope with the router's address in this VLAN, and see that its \
      interface is up and the VLAN is carried to the phone's port.
      """,
    references: ["F37", "RFC 2132 §3.5 (option 3)"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let routers = lease.message.routers, !routers.isEmpty else {
      return []
    }
    let queries = phone.device.activity.addressQueries.elements.filter {
      $0.purpose == .reach && $0.asked.first.number > lease.frame.number
    }
    let asked = queries.filter { routers.contains($0.target) }
    guard !asked.isEmpty, asked.allSatisfy({ !$0.isAnswered && $0.asked.isOverdue }) else {
      return []
    }
    // Traffic through a router shows that its address was known from before.
    guard !phone.device.activity.connections.elements.contains(where: { $0.accepted != nil }) else {
      return []
    }
    return [
      finding(
        "nobody answers ARP for \(asked.map(\.target.description).joined(separator: ", ")), "
          + "the router of the ACK in frame \(lease.frame.number); asked "
          + "\(asked.reduce(0) { $0 + $1.asked.count }) times",
        evidence: [Evidence(frame: lease.frame.number)]
          + asked.flatMap(\.asked.numbers).map { Evidence(frame: $0) })
    ]
  }
}
