import Framing
import Services
import Streams
import Wire

/// The phone looks at the file server's certificate and ends the connection.
struct CertificateRefused: Rule {
  static let description = RuleDescription(
    id: "server.certificate-refused",
    title: "The phone does not accept the file server's certificate",
    stage: .server,
    severity: .error,
    basis: .inferred,
    explanation: """
      The phone ends the TLS connection with an alert right after it saw the certificate. \
      unknown_ca means that it knows no authority that signed it: out of the box it knows only \
      public ones. bad_certificate and certificate_unknown often mean that the name it asked for \
      is not among the names of the certificate, certificate_expired that its time is over, or \
      that the phone's clock is wrong. An address in TLSSRVR needs a certificate for that address.
      """,
    remedy: """
      Give the phone the authority's certificate (TRUSTCERTS, fetched by HTTP at first), or the \
      server a certificate of an authority that the phone knows, for the very name or address \
      that TLSSRVR has.
      """,
    references: ["F41", "RFC 8446 §6.2", "RFC 6125 §6"])

  private static let problems: Set<TLSAlert.Problem> = [
    .badCertificate, .unsupportedCertificate, .certificateRevoked, .certificateUnknown, .unknownCA,
  ]

  static func findings(in phone: PhoneCase) -> [Finding] {
    var seen: Set<Endpoint> = []
    let isReached = phone.fileConnections.contains {
      $0.tls?.carriesData == true || $0.requests > 0
    }
    return phone.refusals.compactMap { refusal in
      guard isCertain(refusal), seen.insert(refusal.server).inserted else { return nil }
      let same = phone.refusals.filter { $0.server == refusal.server }
      return finding(
        describe(refusal) + (same.count > 1 ? "; \(same.count) times" : ""),
        severity: isReached ? .warning : .error, evidence: same.flatMap(\.frames).evidence)
    }
  }

  /// An alert about the certificate; about its time only if the capture's clock agrees.
  private static func isCertain(_ refusal: CertificateRefusal) -> Bool {
    guard let problem = refusal.failure.problem else { return false }
    return problems.contains(problem)
      || (problem == .certificateExpired && refusal.isValidNow == false)
  }

  private static func describe(_ refusal: CertificateRefusal) -> String {
    var parts = [
      "the phone refuses the certificate of \(refusal.server): \(refusal.failure.reason)"
    ]
    guard let certificate = refusal.certificate else { return parts[0] }
    let issuer = certificate.isSelfIssued ? "itself" : certificate.issuer.description
    parts.append("it is for \(certificate.subject), issued by \(issuer)")
    if let now = refusal.failure.frame.time, refusal.isValidNow == false {
      parts.append(
        now > certificate.notAfter
          ? "it expired on \(certificate.notAfter.day)"
          : "it is valid only from \(certificate.notBefore.day) on")
    }
    if let host = refusal.host {
      parts.append(
        certificate.covers(host)
          ? "\(host), which was asked for, is among its names"
          : "\(host), which was asked for, is not among its names \(certificate.nameList)")
    }
    return parts.joined(separator: "; ")
  }
}
