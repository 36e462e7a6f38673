import Framing

/// Registration by SIP (RFC 3261 §10) and H.323 (ITU-T H.225.0 §7), answered in every way.
extension Recording {
  /// One REGISTER and its answer, `nil` for none.
  struct SIPAttempt {
    var hasLogin = false
    var answer: String?
    /// Further header fields of the answer.
    var fields = ""

    static let challenge =
      "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"5a5a\", algorithm=MD5\r\n"
    static let staleChallenge =
      "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"a5a5\", stale=true\r\n"
  }

  /// REGISTERs in one connection, one after the other.
  mutating func register(_ phone: inout Phone, _ attempts: [SIPAttempt]) {
    var turns: [Turn] = []
    for (index, attempt) in attempts.enumerated() {
      let common =
        "Via: SIP/2.0/TCP \(phone.address):5060;branch=z9hG4bK-\(phone.hostName)-\(index)\r\n"
        + "From: <sip:2001@voice.example.com>;tag=1\r\n"
        + "Call-ID: \(phone.hostName)@\(phone.address)\r\nCSeq: \(index + 1) REGISTER\r\n"
        + "Contact: <sip:2001@\(phone.address):5060;transport=tcp>;expires=3600\r\n"
      let login =
        attempt.hasLogin
        ? "Authorization: Digest username=\"2001\", realm=\"example.com\", nonce=\"5a5a\", "
          + "uri=\"sip:voice.example.com\", response=\"\(String(repeating: "5a", count: 16))\"\r\n"
        : ""
      turns.append(
        .client(
          Array(
            ("REGISTER sip:voice.example.com SIP/2.0\r\n\(common)"
              + "To: <sip:2001@voice.example.com>\r\nMax-Forwards: 70\r\n\(login)"
              + "Content-Length: 0\r\n\r\n").utf8)))
      guard let answer = attempt.answer else { continue }
      turns += [
        .wait(.milliseconds(3)),
        .server(
          Array(
            ("SIP/2.0 \(answer)\r\n\(common)To: <sip:2001@voice.example.com>;tag=2\r\n"
              + "\(attempt.fields)Content-Length: 0\r\n\r\n").utf8)),
        .wait(.milliseconds(50)),
      ]
    }
    talk(with: Site.callServer, port: 5060, from: &phone, turns, end: .open)
  }

  /// A gatekeeper is asked for, so many times and answered the last time or not at all.
  mutating func findGatekeeper(for phone: Phone, port: UInt16, times: Int = 1, isAnswered: Bool) {
    for attempt in 0..<times {
      if attempt > 0 { wait(.seconds(2)) }
      send(
        RASMessage.gatekeeperRequest(0, phone.address, port), from: phone, port: port,
        to: Site.callServer, port: 1719)
    }
    guard isAnswered else { return }
    answer(
      RASMessage.gatekeeperConfirm(0, Site.callServer, 1719), from: Site.callServer, port: 1719,
      to: phone, port: port)
  }

  /// A registration with the gatekeeper, granted or not.
  mutating func registerAtGatekeeper(_ phone: Phone, port: UInt16, isGranted: Bool) {
    send(
      RASMessage.registrationRequest(1, phone.address, port), from: phone, port: port,
      to: Site.callServer, port: 1719)
    answer(
      isGranted
        ? RASMessage.registrationConfirm(1, Site.callServer, 1719)
        : RASMessage.registrationReject(1),
      from: Site.callServer, port: 1719, to: phone, port: port)
  }
}
