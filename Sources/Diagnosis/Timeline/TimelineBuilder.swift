public import Capture
import DHCP
import DHCPv6
import Discovery
import Framing
import LLDP
import Services
import Wire

/// Makes a ``Timeline`` from frames, one at a time, in bounded memory.
public struct TimelineBuilder: Sendable {
  /// As given at first; fewer messages of each device once there are too many of all.
  public private(set) var limits: TimelineLimits
  private var timeline = Timeline()
  private var devices: [Device] = []
  /// Where each of the devices stands.
  var index = DeviceIndex()
  /// What is kept of all devices.
  private var kept = 0
  private(set) var observer: ActivityObserver
  /// Who last spoke 802.1X to its switch, which may answer to a group address.
  private var supplicant: MACAddress?

  /// Of which devices something was seen since they were last taken; `nil` if nobody asks.
  private var touched: Set<MACAddress>?
  /// Devices that are remembered as touched, unless they are like phones.
  private static let mostTouched = 8192

  public init(limits: TimelineLimits = TimelineLimits()) {
    self.limits = limits
    observer = ActivityObserver(connections: limits.connections)
  }

  /// The timeline so far.
  public var result: Timeline {
    var builder = self
    return builder.finish()
  }

  /// The timeline in the end. Devices are handed over, not copied, and everything begins anew.
  mutating func finish() -> Timeline {
    var (timeline, devices) = (timeline, devices)
    let (observer, index) = (observer, index)
    // Nobody else holds the devices from here on, so they are changed where they lie.
    self = TimelineBuilder(limits: limits)
    observer.finish { mac, note in
      if let place = index.place(of: mac) { note(&devices[place].activity) }
    }
    for place in devices.indices { devices[place].lastSeen = index[place].lastSeen }
    timeline.forgottenStreams = observer.forgotten
    devices.sort {
      ($0.firstSeen.number, $0.mac.rawValue) < ($1.firstSeen.number, $1.mac.rawValue)
    }
    timeline.devices = devices
    return timeline
  }

  public mutating func observe(_ frame: CapturedFrame) {
    count(frame.time)
    let packet = Packet(
      frame.bytes[...], linkType: frame.linkType, originalLength: frame.originalLength)
    if packet.notes.contains(.unknownLinkType(frame.linkType)) {
      timeline.undecodedLinks[frame.linkType, default: 0] += 1
      return
    }
    let stamp = FrameStamp(frame.number, at: frame.time)
    if packet.carriesLLDP, let sender = packet.source, repeats(packet.payload, of: sender, stamp) {
      return
    }
    switch FrameContent(packet) {
    case .lldp: observeAdvertisement(packet, stamp, interface: frame.interface)
    case .dhcp(let message): observe(message, packet, stamp)
    case .dhcpv6(let message): observe(message, packet, stamp)
    case .cdp: break
    case .other:
      if case .arp(let arp) = packet.network {
        observe(arp, packet, stamp)
      } else if packet.etherType == .eapol {
        observeAuthentication(packet, stamp)
      } else {
        observeTraffic(packet, stamp)
      }
    }
  }

  /// Counts a frame, whatever it carries.
  mutating func count(_ time: Moment?) {
    timeline.frames += 1
    guard let time else { return }
    timeline.firstTime = min(timeline.firstTime ?? time, time)
    timeline.lastTime = max(timeline.lastTime ?? time, time)
  }

  // MARK: - By protocol

  private mutating func observeAdvertisement(
    _ packet: Packet, _ stamp: FrameStamp, interface: Int
  ) {
    guard let sender = packet.source else { return }
    update(sender, stamp) { device in
      device.advertisements.append(
        ObservedLLDP(
          first: stamp, last: stamp, sender: sender, vlanTags: packet.vlanTags,
          interface: interface, octets: packet.payload))
    }
  }

  /// Most advertisements say what the last one said: they are counted, not read again.
  private mutating func repeats(
    _ octets: ArraySlice<UInt8>, of sender: MACAddress, _ stamp: FrameStamp
  ) -> Bool {
    guard let place = index.place(of: sender),
      devices[place].advertisements.repeatLast(octets, at: stamp)
    else { return false }
    index.see(place, at: stamp)
    touch(place)
    return true
  }

  private mutating func observe(
    _ message: DHCPMessage, _ packet: Packet, _ stamp: FrameStamp
  ) {
    let observed = ObservedDHCP(
      frame: stamp, vlanTags: packet.vlanTags, sender: packet.source,
      isRelayed: message.isRelayed(in: packet), message: message)
    if let client = message.clientMAC, client.rawValue != 0 {
      update(client, stamp) { $0.note(observed) }
      noteHolder(of: message, client)
    }
    if !message.isFromClient, let sender = packet.source, message.messageType != nil {
      update(sender, stamp) { $0.noteService(observed) }
    }
  }

  /// Only of devices that something else has shown: DHCPv6 alone makes nobody a phone.
  private mutating func observe(
    _ message: DHCPv6Message, _ packet: Packet, _ stamp: FrameStamp
  ) {
    let observed = ObservedDHCPv6(
      frame: stamp, vlanTags: packet.vlanTags, sender: packet.source, message: message)
    let client = observed.isFromClient ? packet.source : packet.destination
    guard message.type?.isRelayed == false, let client, let place = index.place(of: client) else {
      return
    }
    kept += devices[place].grow { $0.activity.dhcpv6.append(observed) }
    touch(place)
    if kept > limits.messages { makeRoom() }
  }

  private mutating func observe(_ arp: ARPMessage, _ packet: Packet, _ stamp: FrameStamp) {
    guard let sender = arp.senderMAC, let address = arp.senderAddress else { return }
    let vlan = packet.vlan
    if AvayaHostName.isPhoneMaker(sender.oui) || index.place(of: sender) != nil {
      update(sender, stamp) { device in
        if address != .any { device.lastAddress = (address, vlan, stamp) }
        if arp.operation == .request {
          device.activity.noteQuery(arp, vlan: vlan, at: stamp)
        }
      }
      if address != .any { own(address, sender) }
    }
    // An answer goes to whoever asked; somebody who claims a phone's address answers it too.
    let asker =
      arp.operation == .reply
      ? arp.targetMAC.flatMap { index.place(of: $0) }
      : arp.isGratuitous ? index.followed(address) : nil
    guard let asker, devices[asker].mac != sender, address != .any else { return }
    devices[asker].activity.noteAnswer(for: address, from: sender, vlan: vlan, at: stamp)
    touch(asker)
  }

  /// 802.1X: the switch may answer to the group address of the port (IEEE 802.1X-2020 §11.1.1).
  private mutating func observeAuthentication(_ packet: Packet, _ stamp: FrameStamp) {
    guard let sender = packet.source, let eapol = try? EAPOLFrame(packet.payload) else { return }
    let isPhone = AvayaHostName.isPhoneMaker(sender.oui)
    if isPhone || index.followed(sender) != nil || eapol.isFromSupplicant {
      supplicant = sender
      update(sender, stamp) { $0.activity.note(eapol, isOwn: true, at: stamp) }
    } else if let receiver = packet.destination.flatMap({ $0.isGroup ? supplicant : $0 }),
      let place = index.place(of: receiver)
    {
      devices[place].activity.note(eapol, isOwn: false, at: stamp)
      touch(place)
    }
  }

  /// What a phone says to servers, and they to it. A phone that runs already, and asks for no
  /// address, shows itself by its calls and by the files it asks for.
  private mutating func observeTraffic(_ packet: Packet, _ stamp: FrameStamp) {
    guard packet.transport != nil else { return }
    if packet.speaksLikePhone, let sender = packet.source, index.followed(sender) == nil,
      index.place(of: sender) != nil || AvayaHostName.isPhoneMaker(sender.oui)
        || packet.asksForPhoneFile
    {
      update(sender, stamp) { device in
        if packet.destinationPort == 1719 { device.speaksH323 = true }
        if packet.isForSIP { device.speaksSIP = true }
        if packet.asksForPhoneFile { device.asksForPhoneFile = true }
      }
    }
    guard index.followsAny, let (place, isOwn) = follower(of: packet) else { return }
    if isOwn { index.see(place, at: stamp) }
    if case .tcp = packet.transport, followsLink(packet, (place, isOwn)) {
      index.noteLink(place, isOwn: isOwn)
    }
    kept += devices[place].follow(packet, isOwn: isOwn, at: stamp, with: &observer)
    touch(place)
    if kept > limits.messages { makeRoom() }
  }

  private func follower(of packet: Packet) -> (place: Int, isOwn: Bool)? {
    guard case .ipv4(let header) = packet.network else {
      return index.follower(packet.source, packet.destination, nil, nil)
    }
    let found = index.follower(packet.source, packet.destination, header.source, header.destination)
    guard let found, !followsLink(packet, found) else { return found }
    // What is damaged may name anybody.
    if case .wrong = header.checksumVerdict { return nil }
    return found
  }

  /// The packet has the device's own MAC address, not only its IP address.
  private func followsLink(_ packet: Packet, _ found: (place: Int, isOwn: Bool)) -> Bool {
    (found.isOwn ? packet.source : packet.destination) == devices[found.place].mac
  }

  /// Who has given an address back speaks no more from it: whoever gets it next does.
  private mutating func noteHolder(of message: DHCPMessage, _ client: MACAddress) {
    switch message.messageType {
    case .ack:
      if let address = message.header.yourAddress, address != .any { own(address, client) }
    case .release: disown(message.header.clientAddress, client)
    case .decline: disown(message.requestedAddress, client)
    default: break
    }
  }

  private mutating func disown(_ address: IPv4Address?, _ mac: MACAddress) {
    guard let address, let place = index.place(of: mac) else { return }
    index.disown(address, place)
  }

  /// A followed device has an address, by which its packets are known behind a router too.
  private mutating func own(_ address: IPv4Address, _ mac: MACAddress) {
    guard let place = index.followed(mac) else { return }
    index.own(address, place, limit: limits.devices)
  }

  // MARK: - Devices

  private mutating func update(
    _ mac: MACAddress, _ stamp: FrameStamp, _ change: (inout Device) -> Void
  ) {
    let place: Int
    if let known = index.place(of: mac) {
      place = known
      index.see(place, at: stamp)
    } else {
      if devices.count >= limits.devices { forget() }
      place = devices.count
      devices.append(Device(mac, at: stamp, limits: limits))
      index.add(mac, at: stamp)
    }
    kept += devices[place].grow(change)
    let isFollowed = index[place].isFollowed
    // A router answers DHCP, and its address is that of all servers behind it.
    if isFollowed ? devices[place].served != nil : devices[place].looksLikePhone {
      index.follow(place, !isFollowed)
    }
    if !index[place].isFollowed, devices[place].dhcp.kept > limits.messagesPerOtherDevice {
      kept += devices[place].grow { $0.dhcp.shrink(to: limits.messagesPerOtherDevice) }
    }
    touch(place)
    if kept > limits.messages { makeRoom() }
  }

  /// Halves what is kept of each device; where that is little already, forgets devices.
  private mutating func makeRoom() {
    guard limits.messagesPerDevice > Self.fewestMessages else { return forget() }
    limits.messagesPerDevice = max(Self.fewestMessages, limits.messagesPerDevice / 2)
    limits.advertisementsPerDevice = min(limits.advertisementsPerDevice, limits.messagesPerDevice)
    for place in devices.indices {
      devices[place].dhcp.shrink(to: limits.messagesPerDevice)
      devices[place].advertisements.shrink(to: limits.advertisementsPerDevice)
    }
    kept = devices.reduce(0) { $0 + $1.kept }
  }

  /// Two exchanges, each of four messages.
  private static let fewestMessages = 8

  /// Drops a quarter of the devices: the longest silent first, those like phones last.
  private mutating func forget() {
    let ranked = devices.indices.map { place in
      (
        isPhone: !devices[place].advertisements.isEmpty || devices[place].asksForSiteOption,
        last: index[place].lastSeen.number, place: place
      )
    }.sorted { ($0.isPhone ? 1 : 0, $0.last) < ($1.isPhone ? 1 : 0, $1.last) }
    let dropped = min(devices.count, max(1, devices.count / 4))
    let kept = ranked.dropFirst(dropped).map(\.place).sorted()
    devices = kept.map { devices[$0] }
    index.keep(kept)
    timeline.forgottenDevices += dropped
    self.kept = devices.reduce(0) { $0 + $1.kept }
  }
}

// MARK: - While it goes on

extension TimelineBuilder {
  /// From now on it is remembered which devices something is seen of.
  mutating func trackTouched() { touched = [] }

  /// The devices that something was seen of since the last question.
  mutating func takeTouched() -> Set<MACAddress> {
    guard let taken = touched else { return [] }
    touched = []
    return taken
  }

  private mutating func touch(_ place: Int) {
    guard let count = touched?.count, count < Self.mostTouched || index[place].isFollowed else {
      return
    }
    touched?.insert(devices[place].mac)
  }

  func knows(_ mac: MACAddress) -> Bool { index.place(of: mac) != nil }
  /// It looks like a phone.
  func follows(_ mac: MACAddress) -> Bool { index.followed(mac) != nil }

  /// Some of the devices as ``result`` would have them, in the order of their first frames: answers
  /// that are still coming count as far as they came.
  func devices(_ macs: Set<MACAddress>) -> [Device] {
    var chosen: [MACAddress: Device] = [:]
    for mac in macs {
      guard let place = index.place(of: mac) else { continue }
      chosen[mac] = devices[place]
      chosen[mac]?.lastSeen = index[place].lastSeen
    }
    observer.finish { mac, note in
      if var device = chosen[mac] {
        note(&device.activity)
        chosen[mac] = device
      }
    }
    return chosen.values.sorted {
      ($0.firstSeen.number, $0.mac.rawValue) < ($1.firstSeen.number, $1.mac.rawValue)
    }
  }

  var deviceCount: Int { devices.count }
  var frames: Int { timeline.frames }
  var forgottenDevices: Int { timeline.forgottenDevices }
}

extension History<ObservedLLDP> {
  /// Counts the advertisement as a repetition if it says what the last one said.
  fileprivate mutating func repeatLast(_ octets: ArraySlice<UInt8>, at stamp: FrameStamp) -> Bool {
    updateLast { last in
      guard last.octets.span.equals(octets.span) else { return false }
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

extension EAPOLFrame {
  /// Only the device that wants to get in sends it (IEEE 802.1X-2020 §8).
  fileprivate var isFromSupplicant: Bool {
    type == .start || type == .logoff || (try? eap())?.code == .response
  }
}
