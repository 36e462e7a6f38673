import DHCP
import Framing
import Services
import Wire

/// The phone takes a certificate for expired that is valid.
struct ClockWrong: Rule {
  static let description = RuleDescription(
    id: "server.clock-wrong",
    title: "The phone's clock may be wrong",
    stage: .server,
    severity: .warning,
    basis: .unconfirmed,
    explanation: """
      The phone refuses a certificate that is valid at the time of the capture, and says that it \
      expired, or only that it is bad while no time server has answered. A phone without the time \
      begins years ago, where no new certificate is valid yet. Which phones check the time before \
      they have it is not documented.
      """,
    remedy: """
      Name a time server that the phones can reach in option 42 (or SNTPSRVR in the settings), \
      and compare the date on the phone with the certificate's.
      """,
    references: ["F42", "RFC 8446 §6.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let queries = phone.device.activity.timeQueries.elements
    let refusal = phone.refusals.last { refusal in
      guard refusal.isValidNow == true else { return false }
      switch refusal.failure.problem {
      case .certificateExpired?: return true
      case .badCertificate?, .certificateUnknown?:
        let isCovered = refusal.host.flatMap { refusal.certificate?.covers($0) } ?? true
        return isCovered && !queries.contains { $0.answered != nil }
      default: return false
      }
    }
    guard let refusal, let certificate = refusal.certificate else { return [] }
    return [
      finding(
        """
        the phone says \(refusal.failure.reason) of a certificate that is valid from \
        \(certificate.notBefore.day) to \(certificate.notAfter.day); \(time(phone))
        """,
        evidence: (refusal.frames + queries.flatMap(\.asked.numbers)).evidence)
    ]
  }

  /// What it knows of the time, as far as the capture tells.
  private static func time(_ phone: PhoneCase) -> String {
    let queries = phone.device.activity.timeQueries.elements
    if let answered = queries.last(where: { $0.answered != nil }) {
      return "the time server \(answered.server) had answered"
    }
    if let last = queries.last {
      return "the time server \(last.server) does not answer"
    }
    let named = phone.lease?.message.ntpServers ?? []
    return named.isEmpty
      ? "DHCP names no time server (option 42)" : "it asked no time server"
  }
}
