import Framing
import Streams

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
      UDP 1719) and hears nothing, or gets no TCP connection for it. The address is wrong, the \
      server listens on another port or transport, or a firewall between the VLANs drops it.
      """,
    remedy: """
      Check the call server's address, port and transport (SIP_CONTROLLER_LIST, MCIPADD, MCPORT) \
      in the settings, and that UDP 1719 or TCP and UDP 5060, 5061 pass from the phone's VLAN.
      """,
    references: ["RFC 3261 §17.1.2 (retransmission)", "ITU-T H.225.0 §7"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let attempts = phone.device.activity.registrations.elements
    guard !attempts.contains(where: { !$0.answers.isEmpty }) else { return [] }
    if let last = attempts.last {
      let silent = attempts.filter { $0.server == last.server }
      let asked = silent.reduce(0) { $0 + $1.asked.count }
      guard asked >= 3 else { return [] }
      return [
        finding(
          "\(asked) times \(last.request) to \(last.server), no answer",
          evidence: silent.flatMap(\.asked.numbers).evidence)
      ]
    }
    return unconnected(phone)
  }

  /// SIP over TCP or TLS did not come to a REGISTER.
  private static func unconnected(_ phone: PhoneCase) -> [Finding] {
    let connections = phone.device.activity.connections.elements.filter {
      [5060, 5061].contains($0.id.server.port)
    }
    guard let last = connections.last, connections.allSatisfy(\.isFailed) else { return [] }
    let tried = connections.filter { $0.id.server == last.id.server }
    let count = tried.reduce(0) { $0 + $1.opening.count }
    let said: String
    switch last.outcome {
    case .refused: said = "refuses the connection (RST)"
    case .unreachable: said = "cannot be reached, a router says"
    case .unanswered, .open:
      guard count >= 3 else { return [] }
      said = "does not answer"
    }
    return [
      finding(
        "\(last.id.server) \(said); tried \(count == 1 ? "once" : "\(count) times")",
        evidence: tried.flatMap(\.frames).evidence)
    ]
  }
}
