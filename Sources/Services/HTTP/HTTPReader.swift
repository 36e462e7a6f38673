public import Framing
import Wire

/// Reads the messages of an HTTP/1.0 or HTTP/1.1 connection (RFC 9112) from the octets of both
/// sides, and joins responses with requests in their order.
///
/// Nothing that arrives can stop it: what is unusual is noted, and where the end of a message
/// cannot be told, the next one is looked for at line ends and segment starts.
///
/// What it does not do: HTTP/2, content codings; what follows an upgrade is ignored.
public struct HTTPReader: Sendable {
  /// Octets of a body that are kept.
  public let bodyLimit: Int
  private var client = HTTPSide(isRequest: true)
  private var server = HTTPSide(isRequest: false)
  /// Not yet answered; `nil` for one that was not captured.
  private var pending: [HTTPRequestLine?] = []
  private var requests = 0

  /// More requests than this are not kept for answers that do not come.
  private static let mostPending = 256

  public init(bodyLimit: Int = 1 << 16) {
    self.bodyLimit = max(0, bodyLimit)
  }

  /// Whether there was a message of HTTP/1; `nil` as long as nothing tells.
  public var isHTTP: Bool? {
    if client.isHTTP || server.isHTTP { return true }
    return client.skippedOctets + server.skippedOctets > 0 ? false : nil
  }

  /// Takes the next octets of one side; returns the messages that end in them.
  public mutating func read(
    _ octets: ArraySlice<UInt8>, from direction: StreamDirection, frame: Int
  ) -> [HTTPMessage] {
    var messages: [HTTPMessage] = []
    var input = octets
    withSide(direction) { $0.beginSegment() }
    while !input.isEmpty {
      var step = withSide(direction) { [bodyLimit] in
        $0.step(&input, frame: frame, limit: bodyLimit)
      }
      if case .head = step { step = beginBody(direction) }
      if case .message(let isComplete) = step {
        complete(direction, isComplete: isComplete, into: &messages)
      }
    }
    return messages
  }

  /// Octets of one side are missing; returns the message that this cuts short.
  public mutating func skip(
    _ octets: Int, from direction: StreamDirection, frame: Int
  ) -> [HTTPMessage] {
    var messages: [HTTPMessage] = []
    let wasBetween = withSide(direction) { $0.draft == nil && $0.state == .start }
    if withSide(direction, { $0.skip(octets, frame: frame) }) {
      complete(direction, isComplete: false, into: &messages)
    } else if wasBetween {
      // A message is missing with its head: the others keep their partners.
      if direction == .fromClient {
        expect(nil)
      } else if !pending.isEmpty {
        pending.removeFirst()
      }
    }
    return messages
  }

  /// One side has said all it had to say: a body without a length ends here.
  public mutating func close(_ direction: StreamDirection, frame: Int) -> [HTTPMessage] {
    var messages: [HTTPMessage] = []
    let isComplete = withSide(direction) { $0.end() }
    complete(direction, isComplete: isComplete, into: &messages)
    return messages
  }

  /// The connection was broken off, or the capture is over: what was being read is incomplete.
  public mutating func finish() -> [HTTPMessage] {
    var messages: [HTTPMessage] = []
    for direction in [StreamDirection.fromClient, .fromServer] {
      _ = withSide(direction) { $0.end() }
      complete(direction, isComplete: false, into: &messages)
    }
    return messages
  }

  /// Requests whose response has not ended, in order.
  public var unanswered: [HTTPRequestLine] { pending.compactMap { $0 } }
}

// MARK: - Pairs

extension HTTPReader {
  private mutating func withSide<Result>(
    _ direction: StreamDirection, _ body: (inout HTTPSide) -> Result
  ) -> Result {
    direction == .fromClient ? body(&client) : body(&server)
  }

  private mutating func beginBody(_ direction: StreamDirection) -> HTTPSide.Step {
    guard var draft = withSide(direction, { $0.draft }) else { return .more }
    pair(&draft)
    var notes: [HTTPNote] = []
    let framing = HTTPFraming(draft, answering: draft.request?.method, notes: &notes)
    for note in notes { draft.note(note) }
    let step = withSide(direction) { side in
      side.draft = draft
      return side.begin(framing)
    }
    if framing == .tunnel {
      client.becomeTunnel()
      server.becomeTunnel()
    }
    return step
  }

  /// Gives a request its number, a response its request.
  private mutating func pair(_ draft: inout HTTPDraft) {
    if draft.isPaired { return }
    draft.isPaired = true
    switch draft.start {
    case .request(let method, let target, _):
      requests += 1
      let line = HTTPRequestLine(
        number: requests, method: WireText(method), target: WireText(target), host: draft.host)
      draft.request = line
      expect(line)
    case .response(_, let status, _):
      if status / 100 == 1, status != 101 {
        draft.request = pending.first ?? nil
      } else if !pending.isEmpty {
        draft.request = pending.removeFirst()
      }
    }
  }

  private mutating func expect(_ line: HTTPRequestLine?) {
    if pending.count == Self.mostPending { pending.removeFirst() }
    pending.append(line)
  }

  private mutating func complete(
    _ direction: StreamDirection, isComplete: Bool, into messages: inout [HTTPMessage]
  ) {
    let taken: HTTPDraft? = withSide(direction) { side in
      defer { side.draft = nil }
      return side.draft
    }
    guard var draft = taken else { return }
    pair(&draft)
    let content = draft.content(isComplete: isComplete)
    switch draft.start {
    case .request:
      if let line = draft.request {
        messages.append(.request(HTTPRequest(line: line, content: content)))
      }
    case .response(_, let status, let reason):
      if status / 100 == 1, status != 101 { return }
      messages.append(
        .response(
          HTTPResponse(
            request: draft.request, status: status, reason: WireText(reason), content: content)))
    }
  }
}
