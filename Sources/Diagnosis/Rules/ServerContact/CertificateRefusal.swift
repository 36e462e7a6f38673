import Framing
import Services
import Streams
import Wire

/// A TLS connection to a file server that the phone ended by an alert.
struct CertificateRefusal {
  let server: Endpoint
  let failure: TLSConversation.Failure
  let certificate: X509Certificate?
  /// What the phone wanted to talk to: a name, or an address.
  let host: String?
  let frames: [Int]

  /// By the capture's clock; `nil` if there is none, or no certificate was seen.
  var isValidNow: Bool? {
    guard let time = failure.frame.time, let certificate else { return nil }
    return certificate.isValid(at: time)
  }
}

extension PhoneCase {
  /// Alerts that the phone sent to file servers before anything else was said.
  var refusals: [CertificateRefusal] {
    fileConnections.compactMap { connection in
      guard let tls = connection.tls, let failure = tls.failure, !failure.byServer else {
        return nil
      }
      let server = connection.id.server
      let target = fileServers.first { $0.serves(server) }
      return CertificateRefusal(
        server: server, failure: failure, certificate: tls.certificate,
        host: tls.serverName?.printable ?? target.map { WireText($0.host).printable },
        frames: [tls.offered, tls.certificateFrame, failure.frame].compactMap { $0?.number })
    }
  }
}

extension X509Certificate {
  /// Whether it is for this host: by the alternative names, or without any by the common name
  /// (RFC 6125 §6.4).
  func covers(_ host: String) -> Bool {
    if let address = IPAddress(host) {
      return alternativeNames.contains(.address(address))
        || (alternativeNames.isEmpty && subject.commonName?.printable == host)
    }
    let names = alternativeNames.compactMap { name -> String? in
      if case .dns(let text) = name { text.printable } else { nil }
    }
    let known = names.isEmpty ? [subject.commonName?.printable].compactMap(\.self) : names
    return known.contains { Self.matches(host.lowercased(), $0.lowercased()) }
  }

  /// A star stands for the first label only (RFC 6125 §6.4.3).
  private static func matches(_ host: String, _ pattern: String) -> Bool {
    guard pattern.hasPrefix("*.") else { return host == pattern }
    guard let dot = host.firstIndex(of: "."), dot > host.startIndex else { return false }
    return host[dot...] == pattern.dropFirst()
  }

  /// More names would make no better message.
  private static let mostNames = 4

  /// Its names for a message: "(files.example.com, 203.0.113.10)".
  var nameList: String {
    let names = alternativeNames.prefix(Self.mostNames).compactMap { name -> String? in
      switch name {
      case .dns(let text): text.printable
      case .address(let address): address.description
      case .other: nil
      }
    }
    guard !names.isEmpty else { return "(it has only its subject)" }
    let more = alternativeNames.count > Self.mostNames ? " …" : ""
    return "(\(names.joined(separator: ", "))\(more))"
  }
}

extension Moment {
  /// The date in UTC: "2025-12-31".
  var day: String { String(iso8601.prefix { $0 != "T" }) }
}
