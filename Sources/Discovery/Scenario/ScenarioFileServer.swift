public import Framing

/// A server that phones get files from.
public struct ScenarioFileServer: Hashable, Sendable {
  public var address: IPv4Address
  public var scheme: FileServer.Scheme
  public var port: Int
  public var conduct = Conduct.serves
  /// By their path, without a slash in front.
  public var files: [String: [UInt8]] = [:]
  /// What a path is answered with instead of a file; anything unknown gets 404.
  public var statuses: [String: Int] = [:]

  public enum Conduct: String, CaseIterable, Hashable, Sendable {
    case serves
    /// The host is there, and nobody listens at the port.
    case refuses
    case silent
    /// Its certificate is one that no phone trusts.
    case untrusted
  }

  /// No file is longer, so that scenarios and their recordings stay small.
  public static let longestFile = 1 << 20

  public init(_ address: IPv4Address, _ scheme: FileServer.Scheme = .http, port: Int? = nil) {
    self.address = address
    self.scheme = scheme
    self.port = port ?? scheme.usualPort
  }

  /// What the server makes of a request for a path; `nil` for nothing at all.
  func answer(to path: String) -> FileAnswer? {
    switch conduct {
    case .silent: nil
    case .refuses: .unreachable
    case .untrusted where scheme == .https: .untrusted
    case .serves, .untrusted:
      if let status = statuses[path] {
        .status(status)
      } else if let file = files[path] {
        .file(file)
      } else {
        .status(404)
      }
    }
  }
}
