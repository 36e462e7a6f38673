import DHCP
import Discovery

/// The phone asks for its site-specific option and the server does not send it.
struct SiteOptionAbsent: Rule {
  static let description = RuleDescription(
    id: "sson.absent",
    title: "The DHCP server does not send the site-specific option",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The phone lists its site-specific option (242; 176 on the 4600) in its parameter request \
      list, the ACK does not carry it, and neither option 43 nor LLDP names a file server. The \
      phone learns of no file server, or takes the address in siaddr, which many DHCP servers \
      fill in with their own.
      """,
    remedy: """
      On the DHCP server, define the option as a string and attach it to the scope that the \
      phone really uses (look at the relay's address and the VLAN), not only to another one.
      """,
    references: ["F05"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, phone.asksForSiteOption,
      lease.siteOption(phone.siteOption) == nil
    else { return [] }
    let servers = phone.prediction.fileServers
    guard servers.allSatisfy({ $0.source == .nextServer }) else { return [] }
    let server = lease.message.serverIdentifier.map { " of \($0)" } ?? ""
    var message =
      "the phone asks for option \(phone.siteOption), the ACK\(server) (frame "
      + "\(lease.frame.number)) has none"
    if let next = servers.last {
      message += "; the phone is left with siaddr \(next.value.joined(separator: ","))"
    }
    if servers.isEmpty, phone.isEnrolled { message += phone.enrollmentNote }
    // Whether the host in siaddr serves phones, only the site knows.
    return [
      finding(
        message, severity: !servers.isEmpty ? .warning : phone.isEnrolled ? .info : .error,
        evidence: [Evidence(frame: lease.frame.number)])
    ]
  }
}
