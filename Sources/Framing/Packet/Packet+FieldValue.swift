public import Wire

extension Packet: FieldDescribing {
  /// A record with a field for each layer that was read.
  public var fieldValue: FieldValue {
    var fields = linkFields
    switch network {
    case .arp(let message): fields.append(.init("arp", message.fieldValue))
    case .ipv4(let header): fields.append(.init("ipv4", header.fieldValue))
    case .ipv6(let header): fields.append(.init("ipv6", header.fieldValue))
    case nil: break
    }
    if !ipv6Extensions.isEmpty {
      fields.append(.init("ipv6Extensions", .list(ipv6Extensions.map(\.fieldValue))))
    }
    switch transport {
    case .udp(let header): fields.append(.init("udp", header.fieldValue))
    case .tcp(let header): fields.append(.init("tcp", header.fieldValue))
    case .icmp(let header): fields.append(.init("icmp", header.fieldValue))
    case .icmpv6(let header): fields.append(.init("icmpv6", header.fieldValue))
    case nil: break
    }
    if let verdict = transportChecksum {
      fields.append(.init("checksum", .word(verdict.description)))
    }
    if !notes.isEmpty {
      fields.append(.init("notes", .list(notes.map { .word($0.description) })))
    }
    if let error { fields.append(.init("error", .word(error.description))) }
    return .record(fields)
  }

  private var linkFields: [FieldValue.Field] {
    var fields: [FieldValue.Field] = [
      .init("layers", .list(layers.map { .word($0.rawValue) }))
    ]
    if let isl { fields.append(.init("isl", isl.fieldValue)) }
    if let linuxCooked { fields.append(.init("linuxCooked", linuxCooked.fieldValue)) }
    if let destination { fields.append(.init("destination", .word(destination.description))) }
    if let source { fields.append(.init("source", .word(source.description))) }
    if !vlanTags.isEmpty {
      fields.append(.init("vlanTags", .list(vlanTags.map(\.fieldValue))))
    }
    if let llc { fields.append(.init("llc", llc.fieldValue)) }
    if let etherType { fields.append(.init("etherType", .word(etherType.description))) }
    return fields
  }
}
