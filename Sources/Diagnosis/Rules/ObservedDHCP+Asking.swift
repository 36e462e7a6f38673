import DHCP
import Framing

/// What several rules ask of a message.
extension ObservedDHCP {
  /// A REQUEST that prolongs a lease in use (RFC 2131 §4.3.2: RENEWING, REBINDING).
  var isRenewal: Bool {
    type == .request && !(message.header.clientAddress ?? .any).isUnspecified
  }

  /// Evidence for an option of the message; the whole frame if it is absent.
  func evidence(of code: DHCPOptionCode) -> [Evidence] {
    let pieces = message.joinedOption(code)?.pieces ?? []
    guard !pieces.isEmpty else { return [Evidence(frame: frame.number)] }
    return pieces.map { Evidence(frame: frame.number, octets: $0.octets) }
  }

  /// The server by its identifier, else by its MAC address.
  var serverName: String {
    message.serverIdentifier?.description ?? sender?.description ?? "a server"
  }
}

extension [ObservedDHCP] {
  /// Evidence for the frames of all of them.
  var evidence: [Evidence] { map { Evidence(frame: $0.frame.number) } }
  var frameNumbers: [Int] { map(\.frame.number) }
}

extension IPv4Address {
  /// 0.0.0.0: no address.
  var isUnspecified: Bool { self == .any }
}
