/// The phone asks for 802.1X, and the switch has none.
struct AuthenticatorSilent: Rule {
  static let description = RuleDescription(
    id: "link.authenticator-silent",
    title: "The phone asks for 802.1X and the switch does not answer",
    stage: .link,
    severity: .info,
    basis: .standard,
    explanation: """
      The phone's supplicant is on: it sends EAPOL-Start and waits. The switch port does not do \
      802.1X, so nothing answers, and the phone goes on without after a few attempts. This costs \
      time at each start; a switch between that does not pass EAPOL on looks the same.
      """,
    remedy: """
      If the network has no 802.1X, turn the phone's supplicant off (DOT1XSTAT=0); if it should \
      have, enable it on this port. Otherwise nothing has to be done.
      """,
    references: ["F47", "IEEE 802.1X-2020 §8"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let authentication = phone.device.activity.authentication
    guard let starts = authentication.starts, starts.count >= 2, authentication.requests == nil,
      authentication.successes == nil, authentication.failures == nil
    else { return [] }
    let time = starts.duration.map { " in \($0.shortText)" } ?? ""
    return [
      finding(
        "\(starts.count) EAPOL-Starts\(time), and no answer of the switch",
        evidence: starts.numbers.evidence)
    ]
  }
}
