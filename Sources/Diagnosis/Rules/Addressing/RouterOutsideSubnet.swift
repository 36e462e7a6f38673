import DHCP
import Framing
import Wire

/// The router and the phone's address are not in one subnet.
struct RouterOutsideSubnet: Rule {
  static let description = RuleDescription(
    id: "dhcp.router-outside-subnet",
    title: "The router is not in the phone's subnet",
    stage: .address,
    severity: .warning,
    basis: .inferred,
    explanation: """
      Address, subnet mask and router of an ACK must fit: a phone reaches its router by ARP, in \
      its own subnet. Here they do not, most often because a scope was copied and the router or \
      the mask left as it was, or because the address comes from another VLAN's scope.
      """,
    remedy: """
      On the DHCP server, correct option 3 or option 1 of the scope. If the address itself is of \
      another VLAN's range, see which scope the relay's address selects.
      """,
    references: ["F37", "RFC 2132 §3.3", "RFC 2132 §3.5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let address = lease.message.header.yourAddress,
      let mask = lease.message.subnetMask, let length = mask.prefixLength,
      let routers = lease.message.routers?.filter({ !$0.isUnspecified })
    else { return [] }
    let outside = routers.filter { !$0.isInSubnet(of: address, mask: mask) }
    guard let router = outside.first else { return [] }
    let isAll = outside.count == routers.count
    return [
      finding(
        """
        router \(router) is not in the subnet of \(address)/\(length) (frame \
        \(lease.frame.number))\(isAll ? "" : "; another router of option 3 is")
        """,
        severity: isAll ? .warning : .info,
        evidence: lease.evidence(of: .routers) + lease.evidence(of: .subnetMask))
    ]
  }
}
