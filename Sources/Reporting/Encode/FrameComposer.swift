import DHCP
import Framing
import Wire

/// Makes the octets of a frame from its fields, innermost layer first: each layer's lengths and
/// checksums need what it carries.
struct FrameComposer {
  private var record: FieldRecordReader
  private let isMasked: Bool
  private(set) var linkType = LinkType.ethernet

  init(_ record: FieldRecordReader, isMasked: Bool) {
    self.record = record
    self.isMasked = isMasked
  }

  mutating func octets() throws(FieldError) -> [UInt8] {
    let bytes = try record.optional("bytes")?.octets()
    let link = try LinkFields(of: &record)
    linkType = link.type
    if let bytes {
      ignoreContent()
      try record.finish()
      return Array(bytes)
    }
    let content = try FrameInnards(of: &record, source: link.source, isMasked: isMasked)
    let transport = try TransportFields(of: &record, usual: content.usualPorts)
    var usual = content.usualLink
    let packet = try networkPacket(transport, content, link, &usual)
    let trailer = try record.optional("trailer")?.octets()
    try record.finish()
    let octets = try link.encoded(around: packet, usual: usual) + packet
    return octets + (trailer.map(Array.init) ?? link.padding(after: octets.count))
  }

  private mutating func ignoreContent() {
    record.ignore(
      "arp", "ip", "ipv4", "ipv6", "ipv6Extensions", "ports", "udp", "tcp", "icmp", "icmpv6",
      "dhcp", "lldp", "cdp", "dhcpv6", "payload", "trailer")
  }
}

// MARK: - Network layer

extension FrameComposer {
  /// The network layer with all that it carries; `usual` learns what the link layer should be.
  private mutating func networkPacket(
    _ transport: TransportFields?, _ content: FrameInnards, _ link: LinkFields,
    _ usual: inout UsualLink
  ) throws(FieldError) -> [UInt8] {
    let arp = try record.optional("arp", as: ARPMessage.self)
    let endpoints = try endpoints(content, link)
    let (ipv4, ipv6) = (record.optional("ipv4"), record.optional("ipv6"))
    let extensions = record.optional("ipv6Extensions")
    if let arp {
      usual.type = .arp
      usual.source = MACAddress(arp.senderHardware)
      usual.destination = arp.operation == .request ? .broadcast : MACAddress(arp.targetHardware)
      return arp.encoded + content.octets
    }
    if transport == nil, endpoints == nil, ipv4 == nil, ipv6 == nil { return content.octets }
    guard let endpoints else {
      throw FieldError(.member("ip", of: record.path), .missing("the addresses"))
    }
    let carried = transport?.encoded(around: content.octets[...], between: endpoints)
    usual.destination = MACAddress(group: endpoints.destination)
    switch (endpoints.source, endpoints.destination) {
    case (.v4(let source), .v4(let destination)):
      usual.type = .ipv4
      return try IPv4Fields(
        ipv4, from: source, to: destination, carrying: transport?.carried, in: record.path
      ).encoded(around: carried ?? content.octets)
    case (.v6(let source), .v6(let destination)):
      usual.type = .ipv6
      return try IPv6Fields(
        ipv6, extensions: extensions, between: (source, destination),
        carrying: transport?.carried, in: record.path
      ).encoded(around: carried ?? content.octets)
    default:
      throw FieldError(
        .member("ip", of: record.path), .contradiction("the addresses are of two versions of IP"))
    }
  }

  /// The addresses under `ip`, or those that belong to a DHCP message.
  private mutating func endpoints(
    _ content: FrameInnards, _ link: LinkFields
  ) throws(FieldError) -> Endpoints? {
    let usual = content.usualEndpoints(link)
    guard let field = record.optional("ip") else { return usual }
    var addresses = try field.record()
    let source: IPAddress? = try addresses.optional("source")
    let destination: IPAddress? = try addresses.optional("destination")
    try addresses.finish()
    guard let source = source ?? usual?.source else {
      throw FieldError(.member("source", of: field.path), .missing("an IP address"))
    }
    guard let destination = destination ?? usual?.destination else {
      throw FieldError(.member("destination", of: field.path), .missing("an IP address"))
    }
    return Endpoints(source: source, destination: destination)
  }
}
