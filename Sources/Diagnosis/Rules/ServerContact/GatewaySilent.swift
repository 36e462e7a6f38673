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
    let asked = phone.device.activity.addressQueries.elements.filter { query in
      query.purpose == .reach && query.asked.first.number > lease.frame.number
        && routers.contains(query.target)
    }
    guard !asked.isEmpty, asked.allSatisfy({ !$0.isAnswered && $0.asked.isInsistent }),
      let address = lease.message.header.yourAddress
    else { return [] }
    let isLocal = { (host: IPAddress) -> Bool in
      guard case .v4(let host) = host else { return true }
      return host.isInSubnet(of: address, mask: lease.message.subnetMask)
    }
    // An answer from outside shows that a router was known from before.
    guard phone.answeringHosts.allSatisfy(isLocal) else { return [] }
    let servers = phone.fileServers.flatMap(\.addresses)
    let isNeeded = servers.isEmpty || !servers.allSatisfy(isLocal)
    let tries = asked.reduce(0) { $0 + $1.asked.count }
    return [
      finding(
        """
        nobody answers ARP for \(asked.map(\.target.description).joined(separator: ", ")), \
        the router of the ACK in frame \(lease.frame.number); asked \(tries) times\
        \(isNeeded ? "" : "; the file server is in the phone's own subnet")
        """,
        severity: isNeeded ? .error : .warning,
        evidence: lease.evidence(of: .routers) + asked.flatMap(\.asked.numbers).evidence)
    ]
  }
}
