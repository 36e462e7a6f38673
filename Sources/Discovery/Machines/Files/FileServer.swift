import SSON
import Wire

/// A server that a phone gets files from, and where on it they are.
public struct FileServer: Hashable, Sendable {
  public let scheme: Scheme
  /// An address or a name.
  public let host: String
  public let port: Int
  /// Without slashes at its ends.
  public let directory: String

  public enum Scheme: String, CaseIterable, Hashable, Sendable {
    case http, https, tftp

    public var usualPort: Int {
      switch self {
      case .http: 80
      case .https: 443
      case .tftp: 69
      }
    }
  }

  public init(_ scheme: Scheme, _ host: String, port: Int? = nil, directory: String = "") {
    self.scheme = scheme
    self.host = host
    self.port = port ?? scheme.usualPort
    var path = directory[...]
    while path.first == "/" { path = path.dropFirst() }
    while path.last == "/" { path = path.dropLast() }
    self.directory = String(path)
  }

  /// The longest address that is taken apart.
  static let longestAddress = 1024

  /// Takes an address apart that a person or the enrollment service gives: `http://host/path`,
  /// `host:port`, or a host alone, which is asked by HTTP. Returns `nil` for anything else.
  public init?(address: String) {
    guard address.utf8.count <= Self.longestAddress else { return nil }
    var rest = address[...]
    var scheme = Scheme.http
    if let mark = rest.firstRange(of: "://") {
      guard let named = Scheme(rawValue: rest[..<mark.lowerBound].lowercased()) else {
        return nil
      }
      scheme = named
      rest = rest[mark.upperBound...]
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let (host, port) = Self.hostAndPort(rest[..<slash]) else { return nil }
    self.init(scheme, host, port: port, directory: String(rest[slash...]))
  }

  private static func hostAndPort(_ text: Substring) -> (String, Int?)? {
    var host = text
    var port: Int?
    var isBracketed = false
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      host = text[text.index(after: text.startIndex)..<end]
      let after = text[text.index(after: end)...]
      if after.first == ":" { port = Int(after.dropFirst()) } else if !after.isEmpty { return nil }
      if after.first == ":", port == nil { return nil }
      isBracketed = true
    } else if let colon = text.lastIndex(of: ":"), text.filter({ $0 == ":" }).count == 1 {
      guard let number = Int(text[text.index(after: colon)...]) else { return nil }
      port = number
      host = text[..<colon]
    }
    if let port, !(1...65535).contains(port) { return nil }
    guard let known = SSONHost(WireText(String(host))), !isBracketed || known.kind == .ipv6 else {
      return nil
    }
    return (String(host), port)
  }

  /// The address of a file here.
  public func url(of name: String) -> String {
    let isIPv6 = host.contains(":")
    let authority =
      (isIPv6 ? "[\(host)]" : host) + (port == scheme.usualPort ? "" : ":\(port)")
    var file = name[...]
    while file.first == "/" { file = file.dropFirst() }
    return "\(scheme.rawValue)://\(authority)/"
      + (directory.isEmpty ? "" : "\(directory)/") + file
  }

  /// The host is a name, which DNS must find.
  public var hasName: Bool { SSONHost(WireText(host))?.kind == .name }
}

extension FileServer: CustomStringConvertible {
  public var description: String { url(of: "") }
}
