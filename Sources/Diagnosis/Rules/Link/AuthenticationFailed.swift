/// The switch port asks for 802.1X and the phone does not pass.
struct AuthenticationFailed: Rule {
  static let description = RuleDescription(
    id: "link.authentication-failed",
    title: "The switch port does not let the phone in (802.1X)",
    stage: .link,
    severity: .error,
    basis: .manual,
    explanation: """
      The port wants 802.1X. Until it is satisfied it drops everything but EAPOL and, on most \
      switches, LLDP: the phone's DISCOVERs go nowhere. A phone out of the box has no identity \
      or password for the network, and one whose supplicant is off does not answer at all.
      """,
    remedy: """
      On the switch, let the phone in by its MAC address (MAC authentication bypass) or put the \
      port in a mode that asks only after the phone has its settings; or give the phone its \
      identity and password (or certificate) and add it to the RADIUS server, whose log names \
      the reason of a failure.
      """,
    references: ["F47", "IEEE 802.1X-2020 §8"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let authentication = phone.device.activity.authentication
    let evidence = authentication.frames.evidence
    // A lease or an answering server afterwards shows that the port let it in another way.
    let last = authentication.frames.last ?? 0
    let isLetIn =
      phone.lease.map { $0.frame.number > last } ?? false
      || phone.device.activity.connections.elements.contains { $0.accepted?.number ?? 0 > last }
    if authentication.isFailed, let failure = authentication.failures?.last {
      let how = authentication.methods.filter { $0 != "Identity" && $0 != "identity" }
        .joined(separator: ", ")
      let hasAnswered = authentication.responses != nil
      return [
        finding(
          """
          EAP failure in frame \(failure.number)\(how.isEmpty ? "" : ", asked by \(how)")\
          \(hasAnswered ? "" : "; the phone had answered nothing")\
          \(isLetIn ? "; the port let it in afterwards all the same" : "")
          """,
          // Without an answer it ran out of time, and the port may have other means.
          severity: isLetIn ? .info : hasAnswered ? .error : .warning, evidence: evidence)
      ]
    }
    // Asked again and again, and neither an answer nor a DHCP exchange.
    guard !isLetIn, let requests = authentication.requests, requests.count >= 3,
      authentication.responses == nil, authentication.successes == nil, phone.lease == nil
    else { return [] }
    return [
      finding(
        "the switch asked \(requests.count) times who is there; the phone never answered",
        severity: .warning, evidence: evidence)
    ]
  }
}
