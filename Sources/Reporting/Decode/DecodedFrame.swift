import CDP
public import Capture
import DHCP
import DHCPv6
public import Diagnosis
public import Framing
import LLDP
import Wire

/// A captured frame with everything that we can read in it.
public struct DecodedFrame: Sendable {
  public let frame: CapturedFrame
  public let packet: Packet
  public let content: FrameContent

  public init(_ frame: CapturedFrame) {
    self.frame = frame
    packet = Packet(
      frame.bytes[...], linkType: frame.linkType, originalLength: frame.originalLength)
    content = FrameContent(packet)
  }

  /// Whether it holds something that ``content`` names.
  public var isOurs: Bool {
    if case .other = content { false } else { true }
  }

  /// The protocols by name, outermost first.
  var protocols: [String] {
    packet.layers.map(\.rawValue) + [content.protocolBeyondLayers].compactMap(\.self)
  }

  /// `transport`: what the checksum of UDP or TCP says.
  private func wrongChecksums(_ transport: ChecksumVerdict?) -> [String] {
    var notes: [String] = []
    if case .ipv4(let header) = packet.network, case let verdict = header.checksumVerdict,
      case .wrong = verdict
    {
      notes.append("IPv4 header checksum \(verdict)")
    }
    if let transport, case .wrong = transport {
      let isTCP = if case .tcp = packet.transport { true } else { false }
      notes.append("\(isTCP ? "TCP" : "UDP") checksum \(transport)")
    }
    return notes
  }

  /// What is unusual about the frame, or keeps a part of it from being read.
  var notes: [String] { notes(transportChecksum: packet.transportChecksum) }

  /// The same for a caller who has asked for the checksum of UDP or TCP before.
  func notes(transportChecksum: ChecksumVerdict?) -> [String] {
    var notes: [String] = []
    if frame.isCut {
      notes.append(
        "cut by the capture: \(frame.bytes.count) of \(frame.originalLength) octets were kept")
    }
    notes += packet.notes.map(\.description)
    notes += wrongChecksums(transportChecksum)
    if let error = packet.error { notes.append(error.description) }
    switch content {
    case .dhcp(let message): notes += message.framingErrors.map(\.description)
    case .lldp(let unit): notes += [unit.framingError?.description].compactMap(\.self)
    case .cdp(let message): notes += [message.framingError?.description].compactMap(\.self)
    case .dhcpv6(let message): notes += message.framingErrors.map(\.description)
    case .other: break
    }
    return notes
  }
}

extension FrameContent {
  /// The protocol that the layers of a packet do not name.
  var protocolBeyondLayers: String? {
    switch self {
    case .dhcp: "dhcp"
    case .dhcpv6: "dhcpv6"
    case .cdp: "cdp"
    case .lldp, .other: nil
    }
  }
}
