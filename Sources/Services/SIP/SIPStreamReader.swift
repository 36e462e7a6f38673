/// Takes SIP messages out of one direction of a TCP connection (RFC 3261 §18.3): headers up to an
/// empty line, then as many octets as Content-Length says.
///
/// Lines before a message, keep-alives (RFC 5626 §4.4.1) among them, are passed over, so a capture
/// may begin in the middle. A message beyond ``maximumLength`` gives the stream up. Offsets count
/// from each message's first octet.
public struct SIPStreamReader: Sendable {
  /// Octets of one message, more than any phone or server sends.
  public static let maximumLength = 1 << 18

  private var pending: [UInt8] = []
  private var stage = Stage.line
  /// Where in `pending` to look on for what ends the stage.
  private var searched = 0
  /// Empty lines between messages: a keep-alive of a client is two, its answer one.
  public private(set) var emptyLines = 0
  /// Octets that belong to no message.
  public private(set) var skippedOctets = 0
  /// A message was too long: nothing is read any more.
  public private(set) var isLost = false

  /// What is looked for at the front of `pending`.
  private enum Stage: Hashable {
    case line
    /// A first line is there; the empty line is not.
    case headers
    /// The octets of the whole message.
    case body(octets: Int)
  }

  public init() {}

  /// A message, or a line before one, has begun and is not complete.
  public var isWaiting: Bool { !pending.isEmpty }

  /// Takes the next octets of the stream, in order; returns the messages that they complete.
  public mutating func read(_ octets: ArraySlice<UInt8>) -> [SIPMessage] {
    if isLost { return [] }
    pending += octets
    var messages: [SIPMessage] = []
    var start = 0
    while advance(from: &start, to: &messages) {}
    pending.removeFirst(start)
    searched -= start
    if pending.count > Self.maximumLength { giveUp() }
    return messages
  }

  /// Takes one step; `false` if more octets are needed for it.
  private mutating func advance(from start: inout Int, to messages: inout [SIPMessage]) -> Bool {
    switch stage {
    case .line:
      guard let lineFeed = pending[searched...].firstIndex(of: 0x0A) else {
        searched = pending.count
        return false
      }
      var line = pending[start..<lineFeed]
      if line.last == 0x0D { line.removeLast() }
      if SIPMessage.StartLine(line) != nil {
        stage = .headers
        searched = lineFeed
        return true
      }
      if line.isEmpty { emptyLines += 1 } else { skippedOctets += lineFeed + 1 - start }
      start = lineFeed + 1
      searched = start
      return true
    case .headers:
      guard let end = endOfHeaders(), let head = try? SIPMessage(pending[start..<end]) else {
        return false
      }
      // Without a number there is no body (RFC 3261 §18.3).
      let length = (SIPMessage.contentLength(in: head.headers) ?? 0) ?? 0
      guard length <= Self.maximumLength else {
        start = 0
        giveUp()
        return false
      }
      stage = .body(octets: end - start + length)
      return true
    case .body(let count):
      guard pending.count - start >= count else { return false }
      if let message = try? SIPMessage(Array(pending[start..<start + count])[...]) {
        messages.append(message)
      }
      start += count
      searched = start
      stage = .line
      return true
    }
  }

  /// Behind the empty line; `nil` if none has come.
  private mutating func endOfHeaders() -> Int? {
    while let lineFeed = pending[searched...].firstIndex(of: 0x0A) {
      searched = lineFeed
      guard let next = pending[(lineFeed + 1)...].first else { return nil }
      if next == 0x0A { return lineFeed + 2 }
      if next == 0x0D {
        guard let second = pending[(lineFeed + 2)...].first else { return nil }
        if second == 0x0A { return lineFeed + 3 }
      }
      searched = lineFeed + 1
    }
    searched = pending.count
    return nil
  }

  /// A line that is too long is passed over; a message that is too long ends it all.
  private mutating func giveUp() {
    skippedOctets += pending.count
    isLost = stage != .line
    pending = []
    searched = 0
  }
}
