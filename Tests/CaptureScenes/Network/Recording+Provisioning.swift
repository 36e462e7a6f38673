import Framing

extension Recording {
  /// The rest of a start-up that works: both files, then the call server.
  mutating func provision(
    _ phone: inout Phone, from server: IPv4Address = Site.fileServer, directory: String = "",
    overTFTP: Bool = false
  ) {
    wait(.milliseconds(200))
    for file in Self.files(of: phone.model) {
      let path = "\(directory)/\(file.name)"
      if overTFTP {
        fetchByTFTP(path, file.text, from: server, for: &phone)
      } else {
        fetch(path, file.text, from: server, for: &phone)
      }
    }
    phone.fileServer = server
    wait(.milliseconds(500))
    register(&phone)
    phone.callServer = Site.callServer
    phone.isRegistered = true
    advertise(phone)
  }

  private static func files(of model: PhoneModel) -> [(name: String, text: String)] {
    [
      (model.upgradeFile, "## Example site: no new software.\r\nGET 46xxsettings.txt\r\n"),
      (
        "46xxsettings.txt",
        "## Example site.\r\nSET SIP_CONTROLLER_LIST \(Site.callServer):5060;transport=tcp\r\n"
          + "SET MCIPADD \(Site.callServer)\r\n"
      ),
    ]
  }

  /// One GET on a connection of its own (RFC 9112).
  private mutating func fetch(
    _ path: String, _ text: String, from server: IPv4Address, for phone: inout Phone
  ) {
    let request =
      "GET \(path) HTTP/1.1\r\nHost: \(server)\r\nUser-Agent: AVAYA-\(phone.model.name)\r\n"
      + "Connection: close\r\n\r\n"
    let response =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n"
      + "Connection: close\r\n\r\n" + text
    converse([(request, response)], from: &phone, with: server, port: 80)
  }

  /// A read request and one block (RFC 1350).
  private mutating func fetchByTFTP(
    _ path: String, _ text: String, from server: IPv4Address, for phone: inout Phone
  ) {
    let port = phone.takePort()
    let transferPort = 20_000 + port % 1000
    send(
      [0, 1] + Array(path.utf8) + [0] + Array("octet".utf8) + [0], from: phone, port: port,
      to: server, port: 69)
    answer(
      [0, 3, 0, 1] + Array(text.utf8), from: server, port: transferPort, to: phone, port: port)
    send([0, 4, 0, 1], from: phone, port: port, to: server, port: transferPort)
  }

  private mutating func register(_ phone: inout Phone) {
    switch phone.model.signalling {
    case .sip: registerBySIP(&phone)
    case .h323: registerByH323(&phone)
    }
  }

  /// REGISTER over TCP (RFC 3261 §10); the call server asks for no password.
  private mutating func registerBySIP(_ phone: inout Phone) {
    let contact = "<sip:2001@\(phone.address):5060;transport=tcp>"
    let common =
      "Via: SIP/2.0/TCP \(phone.address):5060;branch=z9hG4bK-\(phone.hostName)\r\n"
      + "From: <sip:2001@voice.example.com>;tag=1\r\n"
    let identity =
      "Call-ID: \(phone.hostName)@\(phone.address)\r\nCSeq: 1 REGISTER\r\n"
      + "Contact: \(contact);expires=3600\r\nContent-Length: 0\r\n\r\n"
    converse(
      [
        (
          "REGISTER sip:voice.example.com SIP/2.0\r\n\(common)To: <sip:2001@voice.example.com>\r\n"
            + "Max-Forwards: 70\r\n\(identity)",
          "SIP/2.0 200 OK\r\n\(common)To: <sip:2001@voice.example.com>;tag=2\r\n\(identity)"
        )
      ], from: &phone, with: Site.callServer, port: 5060)
  }

  /// Gatekeeper discovery and registration (ITU-T H.225.0 §7).
  private mutating func registerByH323(_ phone: inout Phone) {
    let port = phone.takePort()
    let exchanges = [
      (RASMessage.gatekeeperRequest, RASMessage.gatekeeperConfirm),
      (RASMessage.registrationRequest, RASMessage.registrationConfirm),
    ]
    for (number, exchange) in exchanges.enumerated() {
      let number = UInt16(number)
      send(
        exchange.0(number, phone.address, port), from: phone, port: port, to: Site.callServer,
        port: 1719)
      answer(
        exchange.1(number, Site.callServer, 1719), from: Site.callServer, port: 1719, to: phone,
        port: port)
    }
  }
}
