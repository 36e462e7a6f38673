import DHCP
import Diagnosis
import Framing
import LLDP
import Wire

/// A frame cut where its layers meet: what its object in JSON has to tell so that the very octets
/// can be made of it again.
struct FrameAnatomy {
  let packet: Packet
  /// Everything before the network layer, or before the payload if there is none.
  let linkHeader: ArraySlice<UInt8>
  /// The headers of network and transport layer.
  let headers: ArraySlice<UInt8>
  /// Of UDP or TCP; told several times, and the whole payload is added up for it.
  let transportChecksum: ChecksumVerdict?

  init(_ packet: Packet) {
    self.packet = packet
    transportChecksum = packet.transportChecksum
    let end = packet.payload.startIndex
    let start = max(packet.bytes.startIndex, end - Self.lengthOfHeaders(packet))
    linkHeader = packet.bytes[..<start]
    headers = packet.bytes[start..<end]
  }

  /// Octets from the network layer to the end of the payload.
  var contentLength: Int { headers.count + packet.payload.count }

  private static func lengthOfHeaders(_ packet: Packet) -> Int {
    var length = packet.ipv6Extensions.reduce(0) { $0 + $1.length }
    switch packet.network {
    case .arp(let message): length += 8 + message.addresses.count
    case .ipv4(let header): length += header.length
    case .ipv6: length += 40
    case nil: break
    }
    switch packet.transport {
    case .udp: length += 8
    case .tcp(let header): length += header.length
    case .icmp, .icmpv6: length += 4
    case nil: break
    }
    return length
  }

  /// The headers as their fields give them.
  private var encodedHeaders: [UInt8] {
    var octets: [UInt8] =
      switch packet.network {
      case .arp(let message): message.encoded
      case .ipv4(let header): header.encoded
      case .ipv6(let header): header.encoded
      case nil: []
      }
    for header in packet.ipv6Extensions {
      octets += [header.nextHeader.rawValue, header.lengthField] + header.content
    }
    switch packet.transport {
    case .udp(let header): octets += header.encoded
    case .tcp(let header): octets += header.encoded
    case .icmp(let header), .icmpv6(let header): octets += header.encoded
    case nil: break
    }
    return octets
  }

  /// Whether the fields that are written give the very octets: of the link layer and of what lies
  /// outside of the payload, the octets themselves are written where the fields would not. Messages
  /// and data units hold all of their octets, so only a header that is cut has to be asked for.
  func isWhole(_ content: FrameContent) -> Bool {
    guard encodedHeaders[...] == headers else { return false }
    switch content {
    case .dhcp(let message): return message.header.isComplete
    default: return true
    }
  }
}

// MARK: - Link layer

extension FrameAnatomy {
  /// How the link header can be told.
  enum Link {
    /// The type or length is the one that follows from the content, or has to be told.
    case ethernet(type: EtherType?)
    case linuxCooked(LinuxCookedHeader, type: EtherType?)
    /// Nothing stands before the network layer, as is right for this link type.
    case none
    /// In octets.
    case octets
  }

  func link(_ content: FrameContent) -> Link {
    if packet.linkType == .ethernet, let type = typeOfEthernet {
      return .ethernet(type: type == computedType(content) ? nil : type)
    }
    if let cooked = packet.linuxCooked, packet.isl == nil,
      cooked.encoded + (packet.llc?.encoded ?? []) == Array(linkHeader)
    {
      let isComputed = packet.llc == nil && cooked.protocol == computedType(content)
      return .linuxCooked(cooked, type: isComputed ? nil : cooked.protocol)
    }
    return linkHeader.isEmpty && !packet.linkType.hasHeaderFields ? .none : .octets
  }

  /// The type or length of an Ethernet frame whose fields give its header; `nil` for another.
  private var typeOfEthernet: EtherType? {
    guard let destination = packet.destination, let source = packet.source else { return nil }
    let llc = packet.llc?.encoded ?? []
    let place = linkHeader.endIndex - llc.count - 2
    guard place >= linkHeader.startIndex else { return nil }
    let type = EtherType(
      rawValue: UInt16(linkHeader[place]) << 8 | UInt16(linkHeader[place + 1]))
    let frame = EthernetFrame(
      to: destination, from: source, tags: packet.vlanTags, etherType: type, payload: llc)
    return frame.encoded[...] == linkHeader ? type : nil
  }

  /// What `encode` puts there by itself.
  private func computedType(_ content: FrameContent) -> EtherType? {
    if let llc = packet.llc {
      return UInt16(exactly: llc.encoded.count + contentLength).map(EtherType.init(rawValue:))
    }
    if case .lldp = content { return .lldp }
    return packet.network.map(\.etherType)
  }
}

extension LinkType {
  /// Frames begin with a header that is told field by field.
  var hasHeaderFields: Bool { self == .ethernet || self == .linuxCooked || self == .linuxCookedV2 }
}

extension NetworkLayer {
  /// The usual EtherType.
  var etherType: EtherType {
    switch self {
    case .arp: .arp
    case .ipv4: .ipv4
    case .ipv6: .ipv6
    }
  }
}

extension LinuxCookedHeader {
  fileprivate var encoded: [UInt8] {
    var writer = ByteWriter()
    encode(into: &writer)
    return writer.bytes
  }
}
