/// The first line of a message (RFC 9112 §3, §4).
enum HTTPStartLine: Hashable {
  case request(method: ArraySlice<UInt8>, target: ArraySlice<UInt8>, HTTPVersion)
  case response(HTTPVersion, status: UInt16, reason: ArraySlice<UInt8>)

  /// Longer than any registered method.
  private static let longestMethod = 32

  /// Reads a line without its end; `nil` if no message of HTTP/1 begins so.
  init?(_ line: ArraySlice<UInt8>, isRequest: Bool) {
    let parts = line.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    if isRequest {
      guard parts.count == 3, Self.isMethod(parts[0]), !parts[1].isEmpty,
        let version = HTTPVersion(parts[2]), version.major == 1
      else { return nil }
      self = .request(method: parts[0], target: parts[1], version)
    } else {
      guard parts.count >= 2, let version = HTTPVersion(parts[0]), version.major == 1,
        parts[1].count == 3, parts[1].allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      let status = parts[1].reduce(0) { $0 * 10 + UInt16($1 - 0x30) }
      self = .response(version, status: status, reason: parts.count > 2 ? parts[2] : [])
    }
  }

  /// Whether a line that begins so may still become one.
  static func canBegin(_ beginning: ArraySlice<UInt8>, isRequest: Bool) -> Bool {
    if !isRequest {
      return zip(beginning, "HTTP/1.".utf8).allSatisfy { $0 == $1 }
    }
    let method = beginning.prefix { $0 != UInt8(ascii: " ") }
    return method.isEmpty ? beginning.isEmpty : isMethod(method)
  }

  /// Upper case in practice: looser, lines of any text would pass.
  private static func isMethod(_ octets: ArraySlice<UInt8>) -> Bool {
    (1...longestMethod).contains(octets.count)
      && octets.allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "-") }
  }

  var version: HTTPVersion {
    switch self {
    case .request(_, _, let version), .response(let version, _, _): version
    }
  }
}
