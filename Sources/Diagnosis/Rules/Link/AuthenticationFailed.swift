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
    let evidence = authentication.frames.map { Evidence(frame: $0) }
    // A lease afterwards shows that the port let it in another way.
    let isLetIn = phone.lease.map { $0.frame.number > (authentication.frames.last ?? 0) } ?? false
    if authentication.isFailed {
      let how = authentication.methods.filter { $0 != "identity" }.joined(separator: ", ")
      return [
        finding(
          "EAP failure in frame \(authentication.failures?.last.number ?? 0)"
            + (how.isEmpty ? "" : ", asked by \(how)")
            + (isLetIn ? "; DHCP worked afterwards all the same" : ""),
          severity: isLetIn ? .info : .error, evidence: evidence)
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
