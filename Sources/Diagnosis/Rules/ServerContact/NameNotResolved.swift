import DHCP
import Framing
import Streams
import Wire

/// The file server is a name, and no DNS server tells its address.
struct NameNotResolved: Rule {
  static let description = RuleDescription(
    id: "server.name-not-resolved",
    title: "The file server's name is not resolved",
    stage: .server,
    severity: .error,
    basis: .manual,
    explanation: """
      HTTPSRVR or TLSSRVR is a name. The phone resolves it with the DNS servers of option 6 and \
      may add the domain of option 15; at least one address of option 6 must be valid. Without \
      an answer it finds no file server, although one is named.
      """,
    remedy: """
      Give option 6 a DNS server that the phone can reach and that knows the name, and option 15 \
      the domain if the name is short; or write the address in place of the name.
      """,
    references: ["F38", "RFC 1035 §4.1.1 (response codes)"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let names = phone.fileServers.filter { target in
      IPv4Address(target.host) == nil && IPv6Address(target.host) == nil
        && target.addresses.isEmpty
    }
    guard let name = names.first, let lease = phone.lease else { return [] }
    // With another server in the list the phone need not stop here.
    let hasAnother = phone.fileServers.contains { !$0.addresses.isEmpty }
    let failed = phone.failedLookups.filter { $0.answer != nil || $0.asked.isOverdue }
    guard let last = failed.last else {
      let servers = (lease.message.domainNameServers ?? []).filter { !$0.isUnspecified }
      guard servers.isEmpty else { return [] }
      return [
        finding(
          """
          \(WireText(name.host).printable) is a name, and the ACK in frame \(lease.frame.number) \
          names no DNS server (option 6)
          """,
          severity: hasAnother ? .warning : .error,
          evidence: lease.evidence(of: .domainNameServers))
      ]
    }
    let servers = failed.map(\.server.description).uniqued().joined(separator: ", ")
    return [
      finding(
        "\(last.name.printable): \(last.outcome) from \(servers)",
        severity: hasAnother ? .warning : .error, evidence: failed.flatMap(\.frames).evidence)
    ]
  }
}
