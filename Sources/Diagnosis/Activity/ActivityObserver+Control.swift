import Framing
import Streams
import Wire

extension ActivityObserver {
  /// ICMP: pings of the device, and what routers say of its packets.
  mutating func observeControl(
    _ packet: Packet, isOwn: Bool, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    guard let message = packet.icmp, let source = packet.sourceAddress,
      let destination = packet.destinationAddress
    else { return }
    if message.isEchoRequest, isOwn {
      let isKnown = activity.pings.updateNewest {
        $0.target == destination
      } _: {
        $0.asked.append(frame)
      }
      if !isKnown {
        activity.pings.append(
          DeviceActivity.Ping(target: destination, asked: FrameRun(frame)))
      }
    } else if message.isEchoReply, !isOwn {
      activity.pings.updateNewest {
        $0.target == source
      } _: {
        $0.answered = frame
      }
    } else if !isOwn, message.isUnreachable || message.isTimeExceeded {
      note(message, from: source, at: frame, &activity)
    }
  }

  private func note(
    _ message: ICMPMessage, from source: IPAddress, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    guard let datagram = message.quotation, let destination = datagram.destination else { return }
    let reason = message.codeName ?? message.typeName
    let port = datagram.destinationPort
    let isKnown = activity.unreachables.updateNewest {
      $0.destination == destination && $0.destinationPort == port && $0.reason == reason
    } _: {
      $0.frames.append(frame)
    }
    if !isKnown {
      activity.unreachables.append(
        Unreachable(
          from: source, destination: destination, destinationPort: port, reason: reason,
          frames: FrameRun(frame)))
    }
    activity.connections.updateNewest {
      $0.id.server.address == destination && $0.id.server.port == port && $0.accepted == nil
    } _: {
      $0.unreachable = $0.unreachable ?? frame
    }
  }
}
