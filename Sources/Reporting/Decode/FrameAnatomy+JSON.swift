import Diagnosis
import Framing
import Wire

/// What is written here is what the octets cannot be computed from: lengths, checksums, types and
/// padding only where they differ from what `encode` would put there.
extension FrameAnatomy {
  func writeHeaders(to json: inout JSONWriter, _ content: FrameContent) {
    switch link(content) {
    case .none: break
    case .octets:
      json.key("linkHeader")
      json.hex(linkHeader)
    case .ethernet(let type):
      json.field("etherType", type?.description)
      writeLLC(to: &json)
    case .linuxCooked(let header, let type):
      json.object("linuxCooked") { json in
        json.field("packetType", header.packetType.rawValue)
        json.field("hardwareType", header.hardwareType)
        json.field("addressLength", header.addressLength)
        json.key("address")
        json.hex(header.address)
        json.field("protocol", type?.description)
        if header.reserved != 0 { json.field("reserved", header.reserved) }
        if header.version == .v2 { json.field("interface", header.interface) }
      }
      writeLLC(to: &json)
    }
    writeNetwork(to: &json)
    writeTransport(to: &json)
  }

  private func writeLLC(to json: inout JSONWriter) {
    guard let llc = packet.llc else { return }
    json.object("llc") { json in
      json.field("dsap", llc.dsap)
      json.field("ssap", llc.ssap)
      json.key("control")
      json.hex(llc.control.encoded)
      if let snap = llc.snap {
        json.object("snap") { json in
          json.field("oui", snap.oui)
          json.field("protocolId", EtherType(rawValue: snap.protocolID).description)
        }
      }
    }
  }

  private func writeNetwork(to json: inout JSONWriter) {
    switch packet.network {
    case .ipv4(let header):
      json.object("ipv4") { json in write(header, to: &json) }
    case .ipv6(let header):
      json.object("ipv6") { json in write(header, to: &json) }
      guard !packet.ipv6Extensions.isEmpty else { return }
      json.array("ipv6Extensions") { json in
        let following = packet.ipv6Extensions.dropFirst().map { Optional($0.kind) } + [carried]
        for (header, next) in zip(packet.ipv6Extensions, following) {
          write(header, before: next, to: &json)
        }
      }
    case .arp, nil: break
    }
  }

  /// The protocol of the transport header, if there is one.
  private var carried: IPProtocol? {
    switch packet.transport {
    case .udp: .udp
    case .tcp: .tcp
    case .icmp: .icmp
    case .icmpv6: .icmpv6
    case nil: nil
    }
  }

  private func write(_ header: IPv4Header, to json: inout JSONWriter) {
    if header.dscp.rawValue != 0 { json.field("dscp", header.dscp.rawValue) }
    if header.ecn != .notCapable { json.field("ecn", header.ecn.description) }
    if Int(header.totalLength) != contentLength { json.field("totalLength", header.totalLength) }
    json.field("identification", header.identification)
    if header.reserved { json.field("reserved", true) }
    if header.dontFragment { json.field("dontFragment", true) }
    if header.moreFragments { json.field("moreFragments", true) }
    if header.fragmentOffset != .zero {
      json.field("fragmentOffset", header.fragmentOffset.octets)
    }
    json.field("timeToLive", header.timeToLive)
    if header.protocol != carried { json.field("protocol", header.protocol.rawValue) }
    if header.checksum != header.computedChecksum { json.field("checksum", header.checksum) }
    if !header.options.octets.isEmpty {
      json.key("options")
      json.hex(header.options.octets)
    }
  }

  private func write(_ header: IPv6Header, to json: inout JSONWriter) {
    if header.dscp.rawValue != 0 { json.field("dscp", header.dscp.rawValue) }
    if header.ecn != .notCapable { json.field("ecn", header.ecn.description) }
    if header.flowLabel != .none { json.field("flowLabel", header.flowLabel.rawValue) }
    if Int(header.payloadLength) != contentLength - 40 {
      json.field("payloadLength", header.payloadLength)
    }
    if header.nextHeader != packet.ipv6Extensions.first?.kind ?? carried {
      json.field("nextHeader", header.nextHeader.rawValue)
    }
    json.field("hopLimit", header.hopLimit)
  }

  private func write(
    _ header: IPv6ExtensionHeader, before next: IPProtocol?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("kind", header.kind.rawValue)
      if header.nextHeader != next { json.field("nextHeader", header.nextHeader.rawValue) }
      if header.lengthField != IPv6Fields.lengthField(of: header.kind, content: header.content) {
        json.field("length", header.lengthField)
      }
      json.key("hex")
      json.hex(header.content)
    }
  }

  private func writeTransport(to json: inout JSONWriter) {
    switch packet.transport {
    case .udp(let header):
      let isLengthComputed = Int(header.length) == 8 + packet.payload.count
      let isChecksumComputed = transportChecksum == .correct
      if isLengthComputed && isChecksumComputed { return }
      json.object("udp") { json in
        if !isLengthComputed { json.field("length", header.length) }
        if !isChecksumComputed { json.field("checksum", header.checksum) }
      }
    case .tcp(let header): json.object("tcp") { json in write(header, to: &json) }
    case .icmp(let header): write(header, "icmp", to: &json)
    case .icmpv6(let header): write(header, "icmpv6", to: &json)
    case nil: break
    }
  }

  private func write(_ header: TCPHeader, to json: inout JSONWriter) {
    json.field("sequence", header.sequence)
    json.field("acknowledgment", header.acknowledgment)
    let reserved = header.flags.intersection(.reserved).rawValue >> 9
    if reserved != 0 { json.field("reserved", reserved) }
    json.field("flags", header.flags.names)
    json.field("window", header.window)
    // All ones and zero are the same sum; zero is what is computed.
    if transportChecksum != .correct || header.checksum == 0xFFFF {
      json.field("checksum", header.checksum)
    }
    if header.urgentPointer != 0 { json.field("urgentPointer", header.urgentPointer) }
    if !header.options.octets.isEmpty {
      json.key("options")
      json.hex(header.options.octets)
    }
  }

  private func write(_ header: ICMPHeader, _ name: String, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("type", header.type)
      json.field("code", header.code)
      let computed = TransportFields.checksum(
        of: [header.type, header.code, 0, 0] + packet.payload,
        between: name == "icmp" ? nil : packet.endpoints, .icmpv6)
      if header.checksum != computed { json.field("checksum", header.checksum) }
    }
  }
}

extension Packet {
  fileprivate var endpoints: Endpoints? {
    guard let sourceAddress, let destinationAddress else { return nil }
    return Endpoints(source: sourceAddress, destination: destinationAddress)
  }
}
