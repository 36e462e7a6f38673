import Framing

/// One connection from its SYN, or from where the capture met it, to its end.
struct Conversation {
  let stream: StreamID
  private var client = HalfStream()
  private var server = HalfStream()
  /// The server did something else than refuse.
  private var isAnswered: Bool
  /// Broken off, refused, or closed by both.
  private(set) var isOver = false
  private(set) var lastFrame = 0

  /// The connection to which a segment belongs that belongs to no known one, and the event that
  /// tells of it if the segment does not.
  init(beginningWith segment: Segment, events: inout [StreamEvent]) {
    switch (segment.isSYN, segment.isACK) {
    case (true, false):
      stream = StreamID(client: segment.source, server: segment.destination)
      isAnswered = false
      return
    case (true, true):
      stream = StreamID(client: segment.destination, server: segment.source)
      isAnswered = false
    case (false, _):
      stream = StreamID(joining: segment.source, segment.destination)
      isAnswered = true
    }
    events.append(.joined(stream, frame: segment.frame))
  }

  var waitingCost: Int { client.waitingCost + server.waitingCost }

  private func direction(of segment: Segment) -> StreamDirection {
    segment.source == stream.client ? .fromClient : .fromServer
  }

  /// Whether a segment between the same ports shows that another connection has taken them.
  func isReplaced(by segment: Segment) -> Bool {
    let direction = direction(of: segment)
    let sequence = segment.header.sequence
    let half = direction == .fromClient ? client : server
    if segment.isRST { return false }
    if !segment.isSYN { return half.isFar(sequence) }
    if half.initialSequence == sequence { return false }
    switch (segment.isACK, direction) {
    case (false, .fromClient), (true, .fromClient): return true
    // Both may open at the same time (RFC 9293 §3.5).
    case (false, .fromServer): return isAnswered || half.initialSequence != nil
    case (true, .fromServer):
      return half.initialSequence == nil ? client.initialSequence == nil : !half.isUntouched
    }
  }

  /// Takes a segment; returns `false` if the capture had it twice.
  mutating func observe(_ segment: Segment, limit: Int, events: inout [StreamEvent]) -> Bool {
    let direction = direction(of: segment)
    lastFrame = segment.frame
    if direction == .fromClient {
      if client.wasSeen(segment.mark) { return false }
    } else {
      if server.wasSeen(segment.mark) { return false }
    }
    if segment.isRST {
      breakOff(direction, frame: segment.frame, events: &events)
      return true
    }
    if segment.isSYN {
      open(segment, direction, events: &events)
    } else if direction == .fromServer || segment.isACK {
      isAnswered = true
    }
    var own = StreamSide(stream: stream, direction: direction)
    var other = StreamSide(stream: stream, direction: direction.opposite)
    if direction == .fromClient {
      Self.take(segment, from: &client, to: &server, limit: limit, &own, &other)
    } else {
      Self.take(segment, from: &server, to: &client, limit: limit, &own, &other)
    }
    events += other.events
    events += own.events
    isOver = client.isClosed && server.isClosed
    return true
  }

  private static func take(
    _ segment: Segment, from sender: inout HalfStream, to receiver: inout HalfStream,
    limit: Int, _ own: inout StreamSide, _ other: inout StreamSide
  ) {
    if segment.isACK {
      receiver.acknowledge(segment.header.acknowledgment, frame: segment.frame, into: &other)
    }
    if !sender.isStarted { sender.start(at: segment.contentSequence) }
    sender.take(
      segment.content, missing: segment.missing, at: segment.contentSequence,
      isLast: segment.isFIN, frame: segment.frame, limit: limit, into: &own)
    // With nobody to acknowledge it, what is missing before the end stays so.
    if segment.isFIN, !receiver.isStarted { sender.flush(frame: segment.frame, into: &own) }
  }

  private mutating func open(
    _ segment: Segment, _ direction: StreamDirection, events: inout [StreamEvent]
  ) {
    if direction == .fromClient {
      client.synchronize(segment.header.sequence)
    } else {
      server.synchronize(segment.header.sequence)
    }
    switch (segment.isACK, direction) {
    case (false, .fromClient):
      events.append(.opening(stream, frame: segment.frame))
    case (false, .fromServer):
      break
    case (true, .fromClient) where isAnswered:
      break
    case (true, _):
      isAnswered = true
      events.append(.accepted(stream, frame: segment.frame))
    }
  }

  private mutating func breakOff(
    _ direction: StreamDirection, frame: Int, events: inout [StreamEvent]
  ) {
    isOver = true
    if direction == .fromServer, !isAnswered {
      events.append(.refused(stream, frame: frame))
      return
    }
    flush(frame: frame, events: &events)
    events.append(.reset(stream, direction, frame: frame))
  }

  /// Hands out what waits: nothing more will come.
  mutating func flush(frame: Int, events: inout [StreamEvent]) {
    var side = StreamSide(stream: stream, direction: .fromClient)
    client.flush(frame: frame, into: &side)
    events += side.events
    side = StreamSide(stream: stream, direction: .fromServer)
    server.flush(frame: frame, into: &side)
    events += side.events
  }
}
