import Discovery
import Framing
import Wire

extension ServiceComposer {
  /// A request for a file, by HTTP (RFC 9112), HTTPS or TFTP (RFC 1350).
  mutating func fetch(
    _ request: FileRequest, _ answer: FileAnswer?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let target = LabTarget(request)
    guard let server = addresses(of: target.host).first else { return [] }
    if target.scheme == .tftp { return transfer(target, server, answer, talk) }
    guard let answer else { return knock(at: server, target.port, talk) }
    var dialogue = dialogue(server, target.port, talk)
    if answer == .unreachable {
      dialogue.beRefused()
      return exchange(dialogue.packets, with: server, talk)
    }
    dialogue.open()
    if target.scheme == .https {
      let name = IPv4Address(request.server.host) == nil ? request.server.host : nil
      switch answer {
      case .untrusted: dialogue.distrust(serverName: name)
      case .file(let octets):
        dialogue.converseInSecret(serverName: name, request: 180, answer: octets.count + 200)
      case .status, .unreachable:
        dialogue.converseInSecret(serverName: name, request: 180, answer: 200)
      }
    } else {
      dialogue.say(Self.get(target, talk.phone), isOwn: true)
      dialogue.say(Self.response(answer), isOwn: false)
    }
    dialogue.close()
    return exchange(dialogue.packets, with: server, talk)
  }

  private static func get(_ target: LabTarget, _ phone: PhoneStanding) -> [UInt8] {
    let agent = phone.model.isEmpty ? "AVAYA" : "AVAYA-\(phone.model)"
    return Array(
      """
      GET /\(target.path) HTTP/1.1\r
      Host: \(target.host)\r
      User-Agent: \(agent)\r
      Connection: close\r
      \r

      """.utf8)
  }

  private static func response(_ answer: FileAnswer) -> [UInt8] {
    var (status, content) = (200, [UInt8]())
    switch answer {
    case .file(let octets): content = octets
    case .status(let other): status = other
    case .unreachable, .untrusted: break
    }
    let head = """
      HTTP/1.1 \(status) \(reasons[status] ?? "Other")\r
      Content-Type: text/plain\r
      Content-Length: \(content.count)\r
      Connection: close\r
      \r

      """
    return Array(head.utf8) + content
  }

  /// RFC 9110 §15.
  private static let reasons = [
    200: "OK", 301: "Moved Permanently", 302: "Found", 401: "Unauthorized", 403: "Forbidden",
    404: "Not Found", 500: "Internal Server Error", 503: "Service Unavailable",
  ]

  // MARK: - TFTP

  private mutating func transfer(
    _ target: LabTarget, _ server: IPv4Address, _ answer: FileAnswer?, _ talk: Talk
  ) -> [(time: Moment, octets: [UInt8])] {
    let port = takePort()
    let request = [0, 1] + Array(target.path.utf8) + [0] + Array("octet".utf8) + [0]
    let asked = datagram(
      request, talk, port: port, server, UInt16(clamping: target.port), isOwn: true)
    /// The server answers from a port of its own (RFC 1350 §4).
    let other = 20_000 + port % 1_000
    switch answer {
    case nil, .unreachable?, .untrusted?:
      return repeated(asked, after: [0, 1, 3, 7, 15], to: server, talk)
    case .status?:
      let error: [UInt8] = [0, 5, 0, 1] + Array("File not found".utf8) + [0]
      return exchange(
        [asked, datagram(error, talk, port: port, server, other, isOwn: false)], with: server,
        talk)
    case .file(let octets)?:
      var packets = [asked]
      var rest = octets[...]
      var number: UInt16 = 1
      // A block of less than 512 octets is the last.
      repeat {
        let block = Array(rest.prefix(512))
        rest = rest.dropFirst(512)
        let head = [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
        packets.append(
          datagram([0, 3] + head + block, talk, port: port, server, other, isOwn: false))
        packets.append(datagram([0, 4] + head, talk, port: port, server, other, isOwn: true))
        number &+= 1
        if block.count < 512 { break }
      } while true
      return exchange(packets, with: server, talk)
    }
  }
}
