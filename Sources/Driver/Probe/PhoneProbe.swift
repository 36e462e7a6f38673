import DHCP
public import Discovery
public import Framing
import SSON
public import Settings
public import Wire

/// A phone on a real link: what the machine wants done, with frames and tags.
///
/// No sockets and no clock: the caller hands in frames, answers and the time, and carries out what
/// comes back, in order. ``nextTimer`` says when it wants to be asked again.
public struct PhoneProbe: Sendable {
  public struct Options: Sendable {
    /// Who stands in front of the phone.
    public var user = UserScript()
    /// Names are looked up and files fetched; without it the probe ends where that begins.
    public var fetches = true
    /// The call servers are asked whether they answer.
    public var asksCallServers = false
    /// The enrollment service may be contacted.
    public var contactsEnrollment = false
    /// So long after the link came up the switch's LLDP is waited for, whatever else is done: it
    /// comes every 30 s (IEEE 802.1AB §9.2.5.7), and at once only where the link was down before.
    public var listening = Duration.seconds(35)

    public init() {}
  }

  public enum Effect: Sendable {
    /// Onto the link, from its first octet.
    case send([UInt8])
    /// To whatever carries TCP/IP for the phone: a frame without a tag.
    case hand([UInt8])
    /// The phone is somebody else from here on; `nil` for nobody.
    case become(ProbeAddress?)
    /// Replaces what was asked before and not answered.
    case perform(ProbeTask)
    case tell(RunEntry)
  }

  public private(set) var phone: PhoneMachine
  private let options: Options
  private var keys = EventQueue<PhoneKey>()
  private var address: ProbeAddress?
  private var task: ProbeTask?
  private var requests: [String] = []
  private var prompt: PhonePrompt?
  private var stopped: String?
  /// How it stands without anything more to come, and since when.
  private var rest: (ending: PhoneRunEnding, since: Moment)?
  /// As long as no LLDP was heard.
  private var listensUntil: Moment?

  /// Frames that are on their way when all is over still belong to it, and what is wrong then has
  /// stayed wrong for whoever watches.
  static let grace = Duration.milliseconds(2500)

  public init(_ configuration: PhoneMachine.Configuration, options: Options = Options()) {
    phone = PhoneMachine(configuration)
    self.options = options
  }

  private var mac: MACAddress { phone.configuration.mac }

  /// When time alone changes something.
  public var nextTimer: Moment? {
    [phone.nextTimer?.at, keys.nextTime, restEnd].compactMap(\.self).min()
  }

  /// Why the probe is over, once it is.
  public func ending(at now: Moment) -> PhoneRunEnding? {
    restEnd.flatMap { now >= $0 ? rest?.ending : nil }
  }

  private var restEnd: Moment? {
    rest.map { max($0.since + Self.grace, listensUntil ?? $0.since) }
  }

  /// What the conditions of settings files test.
  public var environment: SettingsEnvironment { phone.environment }

  public func result(_ ending: PhoneRunEnding) -> RunResult {
    RunResult(phone, ending: ending, requests: requests)
  }

  // MARK: - What happens

  public mutating func linkUp(at now: Moment) -> [Effect] {
    let isDeaf = phone.parameters.number("LLDP_ENABLED") == 0
    listensUntil = isDeaf ? nil : now + options.listening
    return handle(.linkUp, at: now)
  }

  public mutating func linkDown(at now: Moment) -> [Effect] { handle(.linkDown, at: now) }

  /// No more timers are due at one time: each sets itself anew at most.
  private static let mostAtOnce = 64

  public mutating func timerFired(at now: Moment) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<Self.mostAtOnce {
      if let time = keys.nextTime, time <= now, let (_, key) = keys.removeFirst() {
        effects += handle(.pressed(key), at: now)
      } else if let timer = phone.nextTimer, timer.at <= now {
        effects += handle(.timerFired(timer.timer), at: now)
      } else {
        break
      }
    }
    return effects
  }

  /// A frame of the link.
  public mutating func heard(_ packet: Packet, at now: Moment) -> [Effect] {
    guard packet.source != mac, packet.vlanTags.count < 2, !packet.isCut,
      let destination = packet.destination, destination == mac || destination.isGroup
    else { return [] }
    var effects: [Effect] = []
    if let input = PhoneMachine.Input(packet), concerns(input, packet) {
      if case .lldp = input, listensUntil != nil {
        listensUntil = nil
        rest?.since = now
      }
      effects = handle(input, at: now, isTold: !isNoise(input))
    }
    if isForHost(packet) { effects.append(.hand(Self.untagged(packet))) }
    return effects
  }

  /// A frame of whatever carries TCP/IP for the phone.
  public func said(_ frame: [UInt8]) -> [Effect] {
    let packet = Packet(frame[...], linkType: .ethernet, originalLength: frame.count)
    guard address != nil, packet.vlanTags.isEmpty, packet.source == mac else { return [] }
    switch packet.network {
    // The phone itself answers ARP.
    case .arp(let message)? where message.operation == .request: break
    case .ipv4?: break
    default: return []
    }
    let priority = phone.configuration.profile.behaviour.vlan.framePriority.value
    return [.send(Self.tagged(frame, with: phone.tagging.tag(priority: priority)))]
  }

  /// What came of the task that was wanted last.
  public mutating func performed(_ task: ProbeTask, _ outcome: ProbeOutcome, at now: Moment)
    -> [Effect]
  {
    guard task == self.task else { return [] }
    self.task = nil
    switch (task, outcome) {
    case (.lookUp(let name), .found(let addresses, let note)):
      return tell(note, at: now) + handle(.resolved(name: name, addresses: addresses), at: now)
    case (.fetch, .fetched(let answer, let note)):
      return tell(note, at: now) + handle(.fetched(answer), at: now)
    case (.reachEnrollment, .enrollment(true, let note)):
      stop("des.avaya.com can be reached; what it answers is in no public document", at: now)
      return tell(note, at: now)
    case (.reachEnrollment, .enrollment(false, let note)):
      return tell(note, at: now) + handle(.enrollment(.unreachable), at: now)
    case (.ask, .callServer(true, let note)):
      stop("a call server answers; a probe does not register", at: now)
      return tell(note, at: now)
    case (.ask, .callServer(false, let note)):
      return tell(note, at: now) + handle(.registration(.unreachable), at: now)
    default: return []
    }
  }

  /// What the phone does when it is taken away in good order.
  public mutating func shutDown(at now: Moment) -> [Effect] {
    task = nil
    return phone.shutDown(at: now).flatMap { carryOut($0, at: now) }
  }
}

// MARK: - The machine

extension PhoneProbe {
  private mutating func handle(
    _ input: PhoneMachine.Input, at now: Moment, isTold: Bool = true
  ) -> [Effect] {
    var effects: [Effect] = []
    let isTimer = if case .timerFired = input { true } else { false }
    if isTold, !isTimer { effects.append(.tell(RunEntry(now, .heard(input)))) }
    let actions = phone.handle(input, at: now)
    let new = ProbeAddress(phone)
    if new != address {
      address = new
      if new == nil { task = nil }
      effects.append(.become(new))
    }
    for action in actions { effects += carryOut(action, at: now) }
    look(at: now)
    return effects
  }

  private mutating func carryOut(_ action: PhoneMachine.Action, at now: Moment) -> [Effect] {
    var effects: [Effect] = action.isTold ? [.tell(RunEntry(now, .did(action)))] : []
    switch action {
    case .send(let frame): effects.append(.send(frame.octets))
    case .resolve(let name, _): effects += want(.lookUp(name), "look up \(shown(name))", at: now)
    case .fetch(let request):
      if !requests.contains(request.url) { requests.append(request.url) }
      effects += want(.fetch(request), "get \(shown(request.url))", at: now)
    case .contactEnrollment:
      guard options.contactsEnrollment else {
        stop("the phone would ask des.avaya.com now; a probe does so with --des yes only", at: now)
        break
      }
      effects += want(.reachEnrollment, "ask des.avaya.com", at: now)
    case .register(let server, _): effects += register(with: server, at: now)
    case .prompt(let new):
      prompt = new
      if let key = options.user.key(for: new) {
        keys.insert(key, at: now + UserScript.reactionTime)
      }
    case .entered(let state):
      if state != .manualEntry, state != .enrollment { prompt = nil }
    case .wake, .cancel, .save, .log: break
    }
    return effects
  }

  private mutating func want(_ new: ProbeTask, _ words: String, at now: Moment) -> [Effect] {
    guard options.fetches else {
      stop("the phone would \(words) now; --no-fetch leaves that out", at: now)
      return []
    }
    task = new
    return [.perform(new)]
  }

  private mutating func register(with server: String, at now: Moment) -> [Effect] {
    guard options.asksCallServers, options.fetches else {
      stop("the phone would register with \(shown(server)) now; a probe does not", at: now)
      return []
    }
    guard let place = CallServerAddress(server) else {
      return tell("\(shown(server)) is no address of a call server", at: now)
        + handle(.registration(.unreachable), at: now)
    }
    return want(.ask(place), "ask \(shown(server))", at: now)
  }

  private func tell(_ note: String?, at now: Moment) -> [Effect] {
    note.map { [.tell(RunEntry(now, .note($0)))] } ?? []
  }

  private func shown(_ text: String) -> String { WireText(text).printable }

  // MARK: - The end

  private mutating func stop(_ reason: String, at now: Moment) {
    stopped = stopped ?? reason
    look(at: now)
  }

  /// Sees whether anything more can come.
  private mutating func look(at now: Moment) {
    guard let ending = standing else {
      rest = nil
      return
    }
    if rest?.ending != ending { rest = (ending, now) }
  }

  private var standing: PhoneRunEnding? {
    if let stopped { return .stopped(stopped) }
    let asks = keys.isEmpty ? prompt.map { PhoneRunEnding.waitsForUser($0) } : nil
    switch phone.state {
    case .operational: return .operational
    case .manualEntry: return asks
    case .enrollment:
      return phone.enrollmentState == .code || phone.enrollmentState == .manual ? asks : nil
    case .registration:
      switch phone.registrationState {
      case .noServer, .pausing: return .quiet
      case .entering: return asks
      case .idle, .registering, .registered: return nil
      }
    case .linkWait, .addressing, .routerCheck, .serverWait, .download, .restarting: return nil
    }
  }
}

// MARK: - Frames

extension PhoneProbe {
  /// A broadcast answer to another client is none of its business.
  private func concerns(_ input: PhoneMachine.Input, _ packet: Packet) -> Bool {
    if case .dhcp(let message, _, _) = input { return message.clientMAC == mac }
    return true
  }

  /// ARP of others: it is heard, for one may use the phone's address, and not told.
  private func isNoise(_ input: PhoneMachine.Input) -> Bool {
    guard case .arp(let message, _) = input else { return false }
    return message.targetMAC != mac && message.targetAddress != phone.lease?.address
  }

  /// Frames of the VLAN in use that concern an address: the kernel learns from ARP replies and does
  /// not answer, DHCP is the phone's.
  private func isForHost(_ packet: Packet) -> Bool {
    guard address != nil, phone.tagging.accepts(packet.vlanTags.first) else { return false }
    switch packet.network {
    case .arp(let message)?: return message.operation == .reply && packet.destination == mac
    case .ipv4?: return packet.destinationPort != 68 && packet.destinationPort != 67
    case .ipv6?, nil: return false
    }
  }

  private static let addressOctets = 12
  private static let tagOctets = 4

  private static func untagged(_ packet: Packet) -> [UInt8] {
    let start = packet.bytes.startIndex
    let rest = start + addressOctets + tagOctets * packet.vlanTags.count
    return Array(packet.bytes[start..<(start + addressOctets)] + packet.bytes[rest...])
  }

  private static func tagged(_ frame: [UInt8], with tag: VLANTag?) -> [UInt8] {
    guard let tag, frame.count >= addressOctets else { return frame }
    var writer = ByteWriter()
    writer.write(frame[..<addressOctets])
    tag.encode(into: &writer)
    writer.write(frame[addressOctets...])
    return writer.bytes
  }
}
