import Diagnosis
import Testing

/// A capture of a rule and what its first finding says, word for word.
struct RuleMessage: CustomTestStringConvertible {
  let path: String
  let severity: Severity
  let message: String

  var testDescription: String { path }

  private init(_ path: String, _ severity: Severity, _ message: String) {
    self.path = "rules/\(path).pcapng"
    self.severity = severity
    self.message = message
  }

  static let all = link + address + server + download + registration

  private static let link = [
    RuleMessage(
      "link.authentication-failed/fires-wrong-password", .error,
      "EAP failure in frame 14, asked by MD5"),
    RuleMessage(
      "link.authentication-failed/fires-phone-never-answers", .warning,
      "the switch asked 3 times who is there; the phone never answered"),
    RuleMessage(
      "link.authentication-failed/fires-let-in-by-mac", .info,
      """
      EAP failure in frame 4; the phone had answered nothing; the port let it in afterwards all \
      the same
      """),
  ]

  private static let address = [
    RuleMessage(
      "dhcp.address-declined/fires-after-arp", .error,
      """
      the phone declines 192.0.2.101 (frame 9); 02:00:5e:00:00:05 answers ARP for 192.0.2.101 \
      (frame 8); later it gets 192.0.2.102
      """),
    RuleMessage(
      "dhcp.address-declined/fires-only-arp", .warning,
      """
      02:00:5e:00:00:05 answers ARP for 192.0.2.101 (frame 8); the phone does not decline it
      """),
    RuleMessage(
      "dhcp.address-reused/fires-no-server", .warning,
      """
      5 DISCOVERs without an answer (frames 3, 4, 5, 6 and 7); the phone uses 192.0.2.101 all \
      the same (frame 10), and turns to 203.0.113.10:80 (frame 12)
      """),
  ]

  private static let server = [
    RuleMessage(
      "server.gateway-silent/fires-file-server-nearby", .warning,
      """
      nobody answers ARP for 192.0.2.254, the router of the ACK in frame 6; asked 3 times; the \
      file server is in the phone's own subnet
      """),
    RuleMessage(
      "server.name-not-resolved/fires-no-answer", .error,
      "files.example.com: no answer to 4 questions from 203.0.113.53"),
    RuleMessage(
      "server.name-not-resolved/fires-no-dns-server", .error,
      "files.example.com is a name, and the ACK in frame 6 names no DNS server (option 6)"),
    RuleMessage(
      "server.no-connection/fires-first-of-two", .warning,
      """
      203.0.113.10 does not answer on port 80; tried 3 times; the phone then used 203.0.113.11
      """),
    RuleMessage(
      "server.no-connection/fires-siaddr", .error,
      """
      192.0.2.2 refuses port 80 (RST); tried 2 times; it is the siaddr of the DHCP answer
      """),
    RuleMessage(
      "server.no-connection/fires-unreachable", .error,
      "a router says that 203.0.113.10 cannot be reached; tried 2 times"),
    RuleMessage(
      "server.certificate-refused/fires-other-name", .error,
      """
      the phone refuses the certificate of 203.0.113.10:443: bad_certificate; it is for \
      CN=files.example.com, issued by CN=Example Root; 203.0.113.10, which was asked for, is not \
      among its names (files.example.com)
      """),
    RuleMessage(
      "server.certificate-refused/fires-expired", .error,
      """
      the phone refuses the certificate of 203.0.113.10:443: certificate_expired; it is for \
      CN=files.example.com, issued by CN=Example Root; it expired on 2025-12-31; 203.0.113.10, \
      which was asked for, is among its names
      """),
    RuleMessage(
      "server.clock-wrong/fires-valid-and-expired", .warning,
      """
      the phone says certificate_expired of a certificate that is valid from 2025-01-01 to \
      2027-01-01; the time server 203.0.113.123 does not answer
      """),
    RuleMessage(
      "server.des-preferred/fires-user-said-yes", .warning,
      """
      option 242 names HTTPSRVR=203.0.113.10, and the phone asks for des.avaya.com (frame 11) \
      and never for that server
      """),
    RuleMessage(
      "server.des-unreachable/fires-intercepted", .error,
      "des.avaya.com (203.0.113.80:443) is reached, but TLS fails: unknown_ca, from the phone"),
    RuleMessage(
      "server.des-unreachable/fires-port-blocked", .error,
      "des.avaya.com (203.0.113.80:443) does not answer; tried 4 times"),
  ]

  private static let download = [
    RuleMessage(
      "download.file-missing/fires-upgrade-file", .error,
      "http://203.0.113.10/J100Supgrade.txt: not found, 2 times"),
    RuleMessage(
      "download.file-missing/fires-software-file", .warning,
      "http://203.0.113.10/FW_S_J179_R4_1_1_0_9.bin: not found"),
    RuleMessage(
      "download.file-refused/fires-password", .error,
      "http://203.0.113.10/J100Supgrade.txt: 401, a password is asked for"),
    RuleMessage(
      "download.file-refused/fires-moved", .warning,
      """
      http://203.0.113.10/J100Supgrade.txt: 301, moved to \
      https://files.example.com/J100Supgrade.txt
      """),
    RuleMessage(
      "download.cut-short/fires-no-answer", .warning,
      """
      46xxsettings.txt from 203.0.113.10: asked for, and the connection ended without an answer
      """),
    RuleMessage(
      "download.cut-short/fires-reset", .warning,
      "46xxsettings.txt from 203.0.113.10: broken off after 44 octets"),
    RuleMessage(
      "download.other-signalling/fires-h323-for-sip", .warning,
      """
      the phone asks for J100Hupgrade.txt, which is for H.323, and option 242 says SIG=2: SIP
      """),
    RuleMessage(
      "download.large-segments-lost/fires-settings-file", .warning,
      """
      203.0.113.10:80: segments of 1400 octets or more sent again 4 times in 14.0 s (untagged), \
      while the connection opened and small ones pass
      """),
    RuleMessage(
      "download.settings-flawed/fires-misspelt-keyword", .warning,
      """
      46xxsettings.txt from 203.0.113.10: line 2: SETT is no keyword, so the phone passes over \
      the line; SET is probably meant
      """),
  ]

  private static let registration = [
    RuleMessage(
      "registration.no-answer/fires-gatekeeper", .error,
      "4 times gatekeeperRequest to 203.0.113.20:1719, no answer"),
    RuleMessage(
      "registration.no-answer/fires-refused", .error,
      "203.0.113.20:5060 refuses the connection (RST); tried 2 times"),
    RuleMessage(
      "registration.rejected/fires-wrong-password", .error,
      """
      203.0.113.20 does not take the password: 401 Unauthorized to a REGISTER with a login
      """),
    RuleMessage(
      "registration.rejected/fires-forbidden", .error,
      "203.0.113.20 answers 403 Forbidden to REGISTER"),
    RuleMessage(
      "registration.rejected/fires-gatekeeper", .error,
      "203.0.113.20 answers registrationReject: invalidTerminalType"),
  ]
}
