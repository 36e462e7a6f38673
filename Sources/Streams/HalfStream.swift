import Framing

/// One direction of a connection: what was handed out, what waits, where it ends.
///
/// Octets have positions counted from where the stream began, so the sequence numbers of RFC 9293
/// §3.4 may wrap around as they like.
struct HalfStream {
  /// The number of the SYN, if one was seen.
  private(set) var initialSequence: UInt32?
  /// A sequence number of this direction is known.
  private(set) var isStarted = false
  /// The FIN was reached.
  private(set) var isClosed = false
  /// Sum of the costs of the pieces that wait.
  private(set) var waitingCost = 0

  /// The sequence number that stands for `position`.
  private var nextSequence: UInt32 = 0
  /// Of the next octet to hand out.
  private var position = 0
  /// Beyond `position`, in order, not overlapping.
  private var waiting: [Piece] = []
  private var end: (position: Int, frame: Int)?
  /// What was handed out last, to compare what comes again.
  private var recent = Ring<Piece>(capacity: 8)
  private var marks = Ring<SegmentMark>(capacity: 4)

  /// More than any window that is in use: beyond, another connection has taken the ports.
  private static let farthest = 1 << 24
  /// So many segments behind a hole and an acknowledgment of it: the capture missed octets that
  /// arrived. Fewer may only have been captured in another order than they were sent.
  private static let certainAfter = 3

  var isUntouched: Bool { position == 0 && waiting.isEmpty }

  /// Whether a segment was seen before; if not, it is remembered.
  mutating func wasSeen(_ mark: SegmentMark?) -> Bool {
    guard let mark else { return false }
    if marks.elements.contains(mark) { return true }
    marks.append(mark)
    return false
  }

  /// The SYN has this number; the first octet the next one.
  mutating func synchronize(_ sequence: UInt32) {
    initialSequence = sequence
    if isUntouched { start(at: sequence &+ 1) }
  }

  mutating func start(at sequence: UInt32) {
    isStarted = true
    nextSequence = sequence
  }

  func isFar(_ sequence: UInt32) -> Bool {
    isStarted && abs(distance(to: sequence)) > Self.farthest
  }

  private func distance(to sequence: UInt32) -> Int {
    Int(Int32(bitPattern: sequence &- nextSequence))
  }
}

// MARK: - Segments

extension HalfStream {
  /// Takes the content of a segment: `content`, and behind it `missing` octets that the capture
  /// cut off.
  mutating func take(
    _ content: ArraySlice<UInt8>, missing: Int, at sequence: UInt32, isLast: Bool, frame: Int,
    limit: Int, into side: inout StreamSide
  ) {
    let distance = distance(to: sequence)
    let count = content.count + missing
    // A keep-alive (RFC 9293 §3.8.4) or the probe of a closed window (§3.8.6.1) sent again.
    if distance == -1, count <= 1, !isLast { return }
    let start = position + distance
    let place = side.events.count
    var tally = (repeated: 0, conflicting: 0)
    if !content.isEmpty {
      insert(Piece(content, at: start, frame: frame), &tally, into: &side)
    }
    if missing > 0 {
      insert(
        Piece(cutOff: missing, at: start + content.count, frame: frame), &tally, into: &side)
    }
    side.repeated(tally.repeated, conflicting: tally.conflicting, frame: frame, before: place)
    if isLast, end == nil { end = (max(position, start + count), frame) }
    drain(into: &side)
    while waitingCost > limit { declareGap(frame: frame, into: &side) }
  }

  /// The other side has everything before this number.
  mutating func acknowledge(_ sequence: UInt32, frame: Int, into side: inout StreamSide) {
    guard isStarted else {
      start(at: sequence)
      return
    }
    if waiting.isEmpty, end == nil { return }
    let reached = position + distance(to: sequence)
    while let first = waiting.first, first.position < reached,
      end != nil || waiting.count >= Self.certainAfter
    {
      declareGap(frame: frame, into: &side)
    }
    if let end, waiting.isEmpty, end.position > position, end.position < reached {
      declareGap(frame: frame, into: &side)
    }
  }

  /// Nothing more will come: holes are gaps, what waits is handed out.
  mutating func flush(frame: Int, into side: inout StreamSide) {
    while !waiting.isEmpty || (end != nil && !isClosed) {
      declareGap(frame: frame, into: &side)
    }
  }

  /// Steps over the hole before what waits, or before the end.
  private mutating func declareGap(frame: Int, into side: inout StreamSide) {
    guard let next = waiting.first?.position ?? end?.position else { return }
    if next > position {
      side.gap(next - position, frame: frame)
      advance(by: next - position)
    }
    drain(into: &side)
  }
}

// MARK: - Order

extension HalfStream {
  private mutating func insert(
    _ piece: Piece, _ tally: inout (repeated: Int, conflicting: Int), into side: inout StreamSide
  ) {
    if piece.position < position {
      tally.repeated += min(piece.end, position) - piece.position
      for old in recent.elements { tally.conflicting += old.differences(from: piece) }
    }
    // Behind a FIN there is nothing.
    let upper = min(piece.end, isClosed ? position : end?.position ?? .max)
    var lower = max(piece.position, position)
    guard lower < upper else { return }
    if waiting.isEmpty, lower == position {
      handOut(piece.part(lower..<upper), into: &side)
      return
    }
    var index = firstWaiting(endingAfter: lower)
    while lower < upper {
      if index < waiting.count, waiting[index].position <= lower {
        let there = waiting[index]
        let overlap = piece.part(lower..<min(upper, there.end))
        tally.repeated += overlap.length
        tally.conflicting += there.differences(from: overlap)
        lower = overlap.end
      } else {
        let free = index < waiting.count ? min(upper, waiting[index].position) : upper
        let part = piece.part(lower..<free).detached
        waiting.insert(part, at: index)
        waitingCost += part.cost
        lower = free
      }
      index += 1
    }
  }

  /// Binary search: what waits is in order.
  private func firstWaiting(endingAfter position: Int) -> Int {
    var range = waiting.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if waiting[middle].end > position {
        range = range.lowerBound..<middle
      } else {
        range = middle + 1..<range.upperBound
      }
    }
    return range.lowerBound
  }

  private mutating func drain(into side: inout StreamSide) {
    var drained = 0
    while drained < waiting.count, waiting[drained].position <= position {
      waitingCost -= waiting[drained].cost
      handOut(waiting[drained], into: &side)
      drained += 1
    }
    waiting.removeFirst(drained)
    if let end, !isClosed, end.position <= position {
      isClosed = true
      side.closed(frame: end.frame)
    }
  }

  private mutating func handOut(_ piece: Piece, into side: inout StreamSide) {
    if piece.isCutOff {
      side.gap(piece.length, frame: piece.frame)
    } else {
      side.data(piece.content, frame: piece.frame)
      recent.append(piece)
    }
    advance(by: piece.length)
  }

  private mutating func advance(by count: Int) {
    position += count
    nextSequence &+= UInt32(truncatingIfNeeded: count)
  }
}
