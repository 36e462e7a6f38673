import Framing
import Services
import Wire

extension ActivityObserver {
  /// Whether ``observeDatagram`` reads what comes from or goes to this port of another host.
  func reads(datagramsOf port: UInt16) -> Bool {
    switch port {
    case 53, 69, 123, 1719, 5060: true
    default: false
    }
  }

  /// Whether a file comes by TFTP to this port of a device, from whatever port.
  func isInTransfer(_ own: Endpoint) -> Bool {
    !transfers.isEmpty && transfers[own] != nil
  }

  mutating func observeDatagram(
    _ packet: Packet, isOwn: Bool, at frame: FrameStamp, _ activity: inout DeviceActivity
  ) {
    guard let (own, other) = packet.ends(isOwn: isOwn) else { return }
    switch other.port {
    case 53:
      guard let message = try? DNSMessage(packet.payload) else { return }
      activity.note(message, server: other.address, vlan: packet.vlan, at: frame)
    case 123:
      activity.noteTime(
        packet.payload, server: other.address, isOwn: isOwn, vlan: packet.vlan, at: frame)
    case 1719:
      guard let message = try? RASMessage(packet.payload) else { return }
      activity.note(message, server: other, isOwn: isOwn, vlan: packet.vlan, at: frame)
    case 5060:
      guard let message = try? SIPMessage(packet.payload) else { return }
      activity.note(message, isOwn: isOwn, server: other, vlan: packet.vlan, at: frame)
    default: observeTransfer(packet, own: own, other: other, isOwn: isOwn, at: frame, &activity)
    }
  }

  // MARK: - TFTP (RFC 1350): asked on port 69, answered from another

  private mutating func observeTransfer(
    _ packet: Packet, own: Endpoint, other: Endpoint, isOwn: Bool, at frame: FrameStamp,
    _ activity: inout DeviceActivity
  ) {
    let isRequest = isOwn && other.port == 69
    guard isRequest || transfers[own] != nil,
      let message = try? TFTPMessage(packet.payload)
    else { return }
    if isRequest, case .readRequest(let request) = message {
      if transfers.count >= Self.mostTransfers { transfers.removeAll() }
      transfers[own] = frame
      activity.files.append(
        ObservedFile(
          transport: .tftp, server: other, vlan: packet.vlan, stream: nil, number: 1, method: nil,
          target: request.file,
          asked: frame))
    } else if !isOwn {
      activity.note(message, from: other, at: frame)
    }
  }
}

extension DeviceActivity {
  /// What a TFTP server sent: of the file, only whether it came is kept.
  fileprivate mutating func note(
    _ message: TFTPMessage, from server: Endpoint, at frame: FrameStamp
  ) {
    files.updateNewest {
      $0.transport == .tftp && $0.server.address == server.address && !$0.isComplete
    } _: { file in
      file.answered = file.answered ?? frame
      file.last = frame
      switch message {
      case .data(_, let content):
        file.outcome = .transferred
        file.receive(content)
        // A short block is the last one (RFC 1350 §2); larger blocks are agreed in both requests.
        file.isComplete = content.count < 512
      case .error(let code, let text):
        file.outcome = .refused(code: Int(code.rawValue), text: text)
        file.isComplete = true
      default: break
      }
    }
  }

  fileprivate mutating func noteTime(
    _ octets: ArraySlice<UInt8>, server: IPAddress, isOwn: Bool, vlan: VLANID,
    at frame: FrameStamp
  ) {
    guard let packet = try? NTPPacket(octets) else { return }
    if isOwn, packet.mode == .client {
      let isKnown = timeQueries.updateNewest {
        $0.server == server
      } _: {
        $0.asked.append(frame)
      }
      if !isKnown {
        timeQueries.append(TimeQuery(server: server, vlan: vlan, asked: FrameRun(frame)))
      }
    } else if !isOwn, packet.mode == .server {
      timeQueries.updateNewest {
        $0.server == server
      } _: {
        $0.answered = frame
      }
    }
  }
}

extension ObservedFile {
  /// More is no text file that a phone reads.
  private static let mostContents = 64 << 10

  fileprivate mutating func receive(_ octets: ArraySlice<UInt8>) {
    let kept = contents?.count ?? 0
    self.octets += octets.count
    guard kept + octets.count <= Self.mostContents else { return }
    contents = (contents ?? []) + octets
  }
}

extension Packet {
  /// The innermost VLAN; 0 if the frame was untagged or carried a priority tag only.
  var vlan: VLANID { vlanTags.last?.id ?? .none }

  /// Both ends of a datagram, the device's own first.
  func ends(isOwn: Bool) -> (own: Endpoint, other: Endpoint)? {
    guard let sourceAddress, let destinationAddress, let sourcePort, let destinationPort else {
      return nil
    }
    let source = Endpoint(address: sourceAddress, port: sourcePort)
    let destination = Endpoint(address: destinationAddress, port: destinationPort)
    return isOwn ? (source, destination) : (destination, source)
  }
}
