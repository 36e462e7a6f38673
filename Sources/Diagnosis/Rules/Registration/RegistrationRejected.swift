import Framing

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
    let attempts = phone.device.activity.registrations.elements
    let answers = attempts.flatMap(\.answers).sorted { $0.frame.number < $1.frame.number }
    guard let last = answers.last, last.status >= 300 else { return [] }
    let challenges = answers.suffix(while: { $0.status == 401 || $0.status == 407 })
    if last.status == 401 || last.status == 407 {
      // Two in a row: the second answers the password.
      guard challenges.count >= 2 else { return [] }
      return [
        finding(
          "\(challenges.count) times \(last.status) \(last.text): the password or user is wrong",
          evidence: challenges.map { Evidence(frame: $0.frame.number) })
      ]
    }
    let server = attempts.last { $0.answers.contains(last) }?.server.address
    return [
      finding(
        "\(server.map { "\($0) answers " } ?? "")\(last.status == 403 && last.text.hasPrefix("r") || last.text.hasPrefix("g") ? "" : "\(last.status) ")\(last.text)",
        evidence: [Evidence(frame: last.frame.number)])
    ]
  }
}

extension [RegistrationAttempt.Answer] {
  /// The last ones, as far back as `matches` holds.
  fileprivate func suffix(while matches: (Element) -> Bool) -> ArraySlice<Element> {
    let start = lastIndex { !matches($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
