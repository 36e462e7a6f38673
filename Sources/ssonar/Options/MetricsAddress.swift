import ArgumentParser
import Framing

/// Where numbers can be fetched: `127.0.0.1:9101`, `[::1]:9101`, or a port of this machine alone.
struct MetricsAddress: ExpressibleByArgument {
  let address: IPAddress
  let port: UInt16

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":") else {
      guard let port = UInt16(argument), port > 0 else { return nil }
      (address, self.port) = (.v4(IPv4Address(127, 0, 0, 1)), port)
      return
    }
    var host = argument[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard let port = UInt16(argument[argument.index(after: colon)...]), port > 0,
      let address = host.isEmpty ? .v4(IPv4Address(127, 0, 0, 1)) : IPAddress(host)
    else { return nil }
    (self.address, self.port) = (address, port)
  }
}
