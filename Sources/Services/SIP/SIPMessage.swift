public import Wire

/// A SIP request or response, as far as a diagnosis asks (RFC 3261 §7).
///
/// Throws only if the first line is not one of SIP/2.0. Headers are kept in wire order, as they were
/// spelled; ``error`` says what is wrong behind the first line.
public struct SIPMessage: Hashable, Sendable {
  public let startLine: StartLine
  public let headers: [SIPHeader]
  /// As long as Content-Length says, or up to the end.
  public let body: ArraySlice<UInt8>
  /// Octets behind the body.
  public let trailer: ArraySlice<UInt8>
  public let error: DecodeError?

  public enum StartLine: Hashable, Sendable {
    case request(method: WireText, uri: SIPURI)
    case response(status: UInt16, reason: WireText)
  }

  static let name = "SIP message"

  /// Reads a datagram, or what ``SIPStreamReader`` cut out of a stream.
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var lines = SIPLines(octets)
    let first = lines.next() ?? octets.prefix(0)
    guard let startLine = StartLine(first) else {
      throw DecodeError(
        Self.name, at: octets.startIndex, .malformed("the first line is not one of SIP/2.0"))
    }
    self.startLine = startLine
    var section = SIPHeaderSection()
    section.read(from: &lines)
    headers = section.headers
    let rest = lines.rest
    var failure = section.error
    switch Self.contentLength(in: section.headers) {
    case .none:
      body = rest
    case .some(nil):
      body = rest
      failure =
        failure
        ?? DecodeError(
          Self.name, at: rest.startIndex, .malformed("a Content-Length that is no number"))
    case .some(let length?):
      body = rest.prefix(length)
      if length > rest.count {
        failure =
          failure
          ?? DecodeError(
            Self.name, at: rest.startIndex, .overrun(claimed: length, available: rest.count))
      }
    }
    trailer = rest[body.endIndex...]
    error = failure
  }

  /// `nil` without the header; a `nil` in it if the header holds no number.
  static func contentLength(in headers: [SIPHeader]) -> Int?? {
    guard let header = headers.first(where: { $0.isNamed("Content-Length") }) else { return nil }
    return .some(header.value.octets.decimal())
  }
}

extension SIPMessage.StartLine {
  /// RFC 3261 §7.1, §7.2; `nil` if the line is not one of SIP/2.0.
  init?(_ line: ArraySlice<UInt8>) {
    if line.startsASCII(with: "SIP/2.0 ") {
      let rest = line.dropFirst(8)
      let digits = rest.prefix { $0 != 0x20 }
      guard digits.count == 3, let status: UInt16 = digits.decimal(), status >= 100 else {
        return nil
      }
      self = .response(status: status, reason: WireText(rest[digits.endIndex...].dropFirst()))
      return
    }
    let method = line.prefix { $0 != 0x20 }
    let rest = line[method.endIndex...].dropFirst()
    guard !method.isEmpty, method.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let blank = rest.lastIndex(of: 0x20), blank > rest.startIndex,
      rest[(blank + 1)...].isSame(asASCII: "SIP/2.0")
    else { return nil }
    self = .request(method: WireText(method), uri: SIPURI(rest[..<blank]))
  }
}
