public import Framing

/// What one packet did to a TCP connection (RFC 9293).
///
/// `frame` is the number of the frame that showed it; of octets, the frame that carried them.
public enum StreamEvent: Hashable, Sendable {
  /// The client asked for a connection: a SYN, also each one sent again.
  case opening(StreamID, frame: Int)
  /// The server agreed: SYN and ACK, also each time they are sent again.
  case accepted(StreamID, frame: Int)
  /// The server refused: a reset in answer to the SYN. The stream is over.
  case refused(StreamID, frame: Int)
  /// No SYN was seen: what follows starts somewhere in the middle.
  case joined(StreamID, frame: Int)
  /// The next octets in order; each octet of a direction comes once. The slice keeps the indices of
  /// the frame, unless the octets had to wait for others.
  case data(StreamID, StreamDirection, ArraySlice<UInt8>, frame: Int)
  /// Octets that will not come: the capture cut them off or never had them.
  case gap(StreamID, StreamDirection, octets: Int, frame: Int)
  /// A segment brought octets again.
  case retransmission(StreamID, StreamDirection, octets: Int, frame: Int)
  /// Octets came again and were not the same. What came first was taken.
  case conflict(StreamID, StreamDirection, octets: Int, frame: Int)
  /// One side broke the connection off. The stream is over.
  case reset(StreamID, StreamDirection, frame: Int)
  /// One side has said all it has to say (FIN). The stream is over when both have.
  case closed(StreamID, StreamDirection, frame: Int)
}

extension StreamEvent {
  public var stream: StreamID {
    switch self {
    case .opening(let stream, _), .accepted(let stream, _), .refused(let stream, _),
      .joined(let stream, _), .data(let stream, _, _, _), .gap(let stream, _, _, _),
      .retransmission(let stream, _, _, _), .conflict(let stream, _, _, _),
      .reset(let stream, _, _), .closed(let stream, _, _):
      stream
    }
  }

  public var frame: Int {
    switch self {
    case .opening(_, let frame), .accepted(_, let frame), .refused(_, let frame),
      .joined(_, let frame), .data(_, _, _, let frame), .gap(_, _, _, let frame),
      .retransmission(_, _, _, let frame), .conflict(_, _, _, let frame),
      .reset(_, _, let frame), .closed(_, _, let frame):
      frame
    }
  }
}
