import Framing
import Services
import Streams
import Wire

extension ActivityObserver {
  mutating func observeSegment(
    _ packet: Packet, of owner: MACAddress, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    let vlan = packet.vlan
    for event in streams.observe(packet, frame: frame.number, of: owner.rawValue) {
      let id = TalkID(owner: owner, stream: event.stream)
      switch event {
      case .opening: open(id, vlan: vlan, at: frame, &activity)
      case .joined:
        activity.connections.append(
          Connection(id: id.stream, vlan: vlan, opening: FrameRun(frame), isJoined: true))
        begin(id)
      default: note(event, of: id, at: frame, &activity)
      }
    }
  }

  private mutating func note(
    _ event: StreamEvent, of id: TalkID, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    let stream = id.stream
    switch event {
    case .opening, .joined: break
    case .accepted: activity.update(stream) { $0.accepted = $0.accepted ?? frame }
    case .refused:
      activity.update(stream) { $0.refused = frame }
      talks[id] = nil
    case .data(_, let direction, let octets, let number):
      read(octets, of: id, direction, at: FrameStamp(number, at: frame.time), &activity)
    case .gap(_, let direction, let octets, _):
      skip(octets, of: id, direction, at: frame, &activity)
    case .retransmission(_, _, let octets, _):
      guard octets >= Connection.largeSegment else { return }
      activity.update(stream) { connection in
        if connection.largeRetransmissions == nil {
          connection.largeRetransmissions = FrameRun(frame)
        } else {
          connection.largeRetransmissions?.append(frame)
        }
      }
    case .conflict: break
    case .reset(_, let direction, _):
      activity.update(stream) { connection in
        connection.reset = Connection.Reset(byServer: direction == .fromServer, frame: frame)
      }
      finish(id, at: frame, &activity)
      talks[id] = nil
    case .closed(_, let direction, _):
      let isSecond = activity.connection(stream)?.closed != nil
      activity.update(stream) { $0.closed = frame }
      if direction == .fromServer { finish(id, at: frame, &activity) }
      if isSecond { talks[id] = nil }
    }
  }

  private mutating func open(
    _ id: TalkID, vlan: VLANID, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    let stream = id.stream
    if talks[id] != nil, activity.connection(stream)?.outcome == .unanswered {
      activity.update(stream) { $0.opening.append(frame) }
      return
    }
    activity.connections.append(Connection(id: stream, vlan: vlan, opening: FrameRun(frame)))
    begin(id)
  }

  private mutating func begin(_ id: TalkID) {
    // Those of streams that were forgotten have nobody to take them away.
    if talks.count >= mostTalks { talks.removeAll() }
    talks[id] = .undecided
  }

  // MARK: - Contents

  private mutating func read(
    _ octets: ArraySlice<UInt8>, of id: TalkID, _ direction: StreamDirection,
    at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    activity.update(id.stream) { connection in
      switch direction {
      case .fromClient: connection.octetsFromClient += octets.count
      case .fromServer: connection.octetsFromServer += octets.count
      }
    }
    guard let known = talks[id] else { return }
    var talk = known
    if case .undecided = talk { talk = Talk(port: id.stream.server.port, firstOctets: octets) }
    // Taken out while it is changed, so that it is changed where it lies.
    talks[id] = .other
    switch talk {
    case .http(var reader):
      for message in reader.read(octets, from: direction, frame: frame.number) {
        note(message, of: id.stream, at: frame, &activity)
      }
      talk = .http(reader)
    case .tls(var reader):
      let events = reader.read(octets, from: direction, frame: frame.number)
      activity.update(id.stream) { $0.noteTLS(events, time: frame.time) }
      talk = .tls(reader)
    case .sip(var client, var server):
      let messages = direction == .fromClient ? client.read(octets) : server.read(octets)
      for message in messages {
        activity.note(
          message, isOwn: direction == .fromClient, server: id.stream.server,
          vlan: activity.connection(id.stream)?.vlan ?? .none, at: frame)
      }
      talk = .sip(client, server)
    case .dns(var client, var server):
      let messages = direction == .fromClient ? client.read(octets) : server.read(octets)
      for message in messages {
        activity.note(
          message, server: id.stream.server.address,
          vlan: activity.connection(id.stream)?.vlan ?? .none,
          at: frame)
      }
      talk = .dns(client, server)
    case .undecided, .other: break
    }
    talks[id] = talk
  }

  private mutating func skip(
    _ octets: Int, of id: TalkID, _ direction: StreamDirection, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    guard let talk = talks[id] else { return }
    switch talk {
    case .http(var reader):
      for message in reader.skip(octets, from: direction, frame: frame.number) {
        note(message, of: id.stream, at: frame, &activity)
      }
      talks[id] = .http(reader)
    case .undecided: break
    case .tls(var reader):
      _ = reader.skip(octets, from: direction, frame: frame.number)
      talks[id] = .tls(reader)
    // Messages are counted from one to the next: after a hole, nothing is certain.
    case .sip, .dns, .other: talks[id] = .other
    }
  }

  /// The server has said all that it will: what had no length, or not all of it, ends here.
  private mutating func finish(
    _ id: TalkID, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    guard let talk = talks[id], case .http(var reader) = talk else { return }
    for message in reader.close(.fromServer, frame: frame.number) {
      note(message, of: id.stream, at: frame, &activity)
    }
    talks[id] = .http(reader)
  }
}

extension Connection {
  fileprivate mutating func noteTLS(_ events: [TLSEvent], time: Moment?) {
    var conversation = tls ?? TLSConversation()
    for event in events { conversation.note(event, time: time) }
    security = .seen(conversation)
  }
}

extension DeviceActivity {
  func connection(_ id: StreamID) -> Connection? {
    connections.elements.last { $0.id == id }
  }

  mutating func update(_ id: StreamID, _ change: (inout Connection) -> Void) {
    connections.updateNewest(where: { $0.id == id }, change)
  }
}
