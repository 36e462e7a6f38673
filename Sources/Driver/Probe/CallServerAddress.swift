import Discovery
import Wire

/// A call server as a phone's list has it: `192.0.2.1:5061;transport=tls`.
public struct CallServerAddress: Hashable, Sendable {
  public let host: String
  public let port: UInt16
  public let transport: Transport

  public enum Transport: String, CaseIterable, Hashable, Sendable {
    case udp, tcp, tls

    /// RFC 3261 §19.1.2.
    var usualPort: UInt16 { self == .tls ? 5061 : 5060 }
  }

  /// - Returns: `nil` if it is no such address.
  public init?(_ text: String) {
    let pieces = text.split(separator: ";", omittingEmptySubsequences: false)
    let named = pieces.dropFirst().first { $0.lowercased().hasPrefix("transport=") }
    guard let place = pieces.first,
      let transport = Transport(
        rawValue: named.map { $0.dropFirst("transport=".count).lowercased() } ?? "udp"),
      let server = FileServer(address: String(place)), !place.contains("/")
    else { return nil }
    let isPortNamed = place.contains(":")
    host = server.host
    port = isPortNamed ? UInt16(clamping: server.port) : transport.usualPort
    self.transport = transport
  }
}

extension CallServerAddress: CustomStringConvertible {
  public var description: String {
    "\(WireText(host).printable):\(port) by \(transport.rawValue.uppercased())"
  }
}
