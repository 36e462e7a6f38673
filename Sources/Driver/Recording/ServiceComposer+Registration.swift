import Discovery
import Framing
import Wire

extension ServiceComposer {
  mutating func register(
    _ server: String, _ withCredentials: Bool, _ answer: RegistrationAnswer?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    guard let address = addresses(of: LabTarget.host(of: server)).first else { return [] }
    switch talk.phone.signaling {
    case .h323: return registerByRAS(address, answer, talk)
    case .sip: return registerBySIP(server, address, withCredentials, answer, talk)
    }
  }

  // MARK: - SIP (RFC 3261 §10)

  private mutating func registerBySIP(
    _ server: String, _ address: IPv4Address, _ withCredentials: Bool,
    _ answer: RegistrationAnswer?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    registrations += 1
    let transport = Self.transport(of: server)
    let port = Self.port(of: server) ?? (transport == "tls" ? 5061 : 5060)
    let text = SIPRegistration(
      address: talk.own, mac: talk.phone.mac, transport: transport, number: registrations,
      withCredentials: withCredentials)
    guard transport == "udp" else {
      guard let answer else { return knock(at: address, port, talk) }
      var dialogue = dialogue(address, port, talk)
      if answer == .unreachable {
        dialogue.beRefused()
        return exchange(dialogue.packets, with: address, talk)
      }
      dialogue.open()
      if transport == "tls" {
        dialogue.converseInSecret(serverName: nil, request: 600, answer: 500)
      } else {
        dialogue.say(text.request, isOwn: true)
        dialogue.say(text.response(answer), isOwn: false)
      }
      return exchange(dialogue.packets, with: address, talk)
    }
    let asked = datagram(
      text.request, talk, port: 5060, address, UInt16(clamping: port), isOwn: true)
    guard let answer, answer != .unreachable else {
      // RFC 3261 §17.1.2.2: T1 of 500 ms doubles up to T2 of 4 s; here in whole seconds.
      return repeated(asked, after: [0, 1, 3, 7, 11, 15, 19, 23, 27, 31], to: address, talk)
    }
    return exchange(
      [
        asked,
        datagram(
          text.response(answer), talk, port: 5060, address, UInt16(clamping: port), isOwn: false),
      ], with: address, talk)
  }

  /// `192.0.2.1:5060;transport=tcp`: what stands behind `transport=`; UDP unless it says so.
  private static func transport(of server: String) -> String {
    let parameters = server.split(separator: ";").dropFirst()
    let named = parameters.first { $0.lowercased().hasPrefix("transport=") }
    let value = named?.dropFirst("transport=".count).lowercased() ?? "udp"
    return ["udp", "tcp", "tls"].contains(value) ? value : "udp"
  }

  private static func port(of server: String) -> Int? {
    let name = server.prefix { $0 != ";" }
    let host = LabTarget.host(of: server)
    return name.count > host.count ? Int(name.dropFirst(host.count + 1)) : nil
  }

  // MARK: - H.323 (ITU-T H.225.0 §7)

  private mutating func registerByRAS(
    _ server: IPv4Address, _ answer: RegistrationAnswer?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let port = takePort()
    registrations += 1
    let ras = RASOctets(
      number: UInt16(truncatingIfNeeded: registrations &* 2), phone: (talk.own, port),
      gatekeeper: (server, 1719))
    func packet(_ octets: [UInt8], isOwn: Bool) -> ServicePacket {
      datagram(octets, talk, port: port, server, 1719, isOwn: isOwn)
    }
    let asked = packet(ras.gatekeeperRequest, isOwn: true)
    switch answer {
    case nil, .unreachable?:
      return repeated(asked, after: [0, 2, 4, 8, 16], to: server, talk)
    case .accepted?, .challenged?, .refused?:
      return exchange(
        [
          asked, packet(ras.gatekeeperConfirm, isOwn: false),
          packet(ras.registrationRequest, isOwn: true),
          packet(
            answer == .accepted ? ras.registrationConfirm : ras.registrationReject, isOwn: false),
        ], with: server, talk)
    }
  }
}
