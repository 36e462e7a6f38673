public import DHCP
public import DHCPv6
public import Framing
public import LLDP
public import SSON
public import Services
public import Wire

/// A phone: from power to registration, as far as finding its servers goes.
///
/// It owns the machines for LLDP, VLAN, DHCP, enrollment, files and registration and joins what
/// they do. No sockets, no clock, no randomness: the caller reports what happened and when, and
/// carries out what comes back, in order. Each ``PhoneTimer`` has one time; ``nextTimer`` is the
/// earliest. Section 1.2 of the facts about the phones.
///
/// | state        | input             | next state      | actions                                |
/// | ------------ | ----------------- | --------------- | -------------------------------------- |
/// | link wait    | linkUp            | authentication  | 802.1X, where the supplicant is on     |
/// | authentication | success, failure, nobody | addressing, router check | as the next rows |
/// | link wait    | linkUp            | addressing      | LLDP; the VLAN's test; DHCP            |
/// | link wait    | linkUp            | router check    | with a static address: LLDP, ARP       |
/// | addressing   | a lease           | router check    | announce, ARP for the first router     |
/// | addressing   | a REPLY, with IPv6 alone | as router check, its answer | look for servers       |
/// | router check | its answer, DHCPv6 preferred and silent | router check | wake               |
/// | router check | its answer, or no router's | server wait | wake                             |
/// | router check | the same          | enrollment      | first start: ask whether               |
/// | router check | the same          | download        | a server is known: fetch               |
/// | server wait  | LLDP with a server | download       | fetch                                  |
/// | server wait  | timerFired        | manual entry, registration | ask for the server, or go on |
/// | enrollment   | a server          | download        | fetch                                  |
/// | manual entry | a server          | download        | fetch                                  |
/// | download     | all files         | registration    | register, or ask for the login         |
/// | download     | new software      | restarting      | LLDP shutdown, wake                    |
/// | download     | no upgrade file   | enrollment, manual entry, registration | as the family does |
/// | download     | all files, one names another VLAN | restarting, addressing | keep it; RELEASE; wake, or DHCP |
/// | registration | accepted          | operational     | save what is reused                    |
/// | any          | LLDP: other VLAN  | same, addressing, restarting | RELEASE; DHCP; or wake    |
/// | any with an address | it is lost | addressing      | stop what needs it                     |
/// | any with an address | lease over, DHCPSTD=1 | restarting | LLDP shutdown, wake             |
/// | restarting   | timerFired        | as linkUp       | as linkUp                              |
/// | any          | linkDown          | link wait       | cancel all timers                      |
public struct PhoneMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var profile: PhoneProfile
    public var mac: MACAddress
    public var parameters = PhoneParameters()
    /// The same seed gives the same run.
    public var seed: UInt64 = 1
    /// It never got its files before: families that do ask the user about enrollment.
    public var isFirstStart = false
    /// Extension and password are known, so that nobody is asked for them.
    public var hasLogin = true
    /// MODEL, as in `J179D02A`.
    public var model = ""
    public var serialNumber = ""
    /// APPNAME: the software that runs.
    public var software = ""

    public init(profile: PhoneProfile, mac: MACAddress) {
      self.profile = profile
      self.mac = mac
    }
  }

  public enum Input: Sendable {
    case linkUp
    case linkDown
    case lldp(LLDPDataUnit)
    /// With the tag of the frame and the address that it comes from.
    case dhcp(DHCPMessage, tag: VLANTag?, from: MACAddress)
    case dhcpv6(DHCPv6Message, tag: VLANTag?, from: MACAddress)
    case arp(ARPMessage, tag: VLANTag?)
    /// 802.1X, of the switch port.
    case eapol(EAPOLFrame)
    /// Empty if the name leads nowhere.
    case resolved(name: String, addresses: [String])
    case fetched(FileAnswer)
    case enrollment(EnrollmentAnswer)
    case registration(RegistrationAnswer)
    case pressed(PhoneKey)
    /// One that is not due yet, or no more, is passed over.
    case timerFired(PhoneTimer)
  }

  public enum Action: Sendable {
    case send(PhoneFrame)
    /// Replaces the time that the timer had.
    case wake(at: Moment, PhoneTimer)
    case cancel(PhoneTimer)
    /// With the DNS servers of the lease, in order.
    case resolve(name: String, servers: [IPv4Address])
    case fetch(FileRequest)
    /// To ask `des.avaya.com`, with the enrollment code if there is one.
    case contactEnrollment(code: String?)
    case register(server: String, withCredentials: Bool)
    case prompt(PhonePrompt)
    /// What is to be kept over a power cut.
    case save(PhoneParameters)
    case entered(PhoneState)
    case log(DecisionEntry)
  }

  public let configuration: Configuration
  public internal(set) var state = PhoneState.linkWait
  /// What it keeps over a restart.
  public var parameters: PhoneParameters { knowledge.parameters }
  public internal(set) var tagging = Tagging.untagged
  /// The address in use, from DHCP or entered.
  public internal(set) var lease: DHCPLease?
  /// The address of DHCPv6.
  public internal(set) var lease6: DHCPv6Lease?
  public internal(set) var router: IPv4Address?
  /// What came of the files that it asked for since it got its address.
  public internal(set) var files: [FileOutcome] = []
  /// Times of the timers that run.
  public internal(set) var timers: [PhoneTimer: Moment] = [:]
  public internal(set) var software: String
  /// How often it has started.
  public internal(set) var starts = 0

  var knowledge: PhoneKnowledge
  var isFirstStart: Bool
  var isLinkUp = false
  var supplicant: SupplicantMachine
  var lldp: LLDPMachine
  var vlan: VLANSelectionMachine
  var dhcp: DHCPClientMachine
  var dhcpv6: DHCPv6ClientMachine
  /// DHCPv6 has held back the search for servers once.
  var hasWaitedForDHCPv6 = false
  var enrollment: EnrollmentMachine?
  var fileServer: FileServerMachine
  var registration = RegistrationMachine()
  /// The file servers of this download, unless a settings file says otherwise.
  var servers: [FileServer] = []
  /// Index of the router that is asked.
  var routerIndex = 0
  /// Where the last DHCP answer came from: unicast requests go there.
  var dhcpPeer = MACAddress.broadcast
  var isRegistered = false

  public init(_ configuration: Configuration) {
    self.configuration = configuration
    let profile = configuration.profile
    knowledge = PhoneKnowledge(profile: profile, parameters: configuration.parameters)
    isFirstStart = configuration.isFirstStart
    software = configuration.software
    supplicant = SupplicantMachine(
      .init(mac: configuration.mac, behaviour: profile.behaviour.supplicant))
    lldp = LLDPMachine(
      LLDPMachine.Configuration(profile: profile), status: PhoneStatus(mac: configuration.mac))
    vlan = VLANSelectionMachine(.init(behaviour: profile.behaviour.vlan))
    dhcp = DHCPClientMachine(
      .init(
        mac: configuration.mac, behaviour: profile.behaviour.dhcp,
        siteOption: profile.siteOption), seed: configuration.seed)
    dhcpv6 = DHCPv6ClientMachine(.init(mac: configuration.mac), seed: configuration.seed)
    fileServer = FileServerMachine(.init(profile: profile))
  }

  /// The timer that is due first, and when; `nil` if the phone waits for the world only.
  public var nextTimer: (timer: PhoneTimer, at: Moment)? {
    timers.min { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
      .map { ($0.key, $0.value) }
  }

  /// What the phone now knows of a parameter, and where from.
  public func value(of name: SSONName) -> KnownValue? { knowledge.value(of: name) }

  /// The file servers that it would ask, in order, whoever named them.
  public var fileServers: [FileServer] { knowledge.fileServers() }

  public var supplicantState: SupplicantMachine.State { supplicant.state }
  public var dhcpState: DHCPClientMachine.State { dhcp.state }
  public var dhcpv6State: DHCPv6ClientMachine.State { dhcpv6.state }
  /// `nil` while the phone does not ask for its file server.
  public var enrollmentState: EnrollmentMachine.State? { enrollment?.state }
  public var registrationState: RegistrationMachine.State { registration.state }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    var actions: [Action]
    switch input {
    case .linkUp:
      actions = linkUp(at: now)
    case .linkDown:
      actions = linkDown(at: now)
    case .timerFired(let timer):
      guard let due = timers[timer], now >= due else { return [] }
      timers[timer] = nil
      actions = timerFired(timer, at: now)
    case .lldp(let unit):
      actions = isRunning ? perform(lldp.handle(.received(unit), at: now), at: now) : []
    case .dhcp(let message, let tag, let mac):
      actions = isRunning ? received(message, tag, from: mac, at: now) : []
    case .dhcpv6(let message, let tag, _):
      actions = isRunning ? received(message, tag, at: now) : []
    case .eapol(let frame):
      actions = isRunning ? perform(supplicant.handle(.received(frame), at: now), at: now) : []
    case .arp(let message, let tag):
      actions = isRunning ? received(message, tag, at: now) : []
    case .resolved(let name, let addresses):
      actions = perform(
        fileServer.handle(.resolved(name: name, addresses: addresses), at: now), at: now)
    case .fetched(let answer):
      actions = perform(fileServer.handle(.fetched(answer), at: now), at: now)
    case .enrollment(let answer):
      actions = enroll(.answered(answer), at: now)
    case .registration(let answer):
      actions = perform(registration.handle(.answered(answer), at: now), at: now)
    case .pressed(let key):
      actions = pressed(key, at: now)
    }
    actions += perform(lldp.handle(.statusChanged(status), at: now), at: now)
    return actions
  }

  var isRunning: Bool { state != .linkWait && state != .restarting }

  private mutating func timerFired(_ timer: PhoneTimer, at now: Moment) -> [Action] {
    switch timer {
    case .access: perform(supplicant.handle(.timerFired, at: now), at: now)
    case .dhcp: perform(dhcp.handle(.timerFired, at: now), at: now)
    case .dhcpv6: perform(dhcpv6.handle(.timerFired, at: now), at: now)
    case .patience: discoverServers(at: now)
    case .vlan: perform(vlan.handle(.timerFired, at: now), offer: nil, at: now)
    case .lldp: perform(lldp.handle(.timerFired, at: now), at: now)
    case .enrollment: enroll(.timerFired, at: now)
    case .files: perform(fileServer.handle(.timerFired, at: now), at: now)
    case .registration: perform(registration.handle(.timerFired, at: now), at: now)
    case .router: nextRouter(at: now)
    case .server: withoutServer("no file server within the time", at: now)
    case .restart: start(at: now)
    }
  }
}

// MARK: - Parts

extension PhoneMachine {
  mutating func enter(_ new: PhoneState) -> [Action] {
    guard new != state else { return [] }
    state = new
    return [.entered(new)]
  }

  mutating func wake(at time: Moment, _ timer: PhoneTimer) -> Action {
    timers[timer] = time
    return .wake(at: time, timer)
  }

  /// Nothing if the timer does not run.
  mutating func cancel(_ timer: PhoneTimer) -> [Action] {
    timers.removeValue(forKey: timer) == nil ? [] : [.cancel(timer)]
  }

  mutating func cancelAll() -> [Action] {
    PhoneTimer.allCases.flatMap { cancel($0) }
  }

  mutating func save(
    _ values: [(SSONName, String)], origin: PhoneParameters.Origin = .saved
  ) -> [Action] {
    let old = knowledge.parameters
    for (name, value) in values { knowledge.parameters.save(name, value, origin: origin) }
    return knowledge.parameters == old ? [] : [.save(knowledge.parameters)]
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }

  /// What LLDP tells and needs to know of the phone.
  var status: PhoneStatus {
    var status = PhoneStatus(mac: configuration.mac)
    status.address = lease?.address ?? .any
    status.mask = lease?.mask ?? .any
    status.gateway = router ?? .any
    status.isStatic = isRunning && parameters.staticLease != nil
    status.isRegistered = isRegistered
    status.tagging = tagging
    let servers = knowledge.fileServers()
    status.hasFileServer = !servers.isEmpty
    status.fileServer =
      servers.lazy.compactMap { IPv4Address($0.host) }.first
    let calls = knowledge.value(of: .mcipadd)?.value ?? []
    status.hasCallServer = !calls.isEmpty
    status.callServer = calls.lazy.compactMap { IPv4Address($0) }.first
    if let number = knowledge.number(.l2qAudio) {
      status.audioPriority = PriorityCodePoint(lowBitsOf: number)
    }
    if let number = knowledge.number(.dscpAudio) { status.audioDSCP = DSCP(lowBitsOf: number) }
    status.model = configuration.model
    status.serialNumber = configuration.serialNumber
    status.software = software
    return status
  }
}
