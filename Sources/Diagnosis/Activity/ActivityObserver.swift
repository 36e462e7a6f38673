import Framing
import Services
import Streams
import Wire

/// Follows what devices say to servers: puts their streams together, reads the protocols in them,
/// and notes what came of it in each device's ``DeviceActivity``.
///
/// Only packets of devices that look like phones are handed in, so what is kept is bounded by the
/// limits here and not by the traffic of the network.
struct ActivityObserver: Sendable {
  var streams: StreamReassembler
  /// What is spoken in each stream of each device.
  var talks: [TalkID: Talk] = [:]
  /// File transfers by TFTP, by the device's end.
  var transfers: [Endpoint: FrameStamp] = [:]
  var shelf = ContentShelf()

  /// Talks and transfers at one time; the streams themselves have their own limits.
  let mostTalks: Int
  static let mostTransfers = 1024

  /// An observer of at most so many TCP connections at one time.
  init(connections: Int = TimelineLimits().connections) {
    streams = StreamReassembler(
      limits: StreamLimits(
        streams: connections, waitingOctets: 1 << 16, totalWaitingOctets: 4 << 20))
    mostTalks = 2 * min(connections, Int(Int32.max))
  }

  /// Takes a packet that the device `owner` sent (`isOwn`) or that was sent to it.
  mutating func observe(
    _ packet: Packet, isOwn: Bool, of owner: MACAddress, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    switch packet.transport {
    case .tcp: observeSegment(packet, of: owner, at: frame, &activity)
    case .udp: observeDatagram(packet, isOwn: isOwn, at: frame, &activity)
    case .icmp, .icmpv6: observeControl(packet, isOwn: isOwn, at: frame, &activity)
    case nil: break
    }
  }

  /// The capture is over: answers that it cut off count as far as they came.
  func finish(_ activities: (MACAddress, (inout DeviceActivity) -> Void) -> Void) {
    var rest = self
    for (id, talk) in talks {
      guard case .http(var reader) = talk else { continue }
      let messages = reader.finish()
      activities(id.owner) { activity in
        for message in messages { rest.note(message, of: id.stream, at: nil, &activity) }
      }
    }
  }

  /// Streams that were given up.
  var forgotten: Int { streams.forgotten }
}
