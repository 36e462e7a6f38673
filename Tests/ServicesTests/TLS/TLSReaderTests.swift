import Framing
import TestSupport
import Testing
import Wire

@testable import Services

@Suite struct TLSReaderTests {
  static func record(_ type: UInt8, _ content: [UInt8], version: UInt8 = 3) -> [UInt8] {
    [type, 3, version] + length(content, 2) + content
  }

  static func handshake(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [type] + length(content, 3) + content
  }

  /// The count of the octets, in so many octets.
  static func length(_ content: [UInt8], _ octets: Int) -> [UInt8] {
    (0..<octets).reversed().map { UInt8(content.count >> ($0 * 8) & 0xFF) }
  }

  static func vector(_ content: [UInt8], _ octets: Int) -> [UInt8] {
    length(content, octets) + content
  }

  static func field(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0, type] + vector(content, 2)
  }

  static let random = [UInt8](repeating: 0x5A, count: 32)

  static let clientHello: [UInt8] = {
    let name = [0] + vector(Array("files.example.com".utf8), 2)
    let protocols = vector(Array("h2".utf8), 1) + vector(Array("http/1.1".utf8), 1)
    let extensions =
      field(0, vector(name, 2)) + field(16, vector(protocols, 2))
      + field(43, vector([0x1A, 0x1A, 3, 4, 3, 3], 1))
    return handshake(
      1,
      [3, 3] + random + vector([], 1) + vector([0x13, 0x01, 0xC0, 0x2F], 2) + vector([0], 1)
        + vector(extensions, 2))
  }()

  static func serverHello(_ suite: [UInt8], extensions: [UInt8], random: [UInt8] = random)
    -> [UInt8]
  {
    handshake(2, [3, 3] + random + vector([], 1) + suite + [0] + vector(extensions, 2))
  }

  static let chain = handshake(
    11, vector(vector(Certificates.leaf, 3) + vector(Certificates.root, 3), 3))

  private func events(_ says: [(StreamDirection, [UInt8])]) -> [TLSEvent] {
    var reader = TLSReader()
    return says.enumerated().flatMap { frame, said in
      reader.read(said.1[...], from: said.0, frame: frame + 1)
    }
  }

  @Test func `reads what a client offers`() throws {
    let events = events([(.fromClient, Self.record(22, Self.clientHello, version: 1))])
    guard case .clientHello(let hello, frame: 1)? = events.first else {
      return #expect(Bool(false))
    }
    #expect(hello.legacyVersion == .tls12)
    #expect(hello.highestVersion == .tls13)
    #expect(hello.supportedVersions.map(\.isGREASE) == [true, false, false])
    #expect(hello.serverName?.printable == "files.example.com")
    #expect(hello.applicationProtocols.map(\.printable) == ["h2", "http/1.1"])
    #expect(hello.extensionTypes == [0, 16, 43])
    #expect(
      hello.cipherSuites.map(\.description) == [
        "TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
      ])
  }

  @Test func `reads the certificates of TLS 1.2, over several records and segments`() throws {
    let server =
      Self.serverHello([0xC0, 0x2F], extensions: Self.field(16, Self.vector([2, 0x68, 0x32], 2)))
      + Self.chain + Self.handshake(14, [])
    let records = stride(from: 0, to: server.count, by: 100).flatMap {
      Self.record(22, Array(server[$0..<min($0 + 100, server.count)]))
    }
    let whole = events([(.fromServer, records)])
    #expect(whole.count == 3)
    guard case .serverHello(let hello, _)? = whole.first else { return #expect(Bool(false)) }
    #expect(hello.version == .tls12)
    #expect(hello.applicationProtocol?.printable == "h2")
    guard case .certificates(let chain, .fromServer, _) = whole[1] else {
      return #expect(Bool(false))
    }
    #expect(
      chain.map { $0.value?.subject.commonName?.printable } == [
        "files.example.com", "Example Root",
      ])
    #expect(whole[2] == .handshake(.serverHelloDone, .fromServer, frame: 1))
    var reader = TLSReader()
    #expect(records.flatMap { reader.read([$0], from: .fromServer, frame: 1) } == whole)
  }

  @Test func `a certificate that cannot be read does not hide its neighbour`() {
    let chain = Self.handshake(
      11, Self.vector(Self.vector([0x30, 0x00], 3) + Self.vector(Certificates.root, 3), 3))
    guard
      case .certificates(let read, _, _)? = events([(.fromServer, Self.record(22, chain))]).first
    else { return #expect(Bool(false)) }
    #expect(read.map { $0.error == nil } == [false, true])
  }

  @Test(arguments: [
    (UInt8(42), "bad_certificate"), (45, "certificate_expired"), (46, "certificate_unknown"),
    (48, "unknown_ca"), (70, "protocol_version"), (40, "handshake_failure"), (200, "alert 200"),
  ])
  func `names an alert in the clear`(number: UInt8, name: String) {
    let alert = TLSAlert(level: .fatal, problem: TLSAlert.Problem(rawValue: number))
    #expect(
      events([(.fromClient, Self.record(21, [2, number]))]) == [
        .alert(alert, .fromClient, frame: 1)
      ])
    #expect(alert.description == "fatal \(name)")
  }

  @Test func `alerts and handshakes behind a change of ciphers are encrypted`() {
    let opaque = [UInt8](repeating: 1, count: 40)
    #expect(
      events([
        (.fromServer, Self.record(22, Self.serverHello([0xC0, 0x2F], extensions: []))),
        (.fromServer, Self.record(20, [1]) + Self.record(22, opaque)),
        (.fromServer, Self.record(23, opaque) + Self.record(23, opaque)),
        (.fromServer, Self.record(21, opaque)),
      ]).dropFirst() == [
        .changeCipherSpec(.fromServer, frame: 2), .applicationData(.fromServer, frame: 3),
        .encryptedAlert(.fromServer, frame: 4),
      ])
  }

  @Test func `a second hello of TLS 1.3 is in the clear`() {
    let retry: [UInt8] = octets(
      "CF21AD74E59A6111BE1D8C021E65B891C2A211167ABB8C5E079E09E2C8A8339C")
    let read = events([
      (.fromClient, Self.record(22, Self.clientHello)),
      (
        .fromServer,
        Self.record(
          22,
          Self.serverHello([0x13, 0x01], extensions: Self.field(43, [3, 4]), random: retry))
      ),
      (.fromClient, Self.record(20, [1]) + Self.record(22, Self.clientHello)),
      (.fromClient, Self.record(21, [2, 47])),
    ])
    guard case .serverHello(let hello, _) = read[1], case .clientHello = read[3] else {
      return #expect(Bool(false))
    }
    #expect(hello.isRetryRequest)
    #expect(hello.version == .tls13)
    #expect(
      read.last
        == .alert(
          TLSAlert(level: .fatal, problem: .init(rawValue: 47)), .fromClient, frame: 4))
  }

  @Test func `names a hello of SSL 2 and reads on`() {
    let hello: [UInt8] = [0x80, 0x0C, 1, 0, 2, 0, 3, 0, 0, 0, 0, 1, 0, 128]
    #expect(
      events([(.fromClient, hello + Self.record(21, [1, 0]))]) == [
        .ssl2Hello(.ssl2, .fromClient, frame: 1),
        .alert(TLSAlert(level: .warning, problem: .closeNotify), .fromClient, frame: 1),
      ])
  }

  @Test func `says when a side does not speak TLS`() {
    #expect(
      events([(.fromServer, Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))]) == [
        .notTLS(WireText("HTTP/1.1 400 Bad Request\r\n\r\n"), .fromServer, frame: 1)
      ])
  }

  @Test func `a record that cannot be one is told, and the next segment read`() {
    let damaged: [UInt8] = [22, 3, 3, 0xFF, 0xFF]
    #expect(
      events([
        (.fromServer, Self.record(22, Self.handshake(14, [])) + damaged),
        (.fromServer, Self.record(21, [2, 40])),
      ]) == [
        .handshake(.serverHelloDone, .fromServer, frame: 1),
        .malformed(
          DecodeError("TLS record", at: 3, .length(65535, expected: "at most 18432")),
          .fromServer, frame: 1),
        .alert(TLSAlert(level: .fatal, problem: .handshakeFailure), .fromServer, frame: 2),
      ])
  }

  @Test func `a message too long to be true is passed over`() {
    let long: [UInt8] = [11, 0x02, 0x00, 0x01]
    var says = [(StreamDirection.fromServer, Self.record(22, long))]
    for _ in 0..<8 {
      says.append((.fromServer, Self.record(22, [UInt8](repeating: 0, count: 16384))))
    }
    says.append((.fromServer, Self.record(22, [0] + Self.handshake(14, []))))
    #expect(
      events(says) == [
        .malformed(
          DecodeError("TLS Certificate", at: 0, .length(131073, expected: "at most 131072")),
          .fromServer, frame: 1),
        .handshake(.serverHelloDone, .fromServer, frame: 10),
      ])
  }

  @Test func `what is missing in encrypted content does not matter`() {
    var reader = TLSReader()
    let data = Self.record(23, [UInt8](repeating: 0, count: 100))
    _ = reader.read(data[..<50], from: .fromServer, frame: 1)
    #expect(reader.skip(55, from: .fromServer, frame: 2) == [])
    #expect(reader.read(Self.record(21, [1, 0])[...], from: .fromServer, frame: 3).count == 1)
    #expect(
      reader.skip(1, from: .fromServer, frame: 4) == [.lost(.fromServer, frame: 4)])
    #expect(reader.skip(1, from: .fromServer, frame: 5) == [])
    #expect(reader.read([1, 2, 3], from: .fromServer, frame: 6) == [])
    #expect(reader.read(Self.record(21, [1, 0])[...], from: .fromServer, frame: 7).count == 1)
  }

  @Test func `damage never traps`() {
    let client = Self.record(22, Self.clientHello)
    let server =
      Self.record(22, Self.serverHello([0x13, 0x01], extensions: Self.field(43, [3, 4])))
      + Self.record(22, Self.handshake(11, Self.vector(Self.vector([0x30, 0], 3), 3)))
      + Self.record(21, [2, 40])
    for damaged in client.cuts + client.bitFlips {
      _ = events([(.fromClient, damaged), (.fromServer, server)])
    }
    for damaged in server.cuts + server.bitFlips {
      _ = events([(.fromClient, client), (.fromServer, damaged)])
    }
  }
}
