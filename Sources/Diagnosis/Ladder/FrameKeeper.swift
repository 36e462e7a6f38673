public import Capture
import Discovery
import Framing

/// Keeps the octets of the frames that a report may want to show, in one pass and bounded memory.
///
/// A ``Timeline`` keeps meaning, not octets. What carries a message that is decoded is worth most;
/// then come the conversations of phones. Where there are too many, the least useful are dropped
/// first: the middle of the conversations, then the middle of the messages.
public struct FrameKeeper: Sendable {
  public let limits: Limits
  private var messages: FrameShelf
  private var conversations: FrameShelf
  /// Devices whose conversations are kept.
  private var clients: Set<MACAddress> = []
  /// Frames that were worth keeping and were dropped, or too long.
  public private(set) var dropped = 0

  /// How much is kept.
  public struct Limits: Hashable, Sendable {
    /// Frames of both kinds together.
    public var frames = 8192
    /// Octets of all of them together.
    public var octets = 32 << 20
    /// A longer frame is not kept: more than the jumbo frames of any network.
    public var octetsPerFrame = 16 << 10
    /// Devices whose conversations are kept.
    public var clients = 4096

    public init() {}
  }

  public init(limits: Limits = Limits()) {
    self.limits = limits
    messages = FrameShelf(begins: limits.frames / 4)
    conversations = FrameShelf(begins: limits.frames / 8)
  }

  public mutating func observe(_ frame: CapturedFrame) {
    let packet = Packet(
      frame.bytes[...], linkType: frame.linkType, originalLength: frame.originalLength)
    if packet.carriesLLDP || packet.carriesDHCP || packet.carriesCDP || packet.carriesDHCPv6 {
      if let source = packet.source, clients.count < limits.clients { clients.insert(source) }
      keep(frame, on: \.messages)
    } else if packet.tellsOfStartUp, isOfClient(packet) {
      keep(frame, on: \.conversations)
    }
  }

  /// The frame of this number, if it was kept.
  public func frame(_ number: Int) -> CapturedFrame? {
    messages.frame(number) ?? conversations.frame(number)
  }

  private mutating func keep(
    _ frame: CapturedFrame, on shelf: WritableKeyPath<FrameKeeper, FrameShelf>
  ) {
    guard frame.bytes.count <= limits.octetsPerFrame else {
      dropped += 1
      return
    }
    self[keyPath: shelf].append(frame)
    while messages.count + conversations.count > limits.frames
      || messages.octets + conversations.octets > limits.octets
    {
      guard conversations.drop() || messages.drop() else { return }
      dropped += 1
    }
  }

  private func isOfClient(_ packet: Packet) -> Bool {
    [packet.source, packet.destination].contains { mac in
      mac.map { clients.contains($0) || AvayaHostName.isPhoneMaker($0.oui) } ?? false
    }
  }
}

extension Packet {
  /// Part of finding and asking a server: who has an address, names, time, files, signalling; of
  /// TCP's other frames only those that begin or end a connection.
  fileprivate var tellsOfStartUp: Bool {
    if etherType == .eapol { return true }
    if case .arp = network { return true }
    switch transport {
    case .icmp, .icmpv6: return true
    case .udp(let header):
      return Self.udpPorts.contains(header.sourcePort)
        || Self.udpPorts.contains(header.destinationPort)
    case .tcp(let header):
      return !header.flags.isDisjoint(with: [.syn, .fin, .rst])
        || Self.tcpPorts.contains(header.sourcePort)
        || Self.tcpPorts.contains(header.destinationPort)
    case nil: return false
    }
  }

  /// DNS, TFTP, NTP, H.225.0 RAS, SIP.
  private static let udpPorts: Set<UInt16> = [53, 69, 123, 1719, 5060]
  /// HTTP, HTTPS, both of Avaya's utility server, H.225.0, SIP without and with TLS.
  private static let tcpPorts: Set<UInt16> = [80, 443, 81, 411, 1720, 5060, 5061, 8080, 8443]
}
