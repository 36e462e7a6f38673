public import Framing
public import Wire

/// Routes to hosts or classful networks, most wanted first: option 33 (RFC 2132 §5.8).
public struct StaticRoutes: Hashable, Sendable {
  public struct Route: Hashable, Sendable {
    public var destination: IPv4Address
    public var router: IPv4Address

    public init(destination: IPv4Address, router: IPv4Address) {
      self.destination = destination
      self.router = router
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

extension StaticRoutes.Route: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record("a route")
    destination = try record.required("destination", "an IPv4 address").read()
    router = try record.required("router", "an IPv4 address").read()
    try record.finish()
  }
}

extension StaticRoutes: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.staticRoutes]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count >= 8, count.isMultiple(of: 8) else {
      throw reader.error(.length(count, expected: "a multiple of 8, at least 8"))
    }
    var routes: [Route] = []
    while !reader.isAtEnd {
      routes.append(
        Route(
          destination: try IPv4Address(decoding: &reader),
          router: try IPv4Address(decoding: &reader)))
    }
    self.routes = routes
  }

  public func encode(into writer: inout ByteWriter) {
    for route in routes {
      route.destination.encode(into: &writer)
      route.router.encode(into: &writer)
    }
  }

  public var fieldValue: FieldValue {
    .list(
      routes.map {
        .fields([
          "destination": .word($0.destination.description), "router": .word($0.router.description),
        ])
      })
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    guard let option = StaticRoutes(try reader.list()) else {
      throw reader.error(expected: "at least one route")
    }
    self = option
  }
}
