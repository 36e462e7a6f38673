public import Wire

/// One captured frame taken apart into its layers, as far as they could be read.
///
/// Reading is total: where it has to stop, ``error`` says why, and ``payload`` holds what the
/// innermost layer that could be read carries. All slices keep the indices of the frame.
///
/// Read are Ethernet (II, IEEE 802.3 with LLC and SNAP, VLAN tags, ISL), Linux cooked, BSD
/// loopback, raw IP and unencrypted IEEE 802.11 data frames; in them ARP, IPv4 and IPv6; in those
/// UDP, TCP and the first octets of ICMP (``icmp`` reads on). Tunnels (GRE, L2TP, MPLS, PPPoE) are
/// not entered.
public struct Packet: Sendable, Hashable {
  /// The whole frame.
  public let bytes: ArraySlice<UInt8>
  public let linkType: LinkType
  /// Octets of the frame on the wire.
  public let originalLength: Int

  // Link layer
  public internal(set) var source: MACAddress?
  /// `nil` in a Linux cooked frame, which has only a source.
  public internal(set) var destination: MACAddress?
  public internal(set) var linuxCooked: LinuxCookedHeader?
  public internal(set) var isl: ISLHeader?
  /// Outermost first.
  public internal(set) var vlanTags: [VLANTag] = []
  /// Of what the innermost link layer carries; `nil` for LLC without SNAP or with a SNAP number
  /// that is not an EtherType.
  public internal(set) var etherType: EtherType?
  public internal(set) var llc: LLCHeader?

  // Above it
  public internal(set) var network: NetworkLayer?
  /// In wire order.
  public internal(set) var ipv6Extensions: [IPv6ExtensionHeader] = []
  /// What IP carries, behind any extension headers that could be read.
  public internal(set) var ipProtocol: IPProtocol?
  /// Only the first fragment of a datagram has one.
  public internal(set) var transport: TransportLayer?

  /// What the innermost layer that was read carries, without padding where a length tells it.
  public internal(set) var payload: ArraySlice<UInt8>
  /// Why deeper layers could not be read.
  public internal(set) var error: DecodeError?
  /// What was unusual, in the order of the layers.
  public internal(set) var notes: [PacketNote] = []

  /// Where the octets stop that the network layer counts as its own; may lie beyond the frame.
  var networkEnd = 0
  /// Octets of the content of the innermost layer that the capture did not keep.
  var missing: Int
  var linkLayers = LinkLayers.none
  /// How many tags stand outside of an LLC header.
  var tagsBeforeLLC = 0

  /// Takes the octets of a frame apart.
  ///
  /// - Parameters:
  ///   - bytes: What the capture kept of the frame.
  ///   - linkType: How the frame begins.
  ///   - originalLength: Octets of the frame on the wire, if more than were kept.
  public init(_ bytes: ArraySlice<UInt8>, linkType: LinkType, originalLength: Int? = nil) {
    self.bytes = bytes
    self.linkType = linkType
    // Captures count in 32 bits; more would only let the sums below overflow.
    self.originalLength = max(min(originalLength ?? 0, Int(UInt32.max)), bytes.count)
    payload = bytes
    missing = self.originalLength - bytes.count
    readLinkLayer()
  }

  /// The capture kept fewer octets than were on the wire.
  public var isCut: Bool { originalLength > bytes.count }

  /// What follows the payload: padding, a frame check sequence.
  public var trailer: ArraySlice<UInt8> { bytes[payload.endIndex...] }
}

// MARK: - What most callers ask

extension Packet {
  public var sourceAddress: IPAddress? {
    switch network {
    case .ipv4(let header): .v4(header.source)
    case .ipv6(let header): .v6(header.source)
    case .arp, nil: nil
    }
  }

  public var destinationAddress: IPAddress? {
    switch network {
    case .ipv4(let header): .v4(header.destination)
    case .ipv6(let header): .v6(header.destination)
    case .arp, nil: nil
    }
  }

  /// UDP's or TCP's.
  public var sourcePort: UInt16? {
    switch transport {
    case .udp(let header): header.sourcePort
    case .tcp(let header): header.sourcePort
    case .icmp, .icmpv6, nil: nil
    }
  }

  /// UDP's or TCP's.
  public var destinationPort: UInt16? {
    switch transport {
    case .udp(let header): header.destinationPort
    case .tcp(let header): header.destinationPort
    case .icmp, .icmpv6, nil: nil
    }
  }

  /// A piece of an IP datagram: there are others before or after it.
  public var isFragment: Bool {
    switch network {
    case .ipv4(let header):
      header.isFragment
    case .ipv6:
      ipv6Extensions.contains { header in
        header.fragment.map { $0.moreFragments || $0.offset != .zero } ?? false
      }
    case .arp, nil:
      false
    }
  }
}
