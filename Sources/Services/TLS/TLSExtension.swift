import Wire

/// One extension of a hello (RFC 8446 §4.2).
struct TLSExtension: Hashable, Sendable {
  let type: UInt16
  let content: ArraySlice<UInt8>

  static let serverName: UInt16 = 0
  static let protocols: UInt16 = 16
  static let supportedVersions: UInt16 = 43

  /// Reads the list at the end of a hello; nothing, if there is none.
  static func list(_ reader: inout ByteReader) throws(DecodeError) -> [TLSExtension] {
    if reader.isAtEnd { return [] }
    var list = ByteReader(
      try reader.readVector(lengthOctets: 2), reading: "TLS extensions")
    var extensions: [TLSExtension] = []
    while !list.isAtEnd {
      let type: UInt16 = try list.readInteger()
      extensions.append(
        TLSExtension(type: type, content: try list.readVector(lengthOctets: 2)))
    }
    return extensions
  }
}

extension [TLSExtension] {
  /// A reader for the content of the first extension of that type.
  func reader(_ type: UInt16, _ name: String) -> ByteReader? {
    first { $0.type == type }.map { ByteReader($0.content, reading: name) }
  }

  /// The protocols of ALPN (RFC 7301 §3.1).
  func applicationProtocols() throws(DecodeError) -> [WireText] {
    guard var reader = reader(TLSExtension.protocols, "TLS ALPN") else { return [] }
    var list = ByteReader(try reader.readVector(lengthOctets: 2), reading: "TLS ALPN")
    var names: [WireText] = []
    while !list.isAtEnd { names.append(WireText(try list.readVector(lengthOctets: 1))) }
    return names
  }
}

extension ByteReader {
  /// Octets behind their number (RFC 8446 §3.4).
  mutating func readVector(lengthOctets: Int) throws(DecodeError) -> ArraySlice<UInt8> {
    let length: UInt32 = try readInteger(octets: lengthOctets)
    return try readBytes(Int(length))
  }
}
