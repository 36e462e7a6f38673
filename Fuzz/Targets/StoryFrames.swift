import Capture
import Framing
import Wire

/// Frames of a phone, a switch and a server around the octets of an input.
///
/// An input is a list of records: kind, length in two octets, and so many octets. The low three bits
/// of the kind are a ``Content``, bit 3 puts the frame on the voice VLAN, and the others say how much
/// time has passed.
struct StoryFrames {
  /// What the octets of a record are.
  enum Content: UInt8 {
    case frame, messageOfClient, messageOfServer, unitOfPhone, unitOfSwitch, cdp
    case message6OfClient, message6OfServer
  }

  private(set) var frames: [CapturedFrame] = []
  private var time = Moment.epoch

  init(_ input: ArraySlice<UInt8>) {
    var reader = ByteReader(input, reading: "record")
    while let kind = try? reader.readInteger(UInt8.self),
      let length = try? reader.readInteger(UInt16.self),
      let octets = try? reader.readBytes(min(Int(length), reader.remaining.count))
    {
      time = time + .milliseconds(1 << Int64(kind >> 4))
      let content = Content(rawValue: kind & 7) ?? .frame
      let bytes = Self.frame(content, Array(octets), isTagged: kind & 8 != 0)
      frames.append(CapturedFrame(number: frames.count + 1, time: time, bytes: bytes))
    }
  }

  /// The record from which ``init(_:)`` makes such a frame.
  static func record(_ content: Content, _ octets: [UInt8]) -> [UInt8] {
    let length = octets.count
    return [content.rawValue, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + octets
  }

  static func frame(_ content: Content, _ octets: [UInt8], isTagged: Bool = false) -> [UInt8] {
    if content == .frame { return octets }
    let isPhone = [.messageOfClient, .unitOfPhone, .message6OfClient].contains(content)
    let source = isPhone ? phone : network
    let tags = isTagged ? [VLANTag(type: .customerVLAN, control: 0xA078)] : []
    let frame =
      content == .cdp
      ? EthernetFrame(to: .broadcast, from: source, tags: tags, llc: cisco, payload: octets)
      : EthernetFrame(
        to: .broadcast, from: source, tags: tags, etherType: type(of: content),
        payload: packet(content, octets))
    return frame?.encoded ?? octets
  }

  private static let phone = MACAddress(lowBitsOf: 0x2CF4_C512_3456)
  private static let network = MACAddress(lowBitsOf: 0x001B_2100_0001)
  private static let cisco = LLCHeader(SNAPHeader(.cisco, protocolID: 0x2000))

  private static func type(of content: Content) -> EtherType {
    switch content {
    case .messageOfClient, .messageOfServer: .ipv4
    case .message6OfClient, .message6OfServer: .ipv6
    case .frame, .unitOfPhone, .unitOfSwitch, .cdp: .lldp
    }
  }

  private static func packet(_ content: Content, _ octets: [UInt8]) -> [UInt8] {
    switch content {
    case .messageOfClient:
      UDPDatagram.ipv4Packet(from: .any, port: 68, to: .broadcast, port: 67, payload: octets)
    case .messageOfServer:
      UDPDatagram.ipv4Packet(
        from: IPv4Address(192, 0, 2, 1), port: 67, to: .broadcast, port: 68, payload: octets)
    case .message6OfClient:
      UDPDatagram.ipv6Packet(from: .any, port: 546, to: .loopback, port: 547, payload: octets)
    case .message6OfServer:
      UDPDatagram.ipv6Packet(from: .loopback, port: 547, to: .any, port: 546, payload: octets)
    case .frame, .unitOfPhone, .unitOfSwitch, .cdp: octets
    }
  }
}
