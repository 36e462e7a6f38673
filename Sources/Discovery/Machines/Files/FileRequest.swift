/// A file that a phone asks a server for.
public struct FileRequest: Hashable, Sendable {
  public let kind: Kind
  /// As the upgrade or settings file spells it.
  public let name: String
  public let server: FileServer
  /// Where the server's name leads; `nil` for a server given by its address.
  public let address: String?

  /// Where the file is. A software file may be named by its whole address (J100, 4.1).
  public var url: String { name.contains("://") ? name : server.url(of: name) }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case upgrade, settings, certificate, language, software
  }

  init(_ kind: Kind, _ name: String, from server: FileServer, at address: String? = nil) {
    self.kind = kind
    self.name = name
    self.server = server
    self.address = address
  }
}

extension FileRequest: CustomStringConvertible {
  public var description: String { url }
}

/// What came of a request for a file.
public enum FileAnswer: Hashable, Sendable {
  /// The file; its octets may be left out for what is not a file of statements.
  case file([UInt8])
  /// The server answers, and not with the file: 404 and the like.
  case status(Int)
  /// Nobody listens there, or the connection broke.
  case unreachable
  /// The server's certificate is not trusted.
  case untrusted
}

/// A file that a phone wanted, and what came of it.
public struct FileOutcome: Hashable, Sendable {
  public let kind: FileRequest.Kind
  public let name: String
  /// Where it came from; `nil` if no server gave it.
  public let url: String?
}
