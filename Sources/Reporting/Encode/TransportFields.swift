import Framing
import Wire

/// The transport header of a frame described in JSON: what is not told is computed.
enum TransportFields: Sendable {
  case udp(sourcePort: UInt16, destinationPort: UInt16, length: UInt16?, checksum: UInt16?)
  /// The checksum in the header counts only if it was told.
  case tcp(TCPHeader, hasChecksum: Bool)
  case icmp(type: UInt8, code: UInt8, checksum: UInt16?)
  case icmpv6(type: UInt8, code: UInt8, checksum: UInt16?)

  var carried: IPProtocol {
    switch self {
    case .udp: .udp
    case .tcp: .tcp
    case .icmp: .icmp
    case .icmpv6: .icmpv6
    }
  }

  var isICMPv6: Bool { carried == .icmpv6 }
}

// MARK: - Reading

extension TransportFields {
  /// The transport header that `frame` tells; `usual` are the ports of what it carries, if that
  /// says them. `nil` if there is none.
  init?(
    of frame: inout FieldRecordReader, usual: (source: UInt16, destination: UInt16)?
  ) throws(FieldError) {
    let ports = frame.optional("ports")
    let udp = frame.optional("udp")
    let tcp = frame.optional("tcp")
    if let field = frame.optional("icmp") {
      let (type, code, checksum) = try Self.icmp(field)
      self = .icmp(type: type, code: code, checksum: checksum)
    } else if let field = frame.optional("icmpv6") {
      let (type, code, checksum) = try Self.icmp(field)
      self = .icmpv6(type: type, code: code, checksum: checksum)
    } else if ports != nil || udp != nil || tcp != nil || usual != nil {
      let (source, destination) = try Self.ports(ports, of: frame, usual: usual)
      if let tcp {
        self = try Self.tcp(tcp, source, destination)
      } else {
        self = try Self.udp(udp, source, destination)
      }
    } else {
      return nil
    }
  }

  private static func ports(
    _ field: FieldReader?, of frame: FieldRecordReader,
    usual: (source: UInt16, destination: UInt16)?
  ) throws(FieldError) -> (UInt16, UInt16) {
    guard let field else {
      if let usual { return usual }
      throw FieldError(.member("ports", of: frame.path), .missing("the ports"))
    }
    var record = try field.record()
    var source = usual?.source
    var destination = usual?.destination
    if usual == nil || record.has("source") {
      source = try record.required("source", "a port").integer()
    }
    if usual == nil || record.has("destination") {
      destination = try record.required("destination", "a port").integer()
    }
    record.ignore("source", "destination", "checksum")
    try record.finish()
    return (source ?? 0, destination ?? 0)
  }

  private static func udp(
    _ field: FieldReader?, _ source: UInt16, _ destination: UInt16
  ) throws(FieldError) -> TransportFields {
    var record = try field?.record()
    let length: UInt16? = try record?.optional("length")?.integer()
    let checksum: UInt16? = try record?.optional("checksum")?.integer()
    try record?.finish()
    return .udp(
      sourcePort: source, destinationPort: destination, length: length, checksum: checksum)
  }

  private static func tcp(
    _ field: FieldReader, _ source: UInt16, _ destination: UInt16
  ) throws(FieldError) -> TransportFields {
    var record = try field.record()
    var bits = try record.optional("reserved")?.integer(UInt16.self, in: 0...7) ?? 0
    bits <<= 9
    for flag in try record.optional("flags")?.elements() ?? [] {
      bits |= try flag.word("FIN, SYN, RST, PSH, ACK, URG, ECE, CWR or AE") { name in
        (0..<9).map { TCPFlags(rawValue: 1 << $0) }.first { $0.names == [name] }?.rawValue
      }
    }
    let checksum: UInt16? = try record.optional("checksum")?.integer()
    let header = TCPHeader(
      sourcePort: source, destinationPort: destination,
      sequence: try record.optional("sequence")?.integer() ?? 0,
      acknowledgment: try record.optional("acknowledgment")?.integer() ?? 0,
      flags: TCPFlags(rawValue: bits),
      window: try record.optional("window")?.integer() ?? 65535, checksum: checksum ?? 0,
      urgentPointer: try record.optional("urgentPointer")?.integer() ?? 0,
      options: try HeaderOptions(of: &record))
    try record.finish()
    return .tcp(header, hasChecksum: checksum != nil)
  }

  private static func icmp(
    _ field: FieldReader
  ) throws(FieldError) -> (type: UInt8, code: UInt8, checksum: UInt16?) {
    var record = try field.record()
    let type: UInt8 = try record.required("type", "a number").integer()
    let code: UInt8 = try record.optional("code")?.integer() ?? 0
    let checksum: UInt16? = try record.optional("checksum")?.integer()
    try record.finish()
    return (type, code, checksum)
  }
}

extension HeaderOptions {
  /// The octets under `options`, none if there is nothing.
  init(of record: inout FieldRecordReader) throws(FieldError) {
    self = .none
    guard let field = record.optional("options") else { return }
    guard let options = HeaderOptions(try field.octets()) else {
      throw field.error(expected: "0 to 40 octets in hexadecimal, a multiple of four")
    }
    self = options
  }
}

// MARK: - Encoding

extension TransportFields {
  /// The checksum of `octets`, in which its own field is zero.
  static func checksum(
    of octets: [UInt8], between endpoints: Endpoints?, _ carried: IPProtocol
  ) -> UInt16 {
    var sum = InternetChecksum()
    if let endpoints {
      sum = InternetChecksum(
        from: endpoints.source, to: endpoints.destination, protocol: carried,
        length: octets.count)
    }
    sum.add(octets)
    return sum.checksum
  }

  /// The header and what it carries.
  func encoded(around payload: ArraySlice<UInt8>, between endpoints: Endpoints?) -> [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .udp(let source, let destination, let length, let checksum):
      var header = UDPHeader(
        sourcePort: source, destinationPort: destination,
        length: length ?? UInt16(exactly: 8 + payload.count) ?? 0)
      let computed =
        checksum ?? Self.checksum(of: header.encoded + payload, between: endpoints, .udp)
      // Zero would say that there is no checksum (RFC 768).
      header.checksum = checksum == nil && computed == 0 ? 0xFFFF : computed
      header.encode(into: &writer)
    case .tcp(var header, let hasChecksum):
      if !hasChecksum {
        header.checksum = Self.checksum(of: header.encoded + payload, between: endpoints, .tcp)
      }
      header.encode(into: &writer)
    case .icmp(let type, let code, let checksum):
      let computed = Self.checksum(of: [type, code, 0, 0] + payload, between: nil, .icmp)
      ICMPHeader(type: type, code: code, checksum: checksum ?? computed).encode(into: &writer)
    case .icmpv6(let type, let code, let checksum):
      let computed = Self.checksum(of: [type, code, 0, 0] + payload, between: endpoints, .icmpv6)
      ICMPHeader(type: type, code: code, checksum: checksum ?? computed).encode(into: &writer)
    }
    writer.write(payload)
    return writer.bytes
  }
}
