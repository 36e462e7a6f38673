import DHCP
import Framing
import Wire

/// T1 or T2 lies behind the end of the lease.
struct RenewalTimesExceedLease: Rule {
  static let description = RuleDescription(
    id: "dhcp.renewal-times-exceed-lease",
    title: "The renewal times do not fit the lease",
    stage: .address,
    severity: .warning,
    basis: .manual,
    explanation: """
      The phone renews its lease at T1 (option 58) and asks any server at T2 (option 59); T1 must \
      be before T2, and both before the end of the lease (option 51). If one is larger than the \
      lease, phones use the standard's one half and seven eighths instead; other clients may \
      renew too late and lose their address.
      """,
    remedy: "On the DHCP server, remove options 58 and 59 from the scope, or correct them.",
    references: ["F35", "RFC 2131 §4.4.5", "RFC 2132 §9.11"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let seconds = lease.message.leaseTime, seconds != .max else {
      return []
    }
    let renewal = lease.message.renewalTime
    let rebinding = lease.message.rebindingTime
    var told: [(code: DHCPOptionCode, text: String)] = []
    if let renewal, renewal > seconds { told.append((.renewalTime, "T1 is \(renewal) s")) }
    if let rebinding, rebinding > seconds {
      told.append((.rebindingTime, "T2 is \(rebinding) s"))
    }
    if told.isEmpty, let renewal, let rebinding, renewal > rebinding {
      told = [(.renewalTime, "T1 is \(renewal) s"), (.rebindingTime, "T2 only \(rebinding) s")]
    }
    guard !told.isEmpty else { return [] }
    return [
      finding(
        """
        \(told.map(\.text).joined(separator: ", ")), the lease \(seconds) s (frame \
        \(lease.frame.number))
        """,
        evidence: told.flatMap { lease.evidence(of: $0.code) } + lease.evidence(of: .leaseTime))
    ]
  }
}
