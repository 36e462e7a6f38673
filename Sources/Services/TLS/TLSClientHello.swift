public import Wire

/// What a client offers (RFC 8446 §4.1.2, RFC 5246 §7.4.1.2).
public struct TLSClientHello: Hashable, Sendable {
  /// The highest version of a client that knows no more than TLS 1.2.
  public let legacyVersion: TLSVersion
  public let cipherSuites: [TLSCipherSuite]
  /// Of the extensions, in wire order.
  public let extensionTypes: [UInt16]
  /// The host that the client wants to talk to (RFC 6066 §3).
  public let serverName: WireText?
  /// ALPN (RFC 7301), first choice first.
  public let applicationProtocols: [WireText]
  /// As the client lists them; empty if it knows no more than TLS 1.2.
  public let supportedVersions: [TLSVersion]

  init(_ content: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(content, reading: "TLS ClientHello")
    legacyVersion = TLSVersion(rawValue: try reader.readInteger())
    _ = try reader.readBytes(32)
    _ = try reader.readVector(lengthOctets: 1)
    var suites = ByteReader(try reader.readVector(lengthOctets: 2), reading: reader.structure)
    var cipherSuites: [TLSCipherSuite] = []
    while !suites.isAtEnd {
      cipherSuites.append(TLSCipherSuite(rawValue: try suites.readInteger()))
    }
    self.cipherSuites = cipherSuites
    _ = try reader.readVector(lengthOctets: 1)
    let extensions = try TLSExtension.list(&reader)
    extensionTypes = extensions.map(\.type)
    serverName = try Self.serverName(in: extensions)
    applicationProtocols = try extensions.applicationProtocols()
    supportedVersions = try Self.versions(in: extensions)
  }

  private static func serverName(
    in extensions: [TLSExtension]
  ) throws(DecodeError) -> WireText? {
    guard var reader = extensions.reader(TLSExtension.serverName, "TLS server name")
    else { return nil }
    var list = ByteReader(try reader.readVector(lengthOctets: 2), reading: "TLS server name")
    while !list.isAtEnd {
      let type: UInt8 = try list.readInteger()
      let name = try list.readVector(lengthOctets: 2)
      if type == 0 { return WireText(name) }
    }
    return nil
  }

  private static func versions(
    in extensions: [TLSExtension]
  ) throws(DecodeError) -> [TLSVersion] {
    guard
      var reader = extensions.reader(TLSExtension.supportedVersions, "TLS supported versions")
    else { return [] }
    var list = ByteReader(
      try reader.readVector(lengthOctets: 1), reading: "TLS supported versions")
    var versions: [TLSVersion] = []
    while !list.isAtEnd { versions.append(TLSVersion(rawValue: try list.readInteger())) }
    return versions
  }

  /// The highest version offered.
  public var highestVersion: TLSVersion {
    supportedVersions.filter { !$0.isGREASE }.max { $0.rawValue < $1.rawValue } ?? legacyVersion
  }
}

extension TLSClientHello: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("legacyVersion", .word(legacyVersion.description)),
      .init("supportedVersions", .list(supportedVersions.map { .word($0.description) })),
    ]
    if let serverName { fields.append(.init("serverName", .text(serverName))) }
    fields.append(
      .init("applicationProtocols", .list(applicationProtocols.map { .text($0) })))
    fields.append(.init("cipherSuites", .list(cipherSuites.map { .word($0.description) })))
    return .record(fields)
  }
}
