import Framing

/// Where events of one direction are collected.
struct StreamSide {
  let stream: StreamID
  let direction: StreamDirection
  var events: [StreamEvent] = []

  mutating func data(_ octets: ArraySlice<UInt8>, frame: Int) {
    events.append(.data(stream, direction, octets, frame: frame))
  }

  mutating func gap(_ octets: Int, frame: Int) {
    events.append(.gap(stream, direction, octets: octets, frame: frame))
  }

  /// Tells of octets that came again, before the events from `place` on.
  mutating func repeated(_ octets: Int, conflicting: Int, frame: Int, before place: Int) {
    if octets == 0 { return }
    if conflicting > 0 {
      events.insert(
        .conflict(stream, direction, octets: conflicting, frame: frame), at: place)
    }
    events.insert(.retransmission(stream, direction, octets: octets, frame: frame), at: place)
  }

  mutating func closed(frame: Int) {
    events.append(.closed(stream, direction, frame: frame))
  }
}
