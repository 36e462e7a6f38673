import Framing
import Streams

/// The call server says no.
struct RegistrationRejected: Rule {
  static let description = RuleDescription(
    id: "registration.rejected",
    title: "The call server rejects the registration",
    stage: .registration,
    severity: .error,
    basis: .standard,
    explanation: """
      The phone has found its call server and is refused. In SIP, 401 or 407 asks for a password \
      and is normal once; again after the password was sent, it is the wrong one. 403 and 404 mean \
      an extension or domain that the server does not know or allow. In H.323, the reject of the \
      gatekeeper names its reason.
      """,
    remedy: """
      Compare extension, password and SIP domain with the user's on the call server, and see that \
      this phone's type and address may register there; its log names the reason.
      """,
    references: ["RFC 3261 §21.4", "ITU-T H.225.0 §7"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let answered = phone.device.activity.registrations.elements.flatMap { attempt in
      attempt.answers.map { (attempt: attempt, answer: $0) }
    }.sorted { $0.answer.frame.number < $1.answer.frame.number }
    guard let last = answered.last, isRejection(last.attempt, last.answer) else { return [] }
    let same = answered.filter {
      $0.attempt.server == last.attempt.server && $0.answer.status == last.answer.status
        && isRejection($0.attempt, $0.answer)
    }
    let times = same.count > 1 ? ", \(same.count) times" : ""
    return [
      finding(
        describe(last.attempt, last.answer) + times,
        evidence: same.map { Evidence(frame: $0.answer.frame.number) })
    ]
  }

  /// A final no: neither a demand for a password nor a redirection nor a shorter interval.
  private static func isRejection(
    _ attempt: RegistrationAttempt, _ answer: RegistrationAttempt.Answer
  ) -> Bool {
    switch answer.status {
    case 401, 407: attempt.hasLogin && !answer.isStale
    // Interval too brief: the phone asks again for a longer one (RFC 3261 §10.2.8).
    case 423: false
    default: answer.status >= 400
    }
  }

  private static func describe(
    _ attempt: RegistrationAttempt, _ answer: RegistrationAttempt.Answer
  ) -> String {
    let server = attempt.server.address
    guard attempt.signalling == .sip else { return "\(server) answers \(answer.text)" }
    let text = "\(answer.status) \(answer.text)"
    return answer.status == 401 || answer.status == 407
      ? "\(server) does not take the password: \(text) to a REGISTER with a login"
      : "\(server) answers \(text) to REGISTER"
  }
}
