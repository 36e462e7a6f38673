import Framing

/// TLS 1.2 (RFC 5246) as far as it is in the clear.
extension Recording {
  /// A hello, the server's certificate, and the phone's verdict: an alert, or encrypted content.
  mutating func negotiate(
    with server: IPv4Address = Site.fileServer, port: UInt16 = 443, from phone: inout Phone,
    name: String? = nil, _ certificate: Certificate = Certificate(), alert: UInt8? = nil
  ) {
    let hello = Self.record(22, Self.clientHello(name))
    let chain = Self.vector(Self.vector(certificate.encoded, 3), 3)
    let answer =
      Self.record(22, Self.handshake(2, Self.random + [0, 0xC0, 0x2F, 0]))
      + Self.record(22, Self.handshake(11, chain)) + Self.record(22, Self.handshake(14, []))
    var turns: [Turn] = [.client(hello), .server(answer)]
    if let alert {
      turns.append(.client(Self.record(21, [2, alert])))
    } else {
      let secret = [UInt8](repeating: 0x5A, count: 40)
      turns += [
        .client(
          Self.record(22, Self.handshake(16, Self.vector([UInt8](repeating: 4, count: 65), 1)))
            + Self.record(20, [1]) + Self.record(22, secret)),
        .server(Self.record(20, [1]) + Self.record(22, secret)),
        .client(Self.record(23, secret)), .server(Self.record(23, secret + secret)),
      ]
    }
    talk(with: server, port: port, from: &phone, turns)
  }

  /// Version and random.
  private static let random: [UInt8] = [3, 3] + [UInt8](repeating: 0x5A, count: 32)

  private static func clientHello(_ name: String?) -> [UInt8] {
    var extensions: [UInt8] = []
    if let name {
      let entry = [0] + vector(Array(name.utf8), 2)
      extensions = [0, 0] + vector(vector(entry, 2), 2)
    }
    return handshake(
      1, random + vector([], 1) + vector([0xC0, 0x2F], 2) + vector([0], 1) + vector(extensions, 2))
  }

  private static func record(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type, 3, 3] + vector(content, 2)
  }

  private static func handshake(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type] + vector(content, 3)
  }

  /// The octets behind their count, which has so many octets.
  private static func vector(_ content: [UInt8], _ octets: Int) -> [UInt8] {
    (0..<octets).reversed().map { UInt8(content.count >> ($0 * 8) & 0xFF) } + content
  }
}
