import Framing
import Wire

/// The IPv6 header of a frame described in JSON, with its extension headers: what is not told is
/// computed.
struct IPv6Fields: Sendable {
  private var header: IPv6Header
  private let payloadLength: UInt16?
  private let extensions: [UInt8]

  init(
    _ field: FieldReader?, extensions list: FieldReader?,
    between endpoints: (IPv6Address, IPv6Address),
    carrying carried: IPProtocol?, in frame: FieldPath
  ) throws(FieldError) {
    let extensions = try Self.extensions(list, before: carried)
    var record = try field?.record()
    let told: UInt8? = try record?.optional("nextHeader")?.integer()
    guard let next = told ?? extensions.first?.kind ?? carried?.rawValue else {
      throw FieldError(
        .member("nextHeader", of: .member("ipv6", of: frame)), .missing("a number"))
    }
    payloadLength = try record?.optional("payloadLength")?.integer()
    header = IPv6Header(
      from: endpoints.0, to: endpoints.1, nextHeader: IPProtocol(rawValue: next),
      payloadLength: 0, dscp: try record?.optional("dscp") ?? DSCP(lowBitsOf: 0),
      ecn: try record?.optional("ecn") ?? .notCapable,
      flowLabel: FlowLabel(
        lowBitsOf: try record?.optional("flowLabel")?.integer(UInt32.self, in: 0...0xF_FFFF) ?? 0),
      hopLimit: try record?.optional("hopLimit")?.integer() ?? 64)
    try record?.finish()
    self.extensions = extensions.flatMap(\.octets)
  }

  private static func extensions(
    _ list: FieldReader?, before carried: IPProtocol?
  ) throws(FieldError) -> [(kind: UInt8, octets: [UInt8])] {
    var extensions: [(kind: UInt8, octets: [UInt8])] = []
    var next = carried?.rawValue
    for element in try list?.elements().reversed() ?? [] {
      var record = try element.record()
      let kind: UInt8 = try record.required("kind", "a number").integer()
      let told: UInt8? = try record.optional("nextHeader")?.integer()
      guard let nextHeader = told ?? next else {
        throw FieldError(.member("nextHeader", of: element.path), .missing("a number"))
      }
      let length: UInt8? = try record.optional("length")?.integer()
      let content = try record.required("hex", "octets in hexadecimal").octets(0...2046)
      try record.finish()
      let computed = lengthField(of: IPProtocol(rawValue: kind), content: content)
      extensions.insert((kind, [nextHeader, length ?? computed] + content), at: 0)
      next = kind
    }
    return extensions
  }

  /// The usual length octet of an extension header with `content` behind it
  /// (RFC 8200 §4, RFC 4302 §2.2).
  static func lengthField(of kind: IPProtocol, content: ArraySlice<UInt8>) -> UInt8 {
    switch kind {
    case .fragment: 0
    case .authenticationHeader: UInt8(clamping: (content.count + 2) / 4 - 2)
    default: UInt8(clamping: (content.count + 2) / 8 - 1)
    }
  }

  func encoded(around content: [UInt8]) -> [UInt8] {
    var header = header
    let length = extensions.count + content.count
    header.payloadLength = payloadLength ?? UInt16(exactly: length) ?? 0
    return header.encoded + extensions + content
  }
}
