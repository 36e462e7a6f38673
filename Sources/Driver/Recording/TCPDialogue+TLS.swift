/// TLS 1.2 (RFC 5246) as far as it stands in the clear; what would be encrypted is filler.
extension TCPDialogue {
  private static let changeCipherSpec: UInt8 = 20
  private static let alert: UInt8 = 21
  private static let handshake: UInt8 = 22
  private static let applicationData: UInt8 = 23
  private static let longestRecord = 1 << 14

  mutating func converseInSecret(serverName: String?, request: Int, answer: Int) {
    say(Self.clientHello(serverName), isOwn: true)
    say(Self.serverHello, isOwn: false)
    say(
      Self.record(Self.handshake, Self.message(16, Self.counted(Self.filler(64), 1)))
        + Self.finished, isOwn: true)
    say(Self.finished, isOwn: false)
    say(Self.record(Self.applicationData, Self.filler(request)), isOwn: true)
    var rest = answer
    while rest > 0 {
      let count = min(rest, Self.longestRecord)
      say(Self.record(Self.applicationData, Self.filler(count)), isOwn: false)
      rest -= count
    }
  }

  /// The phone does not know who signed the certificate: alert 48, unknown_ca.
  mutating func distrust(serverName: String?) {
    say(Self.clientHello(serverName), isOwn: true)
    say(Self.serverHello, isOwn: false)
    say(Self.record(Self.alert, [2, 48]), isOwn: true)
  }

  // MARK: - Messages

  /// With the server name (RFC 6066 §3), if there is one.
  private static func clientHello(_ serverName: String?) -> [UInt8] {
    let names = serverName.map { counted([0] + counted(Array($0.utf8), 2), 2) }
    let extensions = names.map { [0, 0] + counted($0, 2) } ?? []
    let suites: [UInt8] = [0xC0, 0x30, 0xC0, 0x2F, 0x00, 0x9D]
    return record(
      handshake,
      message(
        1,
        [3, 3] + filler(32) + [0] + counted(suites, 2) + [1, 0] + counted(extensions, 2)))
  }

  /// With a certificate chain that is empty, as nobody could check one here.
  private static let serverHello: [UInt8] = record(
    handshake,
    message(2, [3, 3] + filler(32) + [0, 0xC0, 0x30, 0]) + message(11, [0, 0, 0])
      + message(14, []))

  private static let finished: [UInt8] =
    record(changeCipherSpec, [1]) + record(handshake, filler(40))

  private static func record(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type, 3, 3] + counted(content, 2)
  }

  private static func message(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type] + counted(content, 3)
  }

  /// Behind its length in so many octets.
  private static func counted(_ octets: [UInt8], _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: octets.count >> (8 * $0)) } + octets
  }

  private static func filler(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: 0x5C &+ $0 &* 37) }
  }
}
