public import Framing
public import Wire

/// Routes to networks of any size: option 121 (RFC 3442), and 249 of older Windows.
///
/// Each route is a prefix length (0 to 32), only as many octets of the destination as the prefix
/// reaches into, and a router:
///
/// ```text
/// +---------------+---------- 0 to 4 -----------+-------- 4 ---------+
/// | prefix length | destination, significant    | router             |
/// +---------------+-----------------------------+--------------------+
/// ```
public struct ClasslessStaticRoutes: Hashable, Sendable {
  public struct Route: Hashable, Sendable {
    /// In bits, 0 to 32.
    public let prefixLength: UInt8
    /// Bits behind the prefix, but in its last octet, should be zero; they are kept.
    public let destination: IPv4Address
    /// 0.0.0.0: the destination is on the link.
    public let router: IPv4Address

    /// Returns `nil` if the prefix is longer than an address, or the destination has bits set in
    /// octets that the wire has no room for.
    public init?(_ destination: IPv4Address, prefixLength: UInt8, router: IPv4Address) {
      guard prefixLength <= 32 else { return nil }
      let rest = destination.encoded.dropFirst(Route.significantOctets(prefixLength))
      guard rest.allSatisfy({ $0 == 0 }) else { return nil }
      self.prefixLength = prefixLength
      self.destination = destination
      self.router = router
    }

    fileprivate static func significantOctets(_ prefixLength: UInt8) -> Int {
      (Int(prefixLength) + 7) / 8
    }
  }

  public let routes: [Route]

  /// Returns `nil` for no route at all, which the option cannot say.
  public init?(_ routes: [Route]) {
    guard !routes.isEmpty else { return nil }
    self.routes = routes
  }
}

// MARK: - Wire format

extension ClasslessStaticRoutes.Route: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let before = reader
    prefixLength = try reader.readInteger()
    guard prefixLength <= 32 else {
      throw before.error(.value(UInt64(prefixLength), field: "prefix length"))
    }
    let octets = Self.significantOctets(prefixLength)
    let bits: UInt32 = try reader.readInteger(octets: octets)
    destination = IPv4Address(rawValue: bits << UInt32(32 - 8 * octets))
    router = try IPv4Address(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(prefixLength)
    writer.write(destination.encoded.prefix(Self.significantOctets(prefixLength)))
    router.encode(into: &writer)
  }
}

extension ClasslessStaticRoutes.Route: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record("a route")
    let destination = try record.required("destination", "a network")
    let network = try destination.word("a network such as \"192.0.2.0/24\"") { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2
        ? IPv4Address(parts[0]).flatMap { address in UInt8(parts[1]).map { (address, $0) } } : nil
    }
    let router: IPv4Address = try record.required("router", "an IPv4 address").read()
    try record.finish()
    guard let route = Self(network.0, prefixLength: network.1, router: router) else {
      throw destination.error(expected: "a network without bits behind its prefix")
    }
    self = route
  }
}

extension ClasslessStaticRoutes: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [
    .classlessStaticRoutes, .microsoftClasslessStaticRoutes,
  ]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    guard reader.remaining.count >= 5 else {
      throw reader.error(.length(reader.remaining.count, expected: "at least 5"))
    }
    var routes: [Route] = []
    while !reader.isAtEnd { routes.append(try Route(decoding: &reader)) }
    self.routes = routes
  }

  public func encode(into writer: inout ByteWriter) {
    for route in routes { route.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .list(
      routes.map {
        .fields([
          "destination": .word("\($0.destination)/\($0.prefixLength)"),
          "router": .word($0.router.description),
        ])
      })
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard let option = ClasslessStaticRoutes(try reader.list()) else {
      throw reader.error(expected: "at least one route")
    }
    self = option
  }
}
