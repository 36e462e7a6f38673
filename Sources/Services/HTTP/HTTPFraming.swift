import Wire

/// Where the body of a message ends (RFC 9112 §6.3).
enum HTTPFraming: Hashable {
  case octets(Int)
  case chunks
  case untilClose
  /// The head does not tell: no message can be found behind it but by chance.
  case unknown
  /// What follows is not HTTP any more (RFC 9110 §7.8, §9.3.6).
  case tunnel

  /// - Parameters:
  ///   - method: Of the request that a response answers, if it is known.
  ///   - notes: Where contradictions are noted.
  init(_ draft: HTTPDraft, answering method: WireText?, notes: inout [HTTPNote]) {
    var isResponse = false
    if case .response(_, let status, _) = draft.start {
      isResponse = true
      if status == 101 || (method == WireText("CONNECT") && status / 100 == 2) {
        self = .tunnel
        return
      }
      if method == WireText("HEAD") || status / 100 == 1 || status == 204 || status == 304 {
        self = .octets(0)
        return
      }
    }
    let lengths = draft.values("content-length")
    let codings = draft.values("transfer-encoding")
    if let last = codings.last {
      if !lengths.isEmpty { notes.append(.lengthAndTransferEncoding) }
      if HTTPField.isName(last, "chunked") {
        self = .chunks
      } else {
        notes.append(.unknownTransferEncoding)
        self = isResponse ? .untilClose : .unknown
      }
      return
    }
    guard let first = lengths.first else {
      self = isResponse ? .untilClose : .octets(0)
      return
    }
    let unreadable: HTTPFraming = isResponse ? .untilClose : .unknown
    guard let length = Self.length(first) else {
      notes.append(.invalidContentLength)
      self = unreadable
      return
    }
    if lengths.dropFirst().contains(where: { Self.length($0) != length }) {
      notes.append(.contradictingContentLengths)
      self = unreadable
      return
    }
    if lengths.count > 1 { notes.append(.repeatedContentLength) }
    self = .octets(length)
  }

  /// Digits only, up to eighteen of them: what fits into 63 bits.
  static func length(_ octets: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(octets.count), octets.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return octets.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The number that a chunk begins with (RFC 9112 §7.1), without its extensions.
  static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
    guard (1...15).contains(digits.count) else { return nil }
    var size = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: size = size << 4 | Int(digit - 0x30)
      case 0x41...0x46: size = size << 4 | Int(digit - 0x37)
      case 0x61...0x66: size = size << 4 | Int(digit - 0x57)
      default: return nil
      }
    }
    return size
  }
}
