/// Nobody answers at the call server.
struct CallServerSilent: Rule {
  static let description = RuleDescription(
    id: "registration.no-answer",
    title: "The call server does not answer",
    stage: .registration,
    severity: .error,
    basis: .inferred,
    explanation: """
      The phone asks its call server to register (SIP REGISTER, or H.323's gatekeeper request on \
      UDP 1719) and hears nothing. The address is wrong, the server listens on another port or \
      transport, or a firewall between the VLANs drops it.
      """,
    remedy: """
      Check the call server's address, port and transport (SIP_CONTROLLER_LIST, MCIPADD, MCPORT) \
      in the settings, and that UDP 1719 or TCP and UDP 5060, 5061 pass from the phone's VLAN.
      """,
    references: ["RFC 3261 §17.1.2 (retransmission)", "ITU-T H.225.0 §7"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let attempts = phone.device.activity.registrations.elements
    guard let last = attempts.last, !attempts.contains(where: { !$0.answers.isEmpty }) else {
      return []
    }
    let silent = attempts.filter { $0.server == last.server }
    let asked = silent.reduce(0) { $0 + $1.asked.count }
    guard asked >= 3 else { return [] }
    return [
      finding(
        "\(asked) \(last.request)s to \(last.server), no answer",
        evidence: silent.flatMap(\.asked.numbers).map { Evidence(frame: $0) })
    ]
  }
}
