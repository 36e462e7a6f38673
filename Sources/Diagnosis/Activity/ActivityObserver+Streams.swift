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
    for event in streams.observe(packet, frame: frame.number) {
      switch event {
      case .opening(let id, _):
        open(id, of: owner, vlan: vlan, at: frame, &activity)
      case .joined(let id, _):
        activity.connections.append(
          Connection(id: id, vlan: vlan, opening: FrameRun(frame), isJoined: true))
        begin(id, of: owner)
      default: note(event, at: frame, &activity)
      }
    }
  }

  private mutating func note(
    _ event: StreamEvent, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    let id = event.stream
    switch event {
    case .opening, .joined: break
    case .accepted: activity.update(id) { $0.accepted = $0.accepted ?? frame }
    case .refused:
      activity.update(id) { $0.refused = frame }
      talks[id] = nil
    case .data(_, let direction, let octets, let number):
      read(octets, of: id, direction, at: FrameStamp(number, at: frame.time), &activity)
    case .gap(_, let direction, let octets, _):
      skip(octets, of: id, direction, at: frame, &activity)
    case .retransmission(_, _, let octets, _):
      guard octets >= Connection.largeSegment else { return }
      activity.update(id) { connection in
        if connection.largeRetransmissions == nil {
          connection.largeRetransmissions = FrameRun(frame)
        } else {
          connection.largeRetransmissions?.append(frame)
        }
      }
    case .conflict: break
    case .reset(_, let direction, _):
      activity.update(id) { connection in
        connection.reset = Connection.Reset(byServer: direction == .fromServer, frame: frame)
      }
      finish(id, at: frame, &activity)
      talks[id] = nil
    case .closed(_, let direction, _):
      let isSecond = activity.connection(id)?.closed != nil
      activity.update(id) { $0.closed = frame }
      if direction == .fromServer { finish(id, at: frame, &activity) }
      if isSecond { talks[id] = nil }
    }
  }

  private mutating func open(
    _ id: StreamID, of owner: MACAddress, vlan: VLANID, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    if talks[id] != nil, activity.connection(id)?.outcome == .unanswered {
      activity.update(id) { $0.opening.append(frame) }
      return
    }
    activity.connections.append(Connection(id: id, vlan: vlan, opening: FrameRun(frame)))
    begin(id, of: owner)
  }

  private mutating func begin(_ id: StreamID, of owner: MACAddress) {
    // Those of streams that were forgotten have nobody to take them away.
    if talks.count >= mostTalks { talks.removeAll() }
    talks[id] = (owner, .undecided)
  }

  // MARK: - Contents

  private mutating func read(
    _ octets: ArraySlice<UInt8>, of id: StreamID, _ direction: StreamDirection,
    at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    activity.update(id) { connection in
      switch direction {
      case .fromClient: connection.octetsFromClient += octets.count
      case .fromServer: connection.octetsFromServer += octets.count
      }
    }
    guard let (owner, known) = talks[id] else { return }
    var talk = known
    if case .undecided = talk { talk = Talk(port: id.server.port, firstOctets: octets) }
    // Taken out while it is changed, so that it is changed where it lies.
    talks[id] = (owner, .other)
    switch talk {
    case .http(var reader):
      for message in reader.read(octets, from: direction, frame: frame.number) {
        note(message, of: id, at: frame, &activity)
      }
      talk = .http(reader)
    case .tls(var reader):
      let events = reader.read(octets, from: direction, frame: frame.number)
      activity.update(id) { $0.noteTLS(events, time: frame.time) }
      talk = .tls(reader)
    case .sip(var client, var server):
      let messages = direction == .fromClient ? client.read(octets) : server.read(octets)
      for message in messages {
        activity.note(
          message, isOwn: direction == .fromClient, server: id.server,
          vlan: activity.connection(id)?.vlan ?? .none, at: frame)
      }
      talk = .sip(client, server)
    case .dns(var client, var server):
      let messages = direction == .fromClient ? client.read(octets) : server.read(octets)
      for message in messages {
        activity.note(
          message, server: id.server.address, vlan: activity.connection(id)?.vlan ?? .none,
          at: frame)
      }
      talk = .dns(client, server)
    case .undecided, .other: break
    }
    talks[id] = (owner, talk)
  }

  private mutating func skip(
    _ octets: Int, of id: StreamID, _ direction: StreamDirection, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    guard let (owner, talk) = talks[id] else { return }
    switch talk {
    case .http(var reader):
      for message in reader.skip(octets, from: direction, frame: frame.number) {
        note(message, of: id, at: frame, &activity)
      }
      talks[id] = (owner, .http(reader))
    case .undecided: break
    case .tls(var reader):
      _ = reader.skip(octets, from: direction, frame: frame.number)
      talks[id] = (owner, .tls(reader))
    // Messages are counted from one to the next: after a hole, nothing is certain.
    case .sip, .dns, .other: talks[id] = (owner, .other)
    }
  }

  /// The server has said all that it will: what had no length, or not all of it, ends here.
  private mutating func finish(
    _ id: StreamID, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    guard let (owner, talk) = talks[id], case .http(var reader) = talk else { return }
    for message in reader.close(.fromServer, frame: frame.number) {
      note(message, of: id, at: frame, &activity)
    }
    talks[id] = (owner, .http(reader))
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
