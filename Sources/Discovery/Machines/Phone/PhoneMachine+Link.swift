import DHCP
import Framing
import LLDP
import SSON
public import Wire

// MARK: - Start and end

extension PhoneMachine {
  mutating func linkUp(at now: Moment) -> [Action] {
    guard !isLinkUp else { return [] }
    isLinkUp = true
    return state == .linkWait ? start(at: now) : []
  }

  mutating func linkDown(at now: Moment) -> [Action] {
    guard isLinkUp else { return [] }
    isLinkUp = false
    guard state != .restarting else { return [] }
    stopAll(at: now)
    _ = lldp.handle(.linkDown, at: now)
    return [entry(now, "link down", "forget the address", .phoneLinkDown)] + cancelAll()
      + enter(.linkWait)
  }

  /// Takes the phone away in good order: RELEASE, an LLDP shutdown, and nothing more.
  public mutating func shutDown(at now: Moment) -> [Action] {
    guard isLinkUp else { return [] }
    let actions =
      perform(dhcp.handle(.release, at: now), at: now)
      + perform(lldp.handle(.shutDown, at: now), at: now)
    stopAll(at: now)
    isLinkUp = false
    return actions + cancelAll() + enter(.linkWait)
  }

  /// From power or a restart: everything anew but the parameters.
  mutating func start(at now: Moment) -> [Action] {
    guard isLinkUp else { return enter(.linkWait) }
    starts += 1
    let profile = configuration.profile
    let parameters = self.parameters
    knowledge = PhoneKnowledge(profile: profile, parameters: parameters)
    let mode = parameters.number(.lldpEnabled).flatMap { LLDPMode(rawValue: $0) }
    lldp = LLDPMachine(
      LLDPMachine.Configuration(profile: profile, mode: mode),
      status: PhoneStatus(mac: configuration.mac))
    vlan = VLANSelectionMachine(vlanConfiguration)
    dhcp = DHCPClientMachine(
      dhcpConfiguration, seed: configuration.seed &+ UInt64(starts) &* 0x9E37_79B9)
    if let lease = parameters.staticLease {
      tagging = Tagging(vlan.configuration.mode, vlan.configuration.vlan)
      let log = entry(now, "USE_DHCP 0", "use \(lease.address), \(tagging)", .phoneStatic)
      self.lease = lease
      return [log] + perform(lldp.handle(.statusChanged(status), at: now), at: now)
        + perform(lldp.handle(.linkUp, at: now), at: now) + checkRouters(at: now)
    }
    return enter(.addressing)
      + perform(lldp.handle(.linkUp, at: now), at: now)
      + perform(vlan.handle(.start, at: now), offer: nil, at: now)
  }

  private var vlanConfiguration: VLANSelectionMachine.Configuration {
    let parameters = self.parameters
    var result = VLANSelectionMachine.Configuration(
      behaviour: configuration.profile.behaviour.vlan)
    result.mode = parameters.number(.l2q).flatMap { TaggingMode(rawValue: $0) } ?? .auto
    result.vlan = parameters.number(.l2qVLAN).flatMap { VLANID($0) } ?? .none
    result.testSeconds = parameters.number(.vlanTest) ?? result.testSeconds
    result.avoided = parameters.vlans
    result.reuseSeconds = parameters.number(.reuseTime) ?? result.behaviour.reuseSeconds.value
    result.savedTagging = parameters.savedTagging
    return result
  }

  private var dhcpConfiguration: DHCPClientMachine.Configuration {
    DHCPClientMachine.Configuration(
      mac: configuration.mac, behaviour: configuration.profile.behaviour.dhcp,
      siteOption: siteOption, isStandard: parameters.number(.dhcpStandard) == 1)
  }

  /// The number of the site-specific option that the phone reads.
  var siteOption: UInt8 {
    parameters.number(.siteOptionNumber).flatMap { UInt8(exactly: $0) }
      ?? configuration.profile.siteOption
  }

  mutating func stopAll(at now: Moment) {
    _ = dhcp.handle(.stop, at: now)
    _ = vlan.handle(.stop, at: now)
    stopServices(at: now)
    lease = nil
    tagging = .untagged
  }

  /// Ends everything that needs an address.
  mutating func stopServices(at now: Moment) {
    _ = fileServer.handle(.stop, at: now)
    _ = registration.handle(.stop, at: now)
    enrollment = nil
    isRegistered = false
    router = nil
    files = []
  }

  mutating func restart(
    _ heard: String, releasing: Bool, _ rule: MachineRule, at now: Moment
  ) -> [Action] {
    var actions = [entry(now, heard, "restart", rule)]
    if releasing { actions += perform(dhcp.handle(.release, at: now), at: now) }
    actions += perform(lldp.handle(.shutDown, at: now), at: now)
    stopAll(at: now)
    let time = configuration.profile.behaviour.restartTime
    actions += cancelAll() + enter(.restarting)
    return actions + [wake(at: now + time.value, .restart)]
  }
}

// MARK: - LLDP

extension PhoneMachine {
  mutating func perform(_ actions: [LLDPMachine.Action], at now: Moment) -> [Action] {
    actions.flatMap { action -> [Action] in
      switch action {
      case .send(let unit):
        [.send(PhoneFrame(.lldp(unit), to: PhoneFrame.nearestBridge, from: configuration.mac))]
      case .learned(let lesson): learned(lesson, at: now)
      case .wake(let time): [wake(at: time, .lldp)]
      case .cancelTimer: cancel(.lldp)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func learned(_ lesson: LLDPLesson, at now: Moment) -> [Action] {
    knowledge.learn(lesson.claims)
    var actions: [Action] = []
    if let mode = lesson.nextMode { actions += save([(SSONName.l2q, String(mode.rawValue))]) }
    if let told = lesson.vlan {
      if told.effect.needsRestart, !vlan.refusesFromLLDP(told.vlan) {
        actions += save([
          (SSONName.l2q, String(told.mode.rawValue)),
          (SSONName.l2qVLAN, told.vlan.description),
        ])
        return actions
          + restart("LLDP names another VLAN", releasing: true, .lldpVLANChange, at: now)
      }
      actions += perform(
        vlan.handle(.learned(told.mode, told.vlan), at: now), offer: nil, at: now)
    }
    actions += enroll(.learned(local: knowledge.localSources), at: now)
    if state == .serverWait, !knowledge.fileServers().isEmpty {
      actions += cancel(.server) + discoverServers(at: now)
    }
    return actions
  }
}

// MARK: - ARP

extension PhoneMachine {
  var tag: VLANTag? {
    tagging.tag(priority: configuration.profile.behaviour.vlan.framePriority.value)
  }

  func arp(
    _ operation: ARPMessage.Operation, from sender: IPv4Address, for target: IPv4Address,
    to mac: MACAddress? = nil
  ) -> Action {
    let message = ARPMessage(
      operation, sender: (configuration.mac, sender),
      target: (mac ?? MACAddress(lowBitsOf: 0), target))
    return .send(
      PhoneFrame(.arp(message), to: mac ?? .broadcast, from: configuration.mac, tag: tag))
  }

  mutating func received(_ message: ARPMessage, _ tag: VLANTag?, at now: Moment) -> [Action] {
    guard tagging.accepts(tag), let sender = message.senderAddress,
      let mac = message.senderMAC, mac != configuration.mac
    else { return [] }
    if sender != .any, sender == dhcp.claimedAddress {
      return perform(dhcp.handle(.conflict, at: now), at: now)
    }
    if state == .routerCheck, message.operation == .reply, sender == routerAsked {
      return found(sender, at: now)
    }
    if message.operation == .request, let own = lease?.address, message.targetAddress == own {
      return [arp(.reply, from: own, for: sender, to: mac)]
    }
    return []
  }
}

extension MachineRule {
  static let phoneLinkDown = MachineRule.assumed("without a link everything begins anew")
  static let phoneStatic = MachineRule(
    "with USE_DHCP=0 and an address the phone uses the address that was entered",
    "96x1 SIP, 2015, p. 69")
  static let phoneOtherVLAN = MachineRule(
    "frames of another VLAN than the one in use do not reach the phone", "IEEE 802.1Q")
  static let phoneAnnounce = MachineRule.assumed(
    "an address that is taken is announced", "RFC 5227 §2.3")
  static let phoneExpired = MachineRule(
    "the end of a lease makes the phone restart", "J100, 2020, p. 55")
  static let phoneRouter = MachineRule(
    "the first router that answers ARP is used", "9600 R3.0, p. 26; 96x1 SIP, 2020, p. 76")
  static let phoneNoRouter = MachineRule.assumed(
    "without an answering router the first of the list is used")
  static let phoneSavedRouter = MachineRule(
    "without an answering router the one of the last registration is used",
    "96x1 SIP, 2020, p. 76")
  static let phoneServerWait = MachineRule(
    "a file server in LLDP may come up to 30 s later", "96x1 SIP, 2014, p. 124")
  static let phoneWithoutServer = MachineRule(
    "without a file server the user is asked, or the phone goes on with what it has",
    "J100, 2018, p. 32; J169, 2018, p. 50")
  static let phoneServers = MachineRule(
    "the file servers are those that win among all sources", "J100, 4.1; 9600 R1.5")
  static let phoneReuseSaved = MachineRule(
    "address and VLAN of a registration are kept for reuse", "96x1 SIP, 2020, p. 76")
  static let phoneServerForm = MachineRule.assumed(
    "what is no address of a server is asked for again")
}
