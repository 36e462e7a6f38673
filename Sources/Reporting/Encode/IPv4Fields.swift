import Framing
import Wire

/// The IPv4 header of a frame described in JSON: what is not told is computed.
struct IPv4Fields: Sendable {
  private var header: IPv4Header
  private let totalLength: UInt16?
  private let checksum: UInt16?

  /// - Parameters:
  ///   - field: The object `ipv4`, if there is one.
  ///   - carried: What the transport header says that there is.
  init(
    _ field: FieldReader?, from source: IPv4Address, to destination: IPv4Address,
    carrying carried: IPProtocol?, in frame: FieldPath
  ) throws(FieldError) {
    var record = try field?.record()
    let told: UInt8? = try record?.optional("protocol")?.integer()
    guard let number = told ?? carried?.rawValue else {
      throw FieldError(
        .member("protocol", of: .member("ipv4", of: frame)), .missing("a number"))
    }
    totalLength = try record?.optional("totalLength")?.integer()
    checksum = try record?.optional("checksum")?.integer()
    var offset = 0
    if let field = record?.optional("fragmentOffset") {
      offset = try field.integer(in: 0...65528)
      if offset % 8 != 0 { throw field.error(expected: "a multiple of 8") }
    }
    header = IPv4Header(
      from: source, to: destination, protocol: IPProtocol(rawValue: number),
      totalLength: totalLength ?? 0,
      dscp: try record?.optional("dscp") ?? DSCP(lowBitsOf: 0),
      ecn: try record?.optional("ecn") ?? .notCapable,
      identification: try record?.optional("identification")?.integer() ?? 0,
      dontFragment: try record?.optional("dontFragment")?.flag() ?? false,
      moreFragments: try record?.optional("moreFragments")?.flag() ?? false,
      fragmentOffset: FragmentOffset(lowBitsOf: offset / 8),
      timeToLive: try record?.optional("timeToLive")?.integer() ?? 64)
    header.reserved = try record?.optional("reserved")?.flag() ?? false
    if record != nil, var last = record {
      header.options = try HeaderOptions(of: &last)
      try last.finish()
    }
  }

  func encoded(around content: [UInt8]) -> [UInt8] {
    var header = header
    header.totalLength = totalLength ?? UInt16(exactly: header.length + content.count) ?? 0
    header.checksum = checksum ?? header.computedChecksum
    return header.encoded + content
  }
}
