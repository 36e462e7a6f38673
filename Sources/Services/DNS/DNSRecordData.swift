public import Framing
public import Wire

/// What a record says, for the types that a phone's start-up needs; the octets of all others.
public enum DNSRecordData: Hashable, Sendable {
  case address(IPv4Address)
  /// RFC 3596
  case address6(IPv6Address)
  case nameServer(DNSName)
  case canonicalName(DNSName)
  case pointer(DNSName)
  case startOfAuthority(DNSStartOfAuthority)
  /// One text for each length octet.
  case text([WireText])
  case service(DNSService)
  case namingAuthority(DNSNamingAuthority)
  case other(ArraySlice<UInt8>)
  /// Data that are not what the type says, and why.
  case damaged(ArraySlice<UInt8>, DecodeError)

  init(_ type: DNSRecordType, _ octets: ArraySlice<UInt8>, within message: ArraySlice<UInt8>) {
    var reader = ByteReader(octets, reading: "DNS \(type) record")
    do throws(DecodeError) {
      guard let data = try Self.read(type, from: &reader, within: message) else {
        self = .other(octets)
        return
      }
      try reader.finish()
      self = data
    } catch {
      self = .damaged(octets, error)
    }
  }

  private static func read(
    _ type: DNSRecordType, from reader: inout ByteReader, within message: ArraySlice<UInt8>
  ) throws(DecodeError) -> DNSRecordData? {
    switch type {
    case .a: return .address(try IPv4Address(decoding: &reader))
    case .aaaa: return .address6(try IPv6Address(decoding: &reader))
    case .ns: return .nameServer(try DNSName(decoding: &reader, within: message))
    case .cname: return .canonicalName(try DNSName(decoding: &reader, within: message))
    case .ptr: return .pointer(try DNSName(decoding: &reader, within: message))
    case .soa:
      return .startOfAuthority(try DNSStartOfAuthority(decoding: &reader, within: message))
    case .srv: return .service(try DNSService(decoding: &reader, within: message))
    case .naptr:
      return .namingAuthority(try DNSNamingAuthority(decoding: &reader, within: message))
    case .txt:
      var texts: [WireText] = []
      repeat { texts.append(try reader.readCharacterString()) } while !reader.isAtEnd
      return .text(texts)
    default: return nil
    }
  }

  /// The type that goes with the data; `nil` for octets.
  var type: DNSRecordType? {
    switch self {
    case .address: .a
    case .address6: .aaaa
    case .nameServer: .ns
    case .canonicalName: .cname
    case .pointer: .ptr
    case .startOfAuthority: .soa
    case .text: .txt
    case .service: .srv
    case .namingAuthority: .naptr
    case .other, .damaged: nil
    }
  }

  var encoded: [UInt8] {
    switch self {
    case .address(let address): return address.encoded
    case .address6(let address): return address.encoded
    case .nameServer(let name), .canonicalName(let name), .pointer(let name): return name.encoded
    case .startOfAuthority(let authority): return authority.encoded
    case .service(let service): return service.encoded
    case .namingAuthority(let authority): return authority.encoded
    case .other(let octets), .damaged(let octets, _): return Array(octets)
    case .text(let texts):
      var writer = ByteWriter()
      for text in texts { writer.write(characterString: text) }
      return writer.bytes
    }
  }
}

extension DNSRecordData: FieldDescribing {
  public var fieldValue: FieldValue {
    switch self {
    case .address(let address): .word(address.description)
    case .address6(let address): .word(address.description)
    case .nameServer(let name), .canonicalName(let name), .pointer(let name): .text(name.text)
    case .startOfAuthority(let authority): authority.fieldValue
    case .text(let texts): .list(texts.map { .text($0) })
    case .service(let service): service.fieldValue
    case .namingAuthority(let authority): authority.fieldValue
    case .other(let octets): .octets(octets)
    case .damaged(let octets, let error):
      .fields(["octets": .octets(octets), "error": .word(error.description)])
    }
  }
}

extension ByteReader {
  /// RFC 1035 §3.3: a length octet, then as many octets of text.
  mutating func readCharacterString() throws(DecodeError) -> WireText {
    let length: UInt8 = try readInteger()
    return WireText(try readBytes(Int(length)))
  }
}

extension ByteWriter {
  /// RFC 1035 §3.3. What is longer than 255 octets is cut.
  mutating func write(characterString text: WireText) {
    let octets = text.octets.prefix(255)
    write(UInt8(truncatingIfNeeded: octets.count))
    write(octets)
  }
}
