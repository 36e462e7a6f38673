import Framing

/// The call server, after the files.
extension StartUp {
  /// Both files, then the call server: the rest of a start-up that works.
  mutating func finish(from server: IPv4Address = Site.fileServer, port: UInt16 = 80) {
    fetchFiles(from: server, port: port)
    register()
  }

  mutating func register() {
    recording.wait(.milliseconds(500))
    switch family.model.signalling {
    case .sip: registerBySIP()
    case .h323: registerByH323()
    }
    phone.callServer = Site.callServer
    phone.isRegistered = true
    recording.advertise(phone)
  }

  /// REGISTER without a password, then with one (RFC 3261 §10, §22.2).
  private mutating func registerBySIP() {
    var connection = StartUpConnection(&phone, to: Site.callServer, port: 5060)
    var segments = connection.opening()
    for (number, status) in [(1, 401), (2, 200)] {
      segments += connection.exchange(
        Array(register(number).utf8), Array(answer(number, status).utf8))
    }
    recording.play(segments, of: phone)
    truth.registration = .init(protocolName: "sip", statuses: [401, 200])
  }

  private func common(_ number: Int) -> String {
    "Via: SIP/2.0/TCP \(phone.address):5060;branch=z9hG4bK-\(phone.hostName)-\(number)\r\n"
      + "From: <sip:2001@voice.example.com>;tag=1\r\n"
      + "Call-ID: \(phone.hostName)@\(phone.address)\r\nCSeq: \(number) REGISTER\r\n"
  }

  private func register(_ number: Int) -> String {
    let credentials =
      "Authorization: Digest username=\"2001\", realm=\"voice.example.com\", nonce=\"5f1c\", "
      + "uri=\"sip:voice.example.com\", response=\"0123456789abcdef0123456789abcdef\"\r\n"
    return "REGISTER sip:voice.example.com SIP/2.0\r\n\(common(number))"
      + "To: <sip:2001@voice.example.com>\r\nMax-Forwards: 70\r\n"
      + "Contact: <sip:2001@\(phone.address):5060;transport=tcp>;expires=3600\r\n"
      + (number > 1 ? credentials : "") + "Content-Length: 0\r\n\r\n"
  }

  private func answer(_ number: Int, _ status: Int) -> String {
    let challenge =
      "WWW-Authenticate: Digest realm=\"voice.example.com\", nonce=\"5f1c\", algorithm=MD5\r\n"
    return "SIP/2.0 \(status) \(status == 200 ? "OK" : "Unauthorized")\r\n\(common(number))"
      + "To: <sip:2001@voice.example.com>;tag=2\r\n" + (status == 401 ? challenge : "")
      + "Content-Length: 0\r\n\r\n"
  }

  /// Gatekeeper discovery and registration (ITU-T H.225.0 §7).
  private mutating func registerByH323() {
    let port = phone.takePort()
    let exchanges = [
      (RASMessage.gatekeeperRequest, RASMessage.gatekeeperConfirm),
      (RASMessage.registrationRequest, RASMessage.registrationConfirm),
    ]
    for (number, exchange) in exchanges.enumerated() {
      recording.send(
        exchange.0(UInt16(number), phone.address, port), from: phone, port: port,
        to: Site.callServer, port: 1719)
      recording.answer(
        exchange.1(UInt16(number), Site.callServer, 1719), from: Site.callServer, port: 1719,
        to: phone, port: port)
    }
    truth.registration = .init(protocolName: "h323", statuses: [200, 200])
  }
}
