import Discovery
import Framing
import Services
import Wire

extension ServiceComposer {
  /// A question for the address of a name (RFC 1035), and its answer.
  ///
  /// - Parameter found: `nil` if no server answers; empty if the name has no address.
  mutating func look(
    _ name: String, _ servers: [IPv4Address], _ found: [IPv4Address]?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    guard let domain = DNSName(name) else { return [] }
    let port = takePort()
    let question = DNSQuestion(domain, .a)
    let asked = DNSMessage(id: port, questions: [question]).encoded
    guard let found else {
      return servers.prefix(2).flatMap { server in
        repeated(
          datagram(asked, talk, port: port, server, 53, isOwn: true), after: [0, 2, 4, 8],
          to: server, talk)
      }
    }
    let answering = servers.first { nameServers.contains($0) }
    guard let server = answering ?? nameServers.first else { return [] }
    let answer = DNSMessage(
      id: port, flags: [.response, .recursionDesired, .recursionAvailable],
      responseCode: found.isEmpty ? .nameError : .noError, questions: [question],
      answers: found.map { DNSRecord(domain, .address($0), timeToLive: 300) }
    ).encoded
    return exchange(
      [
        datagram(asked, talk, port: port, server, 53, isOwn: true),
        datagram(answer, talk, port: port, server, 53, isOwn: false),
      ], with: server, talk)
  }

  /// The name of the enrollment service, and the connection to it. What it says is encrypted.
  mutating func enroll(
    _ answer: EnrollmentAnswer, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let middle = talk.start + min((talk.end - talk.start) / 4, .milliseconds(20))
    let before = Talk(phone: talk.phone, own: talk.own, start: talk.start, end: middle)
    let after = Talk(phone: talk.phone, own: talk.own, start: middle, end: talk.end)
    let name = ScenarioEnrollment.name
    guard let server = enrollmentAddress, !nameServers.isEmpty else {
      return look(name, nameServers, nameServers.isEmpty ? nil : [], talk)
    }
    let names = look(name, nameServers, [server], before)
    if answer == .unreachable { return names + knock(at: server, 443, after) }
    var dialogue = dialogue(server, 443, talk)
    dialogue.open()
    dialogue.converseInSecret(serverName: name, request: 180, answer: 900)
    dialogue.close()
    return names + exchange(dialogue.packets, with: server, after)
  }
}
