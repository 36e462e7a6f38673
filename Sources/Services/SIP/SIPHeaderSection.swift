import Wire

/// Reads headers up to the empty line (RFC 3261 §7.3.1).
struct SIPHeaderSection {
  private(set) var headers: [SIPHeader] = []
  private(set) var error: DecodeError?

  /// A message has fewer headers than that; what is behind counts as its body.
  static let maximumHeaders = 256

  private var name: ArraySlice<UInt8> = []
  private var lines: [ArraySlice<UInt8>] = []

  /// Lines without a colon are passed over and noted.
  mutating func read(from source: inout SIPLines) {
    while let line = source.next() {
      if line.isEmpty {
        finishHeader()
        return
      }
      if line.first?.isBlank == true, !lines.isEmpty {
        lines.append(line.trimmed)
        continue
      }
      finishHeader()
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        note(.malformed("a header line without a colon"), at: line.startIndex)
        continue
      }
      guard headers.count < Self.maximumHeaders else {
        note(.malformed("more than \(Self.maximumHeaders) headers"), at: line.startIndex)
        return
      }
      name = line[..<colon].trimmed
      lines = [line[(colon + 1)...].trimmed]
    }
    finishHeader()
    note(.malformed("the headers do not end with an empty line"), at: source.rest.startIndex)
  }

  private mutating func finishHeader() {
    guard let first = lines.first else { return }
    let value = lines.count == 1 ? first : Array(lines.joined(separator: [0x20]))[...]
    headers.append(SIPHeader(WireText(name), WireText(value)))
    lines = []
  }

  /// The first one stays.
  private mutating func note(_ reason: DecodeError.Reason, at offset: Int) {
    error = error ?? DecodeError(SIPMessage.name, at: offset, reason)
  }
}
