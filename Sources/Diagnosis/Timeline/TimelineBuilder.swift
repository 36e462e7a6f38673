public import Capture
import DHCP
import Discovery
import Framing
import LLDP
import Wire

/// Makes a ``Timeline`` from frames, one at a time, in bounded memory.
public struct TimelineBuilder: Sendable {
  /// As given at first; fewer messages of each device once there are too many of all.
  public private(set) var limits: TimelineLimits
  private var timeline = Timeline()
  private var devices: [MACAddress: Device] = [:]
  /// What is kept of all devices.
  private var kept = 0

  public init(limits: TimelineLimits = TimelineLimits()) {
    self.limits = limits
  }

  /// The timeline so far.
  public var result: Timeline {
    var timeline = timeline
    timeline.devices = devices.values.sorted {
      ($0.firstSeen.number, $0.mac.rawValue) < ($1.firstSeen.number, $1.mac.rawValue)
    }
    return timeline
  }

  public mutating func observe(_ frame: CapturedFrame) {
    timeline.frames += 1
    note(frame.time)
    let packet = Packet(
      frame.bytes[...], linkType: frame.linkType, originalLength: frame.originalLength)
    if packet.notes.contains(.unknownLinkType(frame.linkType)) {
      timeline.undecodedLinks[frame.linkType, default: 0] += 1
      return
    }
    let stamp = FrameStamp(frame.number, at: frame.time)
    switch FrameContent(packet) {
    case .lldp(let unit): observe(unit, packet, stamp, interface: frame.interface)
    case .dhcp(let message): observe(message, packet, stamp)
    case .cdp, .dhcpv6: break
    case .other:
      if case .arp(let arp) = packet.network {
        observe(arp, packet, stamp)
      } else {
        observeSignalling(packet, stamp)
      }
    }
  }

  private mutating func note(_ time: Moment?) {
    guard let time else { return }
    timeline.firstTime = min(timeline.firstTime ?? time, time)
    timeline.lastTime = max(timeline.lastTime ?? time, time)
  }

  // MARK: - By protocol

  private mutating func observe(
    _ unit: LLDPDataUnit, _ packet: Packet, _ stamp: FrameStamp, interface: Int
  ) {
    guard let sender = packet.source else { return }
    update(sender, stamp) { device in
      if device.advertisements.repeatLast(of: unit, at: stamp) { return }
      device.advertisements.append(
        ObservedLLDP(
          first: stamp, last: stamp, sender: sender, vlanTags: packet.vlanTags,
          interface: interface, unit: unit))
    }
  }

  private mutating func observe(
    _ message: DHCPMessage, _ packet: Packet, _ stamp: FrameStamp
  ) {
    let observed = ObservedDHCP(
      frame: stamp, vlanTags: packet.vlanTags, sender: packet.source,
      isRelayed: message.isRelayed(in: packet), message: message)
    if let client = message.clientMAC, client.rawValue != 0 {
      update(client, stamp) { $0.note(observed) }
    }
    if !message.isFromClient, let sender = packet.source, message.messageType != nil {
      update(sender, stamp) { $0.noteService(observed) }
    }
  }

  private mutating func observe(_ arp: ARPMessage, _ packet: Packet, _ stamp: FrameStamp) {
    guard let sender = arp.senderMAC, let address = arp.senderAddress, address != .any else {
      return
    }
    let vlan = packet.vlanTags.last?.id ?? .none
    devices[sender]?.lastAddress = (address, vlan, stamp)
  }

  /// A phone's talk with a call server tells which protocol its firmware speaks.
  /// An Avaya phone that already runs shows itself by nothing else.
  private mutating func observeSignalling(_ packet: Packet, _ stamp: FrameStamp) {
    guard let port = packet.destinationPort, let sender = packet.source else { return }
    let isH323 = port == 1719 && packet.isUDP
    guard isH323 || port == 5060 || port == 5061 else { return }
    guard devices[sender] != nil || AvayaHostName.isPhoneMaker(sender.oui) else { return }
    update(sender, stamp) { device in
      if isH323 { device.speaksH323 = true } else { device.speaksSIP = true }
    }
  }

  // MARK: - Devices

  private mutating func update(
    _ mac: MACAddress, _ stamp: FrameStamp, _ change: (inout Device) -> Void
  ) {
    if devices[mac] == nil, devices.count >= limits.devices { forget() }
    kept += devices[mac, default: Device(mac, at: stamp, limits: limits)].grow(at: stamp, change)
    if kept > limits.messages { makeRoom() }
  }

  /// Halves what is kept of each device; where that is little already, forgets devices.
  private mutating func makeRoom() {
    guard limits.messagesPerDevice > Self.fewestMessages else { return forget() }
    limits.messagesPerDevice = max(Self.fewestMessages, limits.messagesPerDevice / 2)
    limits.advertisementsPerDevice = min(limits.advertisementsPerDevice, limits.messagesPerDevice)
    devices = devices.mapValues { device in
      var device = device
      device.dhcp.shrink(to: limits.messagesPerDevice)
      device.advertisements.shrink(to: limits.advertisementsPerDevice)
      return device
    }
    kept = devices.values.reduce(0) { $0 + $1.kept }
  }

  /// Two exchanges, each of four messages.
  private static let fewestMessages = 8

  /// Drops a quarter of the devices: the longest silent first, those like phones last.
  private mutating func forget() {
    let ranked = devices.values.map { device in
      (
        isPhone: !device.advertisements.isEmpty || device.asksForSiteOption,
        last: device.lastSeen.number, mac: device.mac
      )
    }.sorted { ($0.isPhone ? 1 : 0, $0.last) < ($1.isPhone ? 1 : 0, $1.last) }
    let dropped = ranked.prefix(max(1, devices.count / 4))
    for entry in dropped { devices[entry.mac] = nil }
    timeline.forgottenDevices += dropped.count
    kept = devices.values.reduce(0) { $0 + $1.kept }
  }
}

extension History<ObservedLLDP> {
  /// Counts the advertisement as a repetition if it says what the last one said.
  fileprivate mutating func repeatLast(of unit: LLDPDataUnit, at stamp: FrameStamp) -> Bool {
    updateLast { last in
      guard last.unit.encoded == unit.encoded else { return false }
      last.last = stamp
      last.count += 1
      return true
    }
  }
}

extension DHCPMessage {
  /// Between a relay agent and a server: a request that an agent passed on names it, and answers
  /// for an agent go to the servers' port (RFC 2131 §4.1).
  fileprivate func isRelayed(in packet: Packet) -> Bool {
    guard let agent = header.relayAgentAddress, agent != .any else { return false }
    return isFromClient || packet.destinationPort == 67
  }
}

extension Device {
  /// Makes a change, and returns how much more is kept after it.
  fileprivate mutating func grow(at stamp: FrameStamp, _ change: (inout Device) -> Void) -> Int {
    let before = kept
    change(&self)
    lastSeen = stamp
    return kept - before
  }

  fileprivate mutating func note(_ observed: ObservedDHCP) {
    dhcp.append(observed)
    guard !asksForSiteOption, observed.message.isFromClient,
      let asked = observed.message.parameterRequestList
    else { return }
    asksForSiteOption = asked.contains(.avayaSiteSpecific) || asked.contains(.avayaSiteSpecific4600)
  }

  fileprivate mutating func noteService(_ observed: ObservedDHCP) {
    var activity = served ?? DHCPServerActivity()
    let message = observed.message
    switch message.messageType {
    case .offer: activity.offers += 1
    case .ack: activity.acknowledgements += 1
    case .nak: activity.refusals += 1
    default: return
    }
    if let server = message.serverIdentifier,
      activity.identifiers.count < DHCPServerActivity.limit
    {
      activity.identifiers.insert(server)
    }
    if activity.vlans.count < DHCPServerActivity.limit { activity.vlans.insert(observed.vlan) }
    if let relay = message.header.relayAgentAddress, relay != .any { activity.isRelayed = true }
    served = activity
  }
}
