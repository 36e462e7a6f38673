public import Wire

/// What a server has chosen (RFC 8446 §4.1.3, RFC 5246 §7.4.1.3).
public struct TLSServerHello: Hashable, Sendable {
  /// The version, as far as TLS 1.2; a server of TLS 1.3 says 1.2 here.
  public let legacyVersion: TLSVersion
  public let cipherSuite: TLSCipherSuite
  /// The server asks the client for another hello (RFC 8446 §4.1.4).
  public let isRetryRequest: Bool
  /// From the extension of TLS 1.3.
  public let selectedVersion: TLSVersion?
  /// ALPN (RFC 7301).
  public let applicationProtocol: WireText?

  init(_ content: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(content, reading: "TLS ServerHello")
    legacyVersion = TLSVersion(rawValue: try reader.readInteger())
    isRetryRequest = try reader.readBytes(32).elementsEqual(Self.retryRandom)
    _ = try reader.readVector(lengthOctets: 1)
    cipherSuite = TLSCipherSuite(rawValue: try reader.readInteger())
    _ = try reader.readBytes(1)
    let extensions = try TLSExtension.list(&reader)
    if var version = extensions.reader(
      TLSExtension.supportedVersions, "TLS supported versions")
    {
      selectedVersion = TLSVersion(rawValue: try version.readInteger())
    } else {
      selectedVersion = nil
    }
    applicationProtocol = try extensions.applicationProtocols().first
  }

  /// The version that the connection has.
  public var version: TLSVersion { selectedVersion ?? legacyVersion }

  /// The SHA-256 of "HelloRetryRequest", which RFC 8446 §4.1.3 puts in place of a random number.
  private static let retryRandom: [UInt8] = [
    0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
    0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
  ]
}

extension TLSServerHello: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("version", .word(version.description)),
      .init("cipherSuite", .word(cipherSuite.description)),
      .init("retryRequest", .flag(isRetryRequest)),
    ]
    if let applicationProtocol {
      fields.append(.init("applicationProtocol", .text(applicationProtocol)))
    }
    return .record(fields)
  }
}
