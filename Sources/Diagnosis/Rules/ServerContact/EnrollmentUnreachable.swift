import Discovery
import Framing
import Streams
import Wire

/// The phone does not get to the cloud service that assigns file servers.
struct EnrollmentUnreachable: Rule {
  static let description = RuleDescription(
    id: "server.des-unreachable",
    title: "The phone does not reach des.avaya.com",
    stage: .server,
    severity: .error,
    basis: .inferred,
    explanation: """
      A J100 with SIP looks for its file server at the cloud service des.avaya.com, by DNS and then \
      HTTPS on TCP 443, and does not get there: the name is not resolved, the connection fails, or \
      TLS does. What the phone does then is not documented; without a file server named here it \
      asks its user for one.
      """,
    remedy: """
      Let the phones resolve des.avaya.com and open TCP 443 to it, without a proxy that replaces \
      certificates. If the phones are provisioned here, name the file server in the site-specific \
      option and turn the service off with DES_STAT=0.
      """,
    references: ["F44"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard !phone.isProvisioned else { return [] }
    let connections = phone.enrollmentConnections
    let severity: Severity = phone.prediction.fileServers.isEmpty ? .error : .warning
    if let last = connections.last {
      guard let said = trouble(with: last, connections, phone) else { return [] }
      let failure = last.tls?.failure?.frame.number
      return [
        finding(
          "\(PhoneCase.enrollmentHost) (\(last.id.server)) \(said)", severity: severity,
          evidence: (connections.flatMap(\.frames) + [failure].compactMap(\.self)).evidence)
      ]
    }
    let lookups = phone.enrollmentLookups.filter(\.isForAddress)
    guard let last = lookups.last, lookups.allSatisfy(\.isFailure),
      lookups.contains(where: { $0.answer != nil || $0.asked.isOverdue })
    else { return [] }
    let servers = lookups.map(\.server.description).uniqued().joined(separator: ", ")
    return [
      finding(
        "\(last.name.printable): \(last.outcome) from \(servers)", severity: severity,
        evidence: lookups.flatMap(\.frames).evidence)
    ]
  }

  private static func trouble(
    with last: Connection, _ all: [Connection], _ phone: PhoneCase
  ) -> String? {
    guard all.allSatisfy({ $0.isFailed || $0.tls?.failure != nil }) else { return nil }
    if let failure = last.tls?.failure {
      return "is reached, but TLS fails: \(failure.reason), from "
        + (failure.byServer ? "the other side" : "the phone")
    }
    switch last.outcome {
    case .refused: return "refuses the connection (RST)"
    case .unreachable: return "cannot be reached, a router says"
    case .unanswered, .open:
      let count = all.reduce(0) { $0 + $1.opening.count }
      guard count >= 3 || phone.wentOn(after: last.opening.last) else { return nil }
      return "does not answer; tried \(count == 1 ? "once" : "\(count) times")"
    }
  }
}
