import Discovery
import Framing
import LLDP
import SSON
import Wire

/// The switch names a file server, and DHCP names another, which counts.
struct LLDPFileServerIgnored: Rule {
  static let description = RuleDescription(
    id: "lldp.file-server-ignored",
    title: "The switch's file server is passed over",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      The switch announces a file server in Avaya's LLDP TLV, but a phone uses it only if nothing \
      else names one. Here DHCP does, with another address: the site-specific option, option 43 \
      or siaddr. A siaddr that the DHCP server filled in by itself is enough to push the switch's \
      aside.
      """,
    remedy: """
      Decide who is to name the file server. If the switch, take HTTPSRVR and TLSSRVR out of the \
      DHCP options and clear the server's next-server (siaddr) field; if DHCP, remove the file \
      server from the switch's configuration or make it the same.
      """,
    references: ["F29"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    for server in phone.prediction.fileServers {
      guard !server.source.isLLDP,
        let loser = server.losers.first(where: { $0.source == .avayaFileServer }),
        Set(server.value).isDisjoint(with: loser.value)
      else { continue }
      // A name may stand for the very same address.
      let isCertain = server.value.allSatisfy { IPv4Address($0) != nil }
      return [
        finding(
          """
          the switch names file server \(loser.value.joined(separator: ", ")) (frame \
          \(loser.frame ?? 0)), \(server.source) says \
          \(server.parameter)=\(server.value.joined(separator: ",")) (frame \
          \(server.frame ?? 0)), which counts
          """,
          severity: isCertain ? .warning : .info,
          evidence: evidence(phone, loser)
            + [server.frame].compactMap(\.self).map {
              Evidence(frame: $0)
            })
      ]
    }
    return []
  }

  private static func evidence(_ phone: PhoneCase, _ claim: Claim) -> [Evidence] {
    guard let frame = claim.frame else { return [] }
    let advertisement = phone.announcements.last { $0.last.number == frame }
    let octets = advertisement?.unit.avayaFileServers.first { $0.value != nil }?.octets
    return [Evidence(frame: frame, octets: octets)]
  }
}
