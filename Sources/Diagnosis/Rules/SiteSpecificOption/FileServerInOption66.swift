import DHCP
import Discovery
import SSON
import Wire

/// A file server stands where these phones do not look: option 66 or 150.
struct FileServerInOption66: Rule {
  static let description = RuleDescription(
    id: "sson.option-66-instead",
    title: "The file server is in an option that these phones do not read",
    stage: .siteOption,
    severity: .warning,
    basis: .inferred,
    explanation: """
      Options 66 and 150 name a TFTP server for phones of other makers and, option 66, for the \
      4600. J100, 96x1, 9600 and 1600 phones take their file server from the site-specific option, \
      option 43, siaddr or LLDP, and none of these names one.
      """,
    remedy: """
      On the DHCP server, put the value into the site-specific option: HTTPSRVR= with the \
      address of a web server that holds the phones' files. These phones do not use TFTP.
      """,
    references: ["F52", "RFC 2132 §9.4", "RFC 5859"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.profile?.readsOption66 == false, let lease = phone.lease,
      phone.prediction.fileServers.isEmpty
    else { return [] }
    let codes = [DHCPOptionCode.tftpServerName, .tftpServerAddresses].filter {
      lease.message.joinedOption($0) != nil
    }
    guard !codes.isEmpty else { return [] }
    let name = lease.message.value(of: .tftpServerName, as: TextOption.self)?.text
    return [
      finding(
        """
        the ACK (frame \(lease.frame.number)) has option \
        \(codes.map { String($0.rawValue) }.joined(separator: " and "))\
        \(name.map { " (\($0.printable))" } ?? ""), which these phones do not read, and nothing \
        else names a file server
        """,
        evidence: codes.flatMap { lease.evidence(of: $0) })
    ]
  }
}
