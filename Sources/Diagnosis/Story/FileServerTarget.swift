import Discovery
public import Framing
import SSON
import Wire

/// One host that the phone takes for a file server: an entry of a list, and the addresses of it.
public struct FileServerTarget: Hashable, Sendable {
  /// As the list has it: an address or a name.
  public let host: String
  /// Its own, or what DNS answered.
  public let addresses: [IPAddress]
  /// From TLSSRVR.
  public let isSecure: Bool
  public let port: UInt16?
  /// In front of file names: empty or "/j100".
  public let directory: String

  /// Ports that a phone tries: those of the families' defaults and of IP Office.
  private static let usualPorts: Set<UInt16> = [80, 443, 411, 8411]

  /// Whether a connection may be for files of this server.
  func serves(_ endpoint: Endpoint) -> Bool {
    addresses.contains(endpoint.address)
      && (endpoint.port == port || Self.usualPorts.contains(endpoint.port))
  }

  /// Where a file of this server would be asked for.
  func url(of file: String, at endpoint: Endpoint) -> String {
    let isSecure = self.isSecure || endpoint.port == 443 || endpoint.port == 411
    return (isSecure ? "https" : "http") + "://\(endpoint.authority)\(directory)/\(file)"
  }
}

extension Endpoint {
  /// The host part of a URL: the port only where it is not the usual one (RFC 3986 §3.2).
  var authority: String {
    let isUsual = port == 80 || port == 443
    switch address {
    case .v4(let address): return isUsual ? "\(address)" : "\(address):\(port)"
    case .v6(let address): return isUsual ? "[\(address)]" : "[\(address)]:\(port)"
    }
  }
}

extension FileServerTarget {
  /// The file servers of a prediction, in the order in which the phone has them.
  static func targets(
    of prediction: Prediction, lookups: [NameLookup]
  ) -> [FileServerTarget] {
    let kinds: [(SSONName, SSONName, SSONName, Bool)] = [
      (.tlsServer, .tlsDirectory, .tlsPort, true),
      (.httpServer, .httpDirectory, .httpPort, false),
      (.tftpServer, .tftpDirectory, .httpPort, false),
    ]
    return kinds.flatMap { server, directory, port, isSecure in
      guard let predicted = prediction[server] else { return [FileServerTarget]() }
      let path = prediction[directory]?.value.first ?? ""
      return predicted.value.map { host in
        FileServerTarget(
          host: host, addresses: addresses(of: host, lookups), isSecure: isSecure,
          port: prediction[port]?.value.first.flatMap { UInt16($0) },
          directory: normalized(path))
      }
    }
  }

  /// A host's addresses; a name may have been asked for with the domain added.
  private static func addresses(of host: String, _ lookups: [NameLookup]) -> [IPAddress] {
    if let address = IPv4Address(host) { return [.v4(address)] }
    if let address = IPv6Address(host) { return [.v6(address)] }
    let name = host.lowercased()
    return lookups.filter { lookup in
      let asked = lookup.name.printable.lowercased()
      return asked == name || asked.hasPrefix(name + ".")
    }.flatMap { $0.answer?.addresses ?? [] }.uniqued()
  }

  private static func normalized(_ path: String) -> String {
    let trimmed = path.split(separator: "/").joined(separator: "/")
    return trimmed.isEmpty ? "" : "/" + trimmed
  }
}
