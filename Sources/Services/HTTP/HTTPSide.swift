import Wire

/// What one side of a connection says: cut into messages, which are not yet paired.
///
/// | state      | what is read next                   | next state                       |
/// | ---------- | ----------------------------------- | -------------------------------- |
/// | start      | a start line, empty lines before it | fields; lost if it is none       |
/// | fields     | a field, or the end of the head     | fields, or as the framing says   |
/// | octets     | a body of known length              | start                            |
/// | untilClose | a body without known length         | untilClose                       |
/// | chunkSize  | the line before a chunk             | chunk, trailer; lost             |
/// | chunk      | a chunk                             | chunkEnd                         |
/// | chunkEnd   | the line end behind it              | chunkSize; lost                  |
/// | trailer    | a field, or the end of the message  | trailer, start                   |
/// | lost       | any line                            | fields if it is a start line     |
/// | tunnel     | anything, ignored                   | tunnel                           |
struct HTTPSide {
  enum State: Hashable {
    case start
    case fields
    case octets(remaining: Int)
    case untilClose
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailer
    case lost
    case tunnel
  }

  enum Step {
    case more
    /// The head is complete: the framing of the body is to be decided.
    case head
    /// The message is over; what follows is the next one.
    case message(isComplete: Bool)
  }

  let isRequest: Bool
  private(set) var state = State.start
  var draft: HTTPDraft?
  /// A start line was seen.
  private(set) var isHTTP = false
  /// Octets that belong to no message.
  private(set) var skippedOctets = 0
  private var line = LineBuffer()

  /// Head and trailer together, each line included.
  static let longestHead = 1 << 16
  private static let longestStartLine = 1 << 14

  init(isRequest: Bool) { self.isRequest = isRequest }

  /// The octets that follow begin a segment: where a message is looked for, it may begin here.
  mutating func beginSegment() {
    if state == .lost, !HTTPStartLine.canBegin(line.octets[...], isRequest: isRequest) {
      line.clear()
    }
  }

  /// Decides how the body ends; call it after ``Step/head``.
  mutating func begin(_ framing: HTTPFraming) -> Step {
    switch framing {
    case .octets(0):
      state = .start
      return .message(isComplete: true)
    case .octets(let count): state = .octets(remaining: count)
    case .chunks: state = .chunkSize
    case .untilClose: state = .untilClose
    case .unknown:
      state = .lost
      return .message(isComplete: false)
    case .tunnel:
      state = .tunnel
      return .message(isComplete: true)
    }
    return .more
  }

  /// Nothing that follows is HTTP.
  mutating func becomeTunnel() {
    state = .tunnel
  }

  /// Reads on, until something is complete or nothing is left.
  mutating func step(_ input: inout ArraySlice<UInt8>, frame: Int, limit: Int) -> Step {
    draft?.lastFrame = frame
    switch state {
    case .start, .lost:
      readStart(&input, frame: frame)
      return .more
    case .fields, .trailer:
      return readField(&input, frame: frame)
    case .octets(let remaining):
      let rest = remaining - take(remaining, &input, limit: limit)
      state = rest == 0 ? .start : .octets(remaining: rest)
      return rest == 0 ? .message(isComplete: true) : .more
    case .untilClose:
      _ = take(.max, &input, limit: limit)
      return .more
    case .chunk(let remaining):
      let rest = remaining - take(remaining, &input, limit: limit)
      state = rest == 0 ? .chunkEnd : .chunk(remaining: rest)
      return .more
    case .chunkSize, .chunkEnd:
      return readChunkLine(&input, frame: frame)
    case .tunnel:
      input = []
      return .more
    }
  }

  private mutating func take(
    _ count: Int, _ input: inout ArraySlice<UInt8>, limit: Int
  ) -> Int {
    let part = input.prefix(count)
    input = input.dropFirst(part.count)
    draft?.append(part, limit: limit)
    return part.count
  }
}

// MARK: - Lines

extension HTTPSide {
  private mutating func readStart(_ input: inout ArraySlice<UInt8>, frame: Int) {
    let before = input.count
    switch line.take(from: &input, limit: Self.longestStartLine, frame: frame) {
    case .more:
      // Octets that cannot become a start line need not be kept.
      if state == .start, !line.octets.isEmpty,
        !HTTPStartLine.canBegin(line.octets[...], isRequest: isRequest)
      {
        skippedOctets += line.octets.count
        line.clear()
        state = .lost
      }
    case .tooLong:
      skippedOctets += before - input.count
      state = .lost
    case .line(let content, let isBare):
      if content.isEmpty { return }
      guard let start = HTTPStartLine(content, isRequest: isRequest) else {
        skippedOctets += content.count
        state = .lost
        return
      }
      isHTTP = true
      var draft = HTTPDraft(start, firstFrame: line.firstFrame)
      draft.lastFrame = frame
      draft.headOctets = content.count
      if isBare { draft.note(.bareLineFeed) }
      self.draft = draft
      state = .fields
    }
  }

  private mutating func readField(_ input: inout ArraySlice<UInt8>, frame: Int) -> Step {
    let room = Self.longestHead - (draft?.headOctets ?? 0)
    switch line.take(from: &input, limit: max(0, room), frame: frame) {
    case .more:
      return .more
    case .tooLong:
      draft?.note(.headTooLong)
      state = .lost
      return .message(isComplete: false)
    case .line(let content, let isBare):
      if isBare { draft?.note(.bareLineFeed) }
      // An empty line costs, too: else there could be no end of them.
      draft?.headOctets += content.count + 1
      if !content.isEmpty {
        if state == .fields { draft?.take(content) }
        return .more
      }
      if state == .fields { return .head }
      state = .start
      return .message(isComplete: true)
    }
  }

  private mutating func readChunkLine(_ input: inout ArraySlice<UInt8>, frame: Int) -> Step {
    switch line.take(from: &input, limit: Self.longestStartLine, frame: frame) {
    case .more:
      return .more
    case .line(let content, _) where state == .chunkEnd && content.isEmpty:
      state = .chunkSize
      return .more
    case .line(let content, _) where state == .chunkSize:
      guard let size = HTTPFraming.chunkSize(content) else { break }
      state = size == 0 ? .trailer : .chunk(remaining: size)
      return .more
    case .line, .tooLong:
      break
    }
    draft?.note(.invalidChunk)
    state = .lost
    return .message(isComplete: false)
  }
}

// MARK: - Gaps and ends

extension HTTPSide {
  /// Octets are missing. Returns whether the message that was being read is over.
  mutating func skip(_ count: Int, frame: Int) -> Bool {
    line.clear()
    switch state {
    case .octets(let remaining) where count < remaining:
      state = .octets(remaining: remaining - count)
      draft?.skip()
      return false
    case .chunk(let remaining) where count < remaining:
      state = .chunk(remaining: remaining - count)
      draft?.skip()
      return false
    case .untilClose:
      draft?.skip()
      return false
    case .octets(let remaining) where count == remaining:
      state = .start
    case .tunnel:
      return false
    default:
      state = .lost
    }
    draft?.skip()
    return draft != nil
  }

  /// Nothing follows. Returns whether the message that was being read is complete.
  mutating func end() -> Bool {
    line.clear()
    let isComplete = state == .untilClose
    if state != .tunnel { state = .start }
    return isComplete
  }
}
