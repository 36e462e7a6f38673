import Wire

/// A message of which more is to come.
struct HTTPDraft {
  let start: HTTPStartLine
  /// As they came, secrets and all: never handed out.
  private(set) var fields: [(name: ArraySlice<UInt8>, value: [UInt8])] = []
  private(set) var notes: [HTTPNote] = []
  private(set) var body: [UInt8] = []
  private(set) var bodyOctets = 0
  var firstFrame: Int
  var lastFrame: Int
  /// Octets of the head and of the trailer.
  var headOctets = 0
  var hasGap = false

  /// Its fields are read, and its place among requests and responses is known.
  var isPaired = false
  var request: HTTPRequestLine?

  /// More fields than this are left out.
  private static let mostFields = 256

  init(_ start: HTTPStartLine, firstFrame: Int) {
    self.start = start
    self.firstFrame = firstFrame
    lastFrame = firstFrame
  }

  mutating func note(_ note: HTTPNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// Takes a line of the head (RFC 9112 §5).
  mutating func take(_ line: ArraySlice<UInt8>) {
    if line.contains(where: { $0 == 0 || $0 == 0x0D }) { note(.controlCharacter) }
    if line.first.map(Self.isBlank) == true, !fields.isEmpty {
      note(.foldedLine)
      fields[fields.count - 1].value += [0x20] + Self.trimmed(line)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      note(.lineWithoutName)
      return
    }
    let name = Self.trimmed(line[..<colon])
    if name.isEmpty {
      note(.lineWithoutName)
      return
    }
    if name.endIndex != colon || name.startIndex != line.startIndex { note(.blankBeforeColon) }
    if fields.count == Self.mostFields {
      note(.tooManyFields)
    } else {
      fields.append((name, Array(Self.trimmed(line[(colon + 1)...]))))
    }
  }

  mutating func append(_ octets: ArraySlice<UInt8>, limit: Int) {
    bodyOctets += octets.count
    if hasGap { return }
    let room = max(0, limit - body.count)
    body += octets.prefix(room)
    if octets.count > room { note(.bodyTooLong) }
  }

  mutating func skip() {
    hasGap = true
    note(.gap)
  }

  /// The elements of a field that is a list (RFC 9110 §5.6.1), of all lines of that name.
  func values(_ name: String) -> [ArraySlice<UInt8>] {
    fields.filter { HTTPField.isName($0.name, name) }.flatMap { field in
      field.value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map(Self.trimmed)
    }
  }

  private static func isBlank(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }

  static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var octets = octets.drop(while: isBlank)
    while let last = octets.last, isBlank(last) { octets = octets.dropLast() }
    return octets
  }
}

extension HTTPDraft {
  func content(isComplete: Bool) -> HTTPContent {
    HTTPContent(
      version: start.version, fields: fields.map { HTTPField($0.name, $0.value[...]) },
      body: body, bodyOctets: bodyOctets, isComplete: isComplete && !hasGap,
      frames: firstFrame...max(firstFrame, lastFrame), notes: notes)
  }

  var host: WireText? {
    fields.first { HTTPField.isName($0.name, "host") }.map { WireText($0.value[...]) }
  }
}
