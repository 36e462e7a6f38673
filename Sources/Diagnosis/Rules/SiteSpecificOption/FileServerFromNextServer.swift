import DHCP
import Discovery
import Framing
import SSON
import Wire

/// The file server is the DHCP server itself, or a boot server, by the field `siaddr`.
struct FileServerFromNextServer: Rule {
  static let description = RuleDescription(
    id: "sson.file-server-from-siaddr",
    title: "The file server comes from siaddr",
    stage: .siteOption,
    severity: .warning,
    basis: .manual,
    explanation: """
      Nothing but the BOOTP field siaddr names a file server, and a phone uses it as HTTPSRVR \
      (H.323 phones as TLSSRVR too). Here it is the DHCP server's own address, which dnsmasq \
      fills in by itself, or it points computers to a boot server (PXE, WDS). Few of these \
      serve phone files: the phone asks there and is refused, or gets a 404.
      """,
    remedy: """
      Name the file server with HTTPSRVR in the site-specific option; it overrides siaddr. If \
      this host does serve the phones' files, nothing is wrong.
      """,
    references: ["F17", "RFC 2131 §2 (siaddr)"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let server = phone.prediction[.httpServer],
      phone.prediction.fileServers.allSatisfy({ $0.source == .nextServer }),
      let address = lease.message.header.nextServerAddress
    else { return [] }
    let isServerItself = address == lease.message.serverIdentifier
    guard isServerItself || isBootServer(lease.message) else { return [] }
    let whose = isServerItself ? "the DHCP server itself" : "a boot server (a boot file is named)"
    let goes = server.confidence == .confirmed ? "the phone looks" : "the phone may look"
    return [
      finding(
        "\(goes) for its files on \(address), \(whose): only siaddr of the ACK (frame "
          + "\(lease.frame.number)) names a file server",
        evidence: [
          Evidence(
            frame: lease.frame.number,
            octets: lease.message.header.octets(of: .nextServerAddress)?.indices)
        ])
    ]
  }

  private static func isBootServer(_ message: DHCPMessage) -> Bool {
    message.joinedOption(.bootFileName) != nil
      || message.bootFileText.map { !$0.octets.isEmpty } ?? false
  }
}
