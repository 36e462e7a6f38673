import Discovery
import Framing
import LLDP
import Wire

/// Only the switch names a file server, and it says so after the phone has its address.
struct FileServerOnlyFromLLDP: Rule {
  static let description = RuleDescription(
    id: "lldp.file-server-only",
    title: "The phone waits for the switch to name a file server",
    stage: .siteOption,
    severity: .info,
    basis: .manual,
    explanation: """
      DHCP names no file server, the switch does, by Avaya's LLDP TLV. A switch speaks every \
      thirty seconds, and some send such TLVs only once they have heard a phone, so a start-up \
      takes up to half a minute longer than with DHCP.
      """,
    remedy: """
      If start-ups take too long, name the file server in the site-specific option of DHCP too, \
      or let the switch send LLDP more often; otherwise nothing has to be done.
      """,
    references: ["F30"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let servers = phone.prediction.fileServers
    guard let lease = phone.lease, let server = servers.first,
      servers.allSatisfy({ $0.source == .avayaFileServer }),
      let first = phone.announcements.first(where: { advertisement in
        advertisement.unit.avayaFileServers.contains { $0.value != nil }
      }), first.first.number > lease.frame.number
    else { return [] }
    let wait = first.first.since(lease.frame).map { ", \($0.shortText) after the ACK" } ?? ""
    return [
      finding(
        """
        only the switch names a file server, \(server.value.joined(separator: ", ")): first in \
        frame \(first.first.number)\(wait) (frame \(lease.frame.number))
        """,
        evidence: [
          Evidence(
            frame: first.first.number,
            octets: first.unit.avayaFileServers.first { $0.value != nil }?.octets),
          Evidence(frame: lease.frame.number),
        ])
    ]
  }
}
