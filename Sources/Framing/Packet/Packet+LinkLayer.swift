import Wire

extension Packet {
  /// Reads the outermost layer, and through it the others.
  mutating func readLinkLayer() {
    switch linkType {
    case .ethernet: readEthernet()
    case .linuxCooked: readLinuxCooked(.v1)
    case .linuxCookedV2: readLinuxCooked(.v2)
    case .raw: readRawIP()
    case .ipv4:
      linkLayers = .rawIP
      readContent(.ipv4)
    case .ipv6:
      linkLayers = .rawIP
      readContent(.ipv6)
    case .null, .loop: readNull()
    case .radiotap: readRadiotap()
    case .ieee80211: readIEEE80211(isPadded: false)
    default: notes.append(.unknownLinkType(linkType))
    }
  }

  /// IEEE 802.3 §3.1.1
  private mutating func readEthernet() {
    let start = payload
    let header = read("Ethernet header") { reader throws(DecodeError) in
      (
        destination: try MACAddress(decoding: &reader), source: try MACAddress(decoding: &reader),
        type: EtherType(rawValue: try reader.readInteger())
      )
    }
    guard let header else { return }
    destination = header.destination
    source = header.source
    if isl == nil, header.type.isLength, ISLHeader.isDestination(header.destination) {
      payload = start
      readISL()
      return
    }
    linkLayers = header.type.isLength ? .ieee8023 : .ethernet
    readContent(header.type)
  }

  private mutating func readISL() {
    guard let header: ISLHeader = read(ISLHeader.name) else { return }
    isl = header
    // Some switches leave the length out.
    if header.length == 0 {
      notes.append(.lengthIsZero(.isl))
    } else {
      limit(to: header.contentLength, by: .isl)
    }
    readEthernet()
  }

  private mutating func readLinuxCooked(_ version: LinuxCookedHeader.Version) {
    let header = read(LinuxCookedHeader.name) { reader throws(DecodeError) in
      try LinuxCookedHeader(version, decoding: &reader)
    }
    guard let header else { return }
    linkLayers = .linuxCooked
    linuxCooked = header
    source = header.source
    if header.carriesLLC {
      readLLC()
    } else if header.carriesEtherType {
      readContent(header.protocol)
    }
  }

  /// tcpdump.org, LINKTYPE_RAW: the version field of IP says which it is.
  private mutating func readRawIP() {
    linkLayers = .rawIP
    switch payload.first.map({ $0 >> 4 }) {
    case 4: readContent(.ipv4)
    case 6: readContent(.ipv6)
    case let version?:
      error = DecodeError(
        "IP header", at: payload.startIndex, .value(UInt64(version), field: "version"))
    case nil:
      error = DecodeError(
        "IP header", at: payload.startIndex, .truncated(needed: 1, available: 0))
    }
  }

  /// tcpdump.org, LINKTYPE_NULL: an address family in the byte order of the capturing machine;
  /// LINKTYPE_LOOP: in network byte order. IPv6 has a number of its own in every system.
  private mutating func readNull() {
    let family: UInt32? = read("loopback header") { reader throws(DecodeError) in
      try reader.readInteger()
    }
    guard let family else { return }
    linkLayers = .null
    let isSwapped = linkType == .null && family > 0xFFFF
    switch isSwapped ? family.byteSwapped : family {
    case 2: readContent(.ipv4)
    case 10, 23, 24, 28, 30: readContent(.ipv6)
    default: break
    }
  }

  private mutating func readRadiotap() {
    guard let header: RadiotapHeader = read(RadiotapHeader.name) else { return }
    linkLayers = .radiotap
    if header.hasFrameCheck { limit(to: payload.count + missing - 4, by: .radiotap) }
    readIEEE80211(isPadded: header.isPadded)
  }

  /// IEEE 802.11 §9.3.2; the body of a data frame begins with LLC (IEEE 802 §10.3).
  private mutating func readIEEE80211(isPadded: Bool) {
    guard let header: IEEE80211Header = read(IEEE80211Header.name) else { return }
    linkLayers = linkLayers == .radiotap ? .radiotapAndIEEE80211 : .ieee80211
    if isPadded { payload = payload.dropFirst((4 - header.length % 4) % 4) }
    if !header.isAggregate {
      destination = header.destination
      source = header.source
    }
    guard header.frameControl.kind == .data, header.frameControl.hasBody else { return }
    if header.frameControl.isProtected {
      notes.append(.encrypted)
    } else if header.isAggregate {
      notes.append(.aggregated)
    } else if header.fragmentNumber != 0 {
      notes.append(.linkFragment)
    } else {
      readLLC()
    }
  }

  mutating func readLLC() {
    guard let header: LLCHeader = read(LLCHeader.name) else { return }
    llc = header
    tagsBeforeLLC = vlanTags.count
    // A length here would make a frame inside a frame: the number is taken as it stands.
    guard let type = header.snap?.etherType else { return }
    if type.isLength { etherType = type } else { readContent(type) }
  }

  /// Reads VLAN tags, and then what the EtherType behind them announces.
  mutating func readContent(_ announced: EtherType) {
    var type = announced
    while type.isVLANTag {
      etherType = type
      let tag = read("IEEE 802.1Q tag") { reader throws(DecodeError) in
        (control: try reader.readInteger(UInt16.self), type: try reader.readInteger(UInt16.self))
      }
      guard let tag else { return }
      vlanTags.append(VLANTag(type: type, control: tag.control))
      type = EtherType(rawValue: tag.type)
    }
    if type.isLength {
      etherType = nil
      limit(to: Int(type.rawValue), by: .ieee8023)
      if llc == nil { readLLC() }
      return
    }
    etherType = type
    switch type {
    case .ipv4: readIPv4()
    case .ipv6: readIPv6()
    case .arp, .rarp: readARP()
    default: break
    }
  }
}
