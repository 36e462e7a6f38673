/// Records of TLS 1.2 (RFC 5246) as far as they are in the clear; what is encrypted is filler.
enum TLSOctets {
  /// Descriptions of alerts (RFC 5246 §7.2).
  static let certificateExpired: UInt8 = 45
  static let unknownCA: UInt8 = 48

  static func clientHello(for serverName: String?) -> [UInt8] {
    let name = Array((serverName ?? "").utf8)
    let entry: [UInt8] = [0] + counted(name, 2)
    let extensions: [UInt8] = serverName == nil ? [] : [0, 0] + counted(counted(entry, 2), 2)
    let random = (0..<32).map { UInt8($0) }
    let body =
      [3, 3] + random + [0] + counted([0xC0, 0x2F, 0xC0, 0x30], 2) + [1, 0] + counted(extensions, 2)
    return record(22, handshake(1, body))
  }

  /// ServerHello, Certificate and ServerHelloDone.
  static func serverFlight(commonName: String, expires: String) -> [UInt8] {
    let random = (0..<32).map { UInt8(0x40 + $0) }
    let hello = handshake(2, [3, 3] + random + [0, 0xC0, 0x2F, 0])
    let certificate = certificate(of: commonName, until: expires)
    let chain = handshake(11, counted(counted(certificate, 3), 3))
    return record(22, hello + chain + handshake(14, []))
  }

  static let clientKeys: [UInt8] =
    record(22, handshake(16, counted(filler(65), 1))) + record(20, [1]) + record(22, filler(40))
  static let serverFinished: [UInt8] = record(20, [1]) + record(22, filler(40))

  static func applicationData(_ count: Int) -> [UInt8] { record(23, filler(count)) }

  static func fatalAlert(_ description: UInt8) -> [UInt8] { record(21, [2, description]) }

  // MARK: - Parts

  private static func record(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
    [type, 3, 3] + counted(body, 2)
  }

  private static func handshake(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
    [type] + counted(body, 3)
  }

  /// Behind a length of so many octets.
  private static func counted(_ octets: [UInt8], _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: octets.count >> (8 * $0)) } + octets
  }

  private static func filler(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: 0xA5 &+ $0 &* 31) }
  }

  // MARK: - A certificate (RFC 5280 §4.1), its key and signature filler

  private static func certificate(of commonName: String, until: String) -> [UInt8] {
    let sha256WithRSA = der(0x30, [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 11, 5, 0])
    let rsa = der(0x30, [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 5, 0])
    let key = der(0x30, der(2, [0] + filler(128)) + der(2, [1, 0, 1]))
    let body = der(
      0x30,
      der(0xA0, [2, 1, 2]) + der(2, [1]) + sha256WithRSA + name("Example Private CA")
        + der(0x30, der(23, Array("240101000000Z".utf8)) + der(23, Array(until.utf8)))
        + name(commonName) + der(0x30, rsa + der(3, [0] + key)))
    return der(0x30, body + sha256WithRSA + der(3, [0] + filler(128)))
  }

  private static func name(_ commonName: String) -> [UInt8] {
    der(0x30, der(0x31, der(0x30, [6, 3, 0x55, 4, 3] + der(12, Array(commonName.utf8)))))
  }

  private static func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      count < 128
      ? [UInt8(count)]
      : count < 256
        ? [0x81, UInt8(count)]
        : [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
    return [tag] + length + content
  }
}
