import DHCP
import Framing

/// A lease of less than a day.
struct ShortLease: Rule {
  static let description = RuleDescription(
    id: "dhcp.short-lease",
    title: "A short lease",
    stage: .address,
    severity: .info,
    basis: .manual,
    explanation: """
      The phones' guides advise leases of six weeks or more; this rule speaks below one day. A \
      phone renews at half of its lease, so with short ones an outage of the server of a few \
      hours costs phones their addresses, and all of them ask at once when it comes back.
      """,
    remedy: """
      On the DHCP server, give the phones' scope a lease of six weeks, if it has addresses \
      enough; short leases are for networks with guests.
      """,
    references: ["F34", "RFC 2132 §9.2"])

  private static let day: UInt32 = 86_400

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let seconds = lease.message.leaseTime, seconds < day else {
      return []
    }
    return [
      finding(
        "the lease of frame \(lease.frame.number) is for \(seconds) s",
        evidence: lease.evidence(of: .leaseTime))
    ]
  }
}
