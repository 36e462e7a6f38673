import Wire

extension Packet {
  /// What was found, outermost first, one entry for each VLAN tag. A link type that is not taken
  /// apart gives its name.
  public var layers: [Layer] {
    var layers: [Layer] = isl == nil ? [] : [.isl]
    switch linkLayers {
    case .none: break
    case .ethernet: layers.append(.ethernet)
    case .ieee8023: layers.append(.ieee8023)
    case .linuxCooked: layers.append(.linuxCooked)
    case .rawIP: layers.append(.rawIP)
    case .null: layers.append(.null)
    case .radiotap: layers.append(.radiotap)
    case .ieee80211: layers.append(.ieee80211)
    case .radiotapAndIEEE80211: layers += [.radiotap, .ieee80211]
    }
    if notes.contains(.unknownLinkType(linkType)) {
      layers.append(Layer(rawValue: linkType.description))
    }
    let outer = llc == nil ? vlanTags.count : tagsBeforeLLC
    layers += vlanTags.prefix(outer).map { _ in .vlan }
    if let llc {
      layers.append(.llc)
      if llc.snap != nil { layers.append(.snap) }
    }
    layers += vlanTags.dropFirst(outer).map { _ in .vlan }
    if let layer = networkLayer { layers.append(layer) }
    switch transport {
    case .udp: layers.append(.udp)
    case .tcp: layers.append(.tcp)
    case .icmp: layers.append(.icmp)
    case .icmpv6: layers.append(.icmpv6)
    case nil: break
    }
    return layers
  }

  private var networkLayer: Layer? {
    switch network {
    case .arp: etherType == .rarp ? .rarp : .arp
    case .ipv4: .ipv4
    case .ipv6: .ipv6
    case nil: etherType.flatMap { Layer(unreadContentOf: $0) }
    }
  }
}
