public import Framing
public import Wire

/// Chooses the VLAN in which the phone asks for its address, and tests it.
///
/// L2Q and L2QVLAN say where to begin; VLANTEST bounds how long an OFFER is waited for there;
/// REUSETIME bounds it where an address of before can be used. There is one timer; a new `wake`
/// replaces the old.
///
/// | state      | input      | next state | actions                                         |
/// | ---------- | ---------- | ---------- | ----------------------------------------------- |
/// | idle       | start      | testing    | use, startDHCP, wake if anything bounds the test |
/// | testing    | timerFired | testing    | no VLAN: remember, use, startDHCP, wake or cancel |
/// | testing    | timerFired | reusing    | REUSETIME over: use the saved tagging, reuse    |
/// | testing    | offered    | testing    | accept, cancel                                  |
/// | testing    | offered    | reusing    | its VLAN is on VLANLIST: use, reuse             |
/// | testing    | bound      | settled    | same VLAN, none, or one not tried again         |
/// | testing, settled | bound | testing   | other VLAN: release, use, startDHCP, wake       |
/// | testing, settled | learned | same, testing | same VLAN: nothing; other: release, use, startDHCP, wake |
/// | testing, settled | learned | same      | a VLAN that was silent: nothing, as the family does |
/// | testing, settled | ordered | same      | same VLAN, or one of LLDP, of VLANLIST or silent: nothing |
/// | testing, settled | ordered | same      | other VLAN: remember, reset                     |
/// | testing, settled | ordered | testing   | the same, where the family does not reset: release, use, startDHCP, wake |
/// | any        | resetting  | same       | 96x1 SIP: remember the VLAN in use              |
/// | settled    | offered    | settled    | accept                                          |
/// | reusing    | offered    | reusing    | accept                                          |
/// | reusing    | bound      | settled    | nothing                                         |
/// | any        | stop       | idle       | cancel                                          |
public struct VLANSelectionMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var behaviour: VLANBehaviour
    /// L2Q.
    public var mode = TaggingMode.auto
    /// L2QVLAN.
    public var vlan = VLANID.none
    /// One of them was kept of a settings file.
    public var isSetByFile = false
    /// VLANTEST in seconds; 0 for ever.
    public var testSeconds = 60
    /// VLANLIST.
    public var avoided: [VLANID] = []
    /// REUSETIME in seconds; 0 never.
    public var reuseSeconds: Int
    /// How the frames were tagged at the last registration; `nil` if no address is saved.
    public var savedTagging: Tagging?

    public init(behaviour: VLANBehaviour) {
      self.behaviour = behaviour
      reuseSeconds = behaviour.reuseSeconds.value
    }
  }

  public enum Input: Hashable, Sendable {
    case start
    /// An acceptable OFFER, and the VLAN that it names.
    case offered(VLANID?)
    /// An ACK, and what it sets.
    case bound(TaggingMode?, VLANID?)
    /// LLDP says how to tag; it has the last word.
    case learned(TaggingMode, VLANID)
    /// A settings file says how to tag.
    case ordered(TaggingMode?, VLANID?)
    /// The phone is about to restart for another VLAN.
    case resetting
    case timerFired
    case stop
  }

  public enum Action: Hashable, Sendable {
    case use(Tagging)
    /// Let DHCP have the OFFER.
    case accept
    case release
    case startDHCP
    case reuse
    /// Keep this, and restart.
    case reset(TaggingMode?, VLANID?)
    /// To be kept over a restart: VLANLIST.
    case remember(avoided: [VLANID])
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: Hashable, Sendable {
    case idle, testing, settled, reusing
  }

  /// VLANLIST holds no more; what the phones hold is documented nowhere.
  static let mostAvoided = 16

  public let configuration: Configuration
  public internal(set) var state = State.idle
  public internal(set) var tagging = Tagging.untagged
  /// VLANLIST.
  public internal(set) var avoided: [VLANID]
  /// L2Q in force.
  var mode: TaggingMode
  var isSetByLLDP = false
  var isSetByFile = false
  /// The VLAN that gave no answer since the start.
  var silent: VLANID?
  private var testEnd: Moment?
  private var reuseAt: Moment?

  public init(_ configuration: Configuration) {
    self.configuration = configuration
    mode = configuration.mode
    isSetByFile = configuration.isSetByFile
    avoided = Array(configuration.avoided.prefix(Self.mostAvoided))
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (.idle, .start):
      return start(at: now)
    case (_, .stop):
      state = .idle
      return [.cancelTimer]
    case (_, .resetting):
      return leave(at: now)
    case (.testing, .ordered(let mode, let vlan)), (.settled, .ordered(let mode, let vlan)):
      return ordered(mode, vlan, at: now)
    case (.testing, .timerFired):
      return timeUp(at: now)
    case (.testing, .offered(let vlan)):
      return offered(vlan, at: now)
    case (.settled, .offered), (.reusing, .offered):
      return [.accept]
    case (.testing, .bound(let mode, let vlan)), (.settled, .bound(let mode, let vlan)):
      return bound(mode, vlan, at: now)
    case (.reusing, .bound):
      state = .settled
      return []
    case (.testing, .learned(let mode, let vlan)), (.settled, .learned(let mode, let vlan)),
      (.reusing, .learned(let mode, let vlan)):
      return learned(mode, vlan, at: now)
    case (.idle, .offered), (.idle, .bound), (.idle, .learned), (.idle, .timerFired),
      (.testing, .start), (.settled, .start), (.reusing, .start), (.settled, .timerFired),
      (.reusing, .timerFired), (.idle, .ordered), (.reusing, .ordered):
      return []
    }
  }
}

// MARK: - Steps

extension VLANSelectionMachine {
  private mutating func start(at now: Moment) -> [Action] {
    let first = Tagging(configuration.mode, configuration.vlan)
    let mayReuse =
      configuration.behaviour.reusesAddress.value && configuration.reuseSeconds > 0
      && configuration.savedTagging != nil && first != .priorityOnly
    reuseAt = mayReuse ? now + .seconds(configuration.reuseSeconds) : nil
    let heard = "L2Q \(configuration.mode.rawValue), L2QVLAN \(configuration.vlan)"
    return [entry(now, heard, "begin \(first)", .vlanTagging)] + test(first, at: now)
  }

  mutating func test(_ tagging: Tagging, at now: Moment) -> [Action] {
    state = .testing
    self.tagging = tagging
    testEnd =
      tagging.vlan != nil && configuration.testSeconds > 0
      ? now + .seconds(configuration.testSeconds) : nil
    return [.use(tagging), .startDHCP, timer]
  }

  private var timer: Action {
    let deadline = [testEnd, reuseAt].compactMap(\.self).min()
    return deadline.map { .wake(at: $0) } ?? .cancelTimer
  }

  private mutating func timeUp(at now: Moment) -> [Action] {
    if let reuseAt, now >= reuseAt {
      return [entry(now, "no OFFER within REUSETIME", "use the saved address", .vlanReuse)]
        + reuse()
    }
    guard let testEnd, now >= testEnd, let vlan = tagging.vlan else { return [timer] }
    silent = vlan
    isSetByFile = false
    let next = Tagging(mode, .none)
    var actions = [entry(now, "no OFFER within VLANTEST", "go on \(next)", .vlanFallback)]
    let keeps = configuration.behaviour.keepsVLANList
    if keeps.value, !avoided.contains(vlan), avoided.count < Self.mostAvoided {
      avoided.append(vlan)
      actions.append(
        entry(
          now, "VLAN \(vlan) is silent", "put it on VLANLIST",
          .vlanList.supported(keeps.confidence)))
      actions.append(.remember(avoided: avoided))
    }
    return actions + test(next, at: now)
  }

  private mutating func offered(_ vlan: VLANID?, at now: Moment) -> [Action] {
    if let vlan, isBlocked(vlan), configuration.savedTagging != nil,
      configuration.behaviour.reusesAddress.value, configuration.reuseSeconds > 0, !isSetByLLDP
    {
      return [
        entry(now, "an OFFER names VLAN \(vlan) of VLANLIST", "use the saved address", .vlanReuse)
      ] + reuse()
    }
    testEnd = nil
    reuseAt = nil
    return [.accept, .cancelTimer]
  }

  private mutating func reuse() -> [Action] {
    state = .reusing
    testEnd = nil
    reuseAt = nil
    tagging = configuration.savedTagging ?? tagging
    return [.use(tagging), .reuse, .cancelTimer]
  }

  private mutating func bound(
    _ newMode: TaggingMode?, _ vlan: VLANID?, at now: Moment
  ) -> [Action] {
    state = .settled
    guard !isSetByLLDP else {
      guard newMode != nil || vlan != nil else { return [] }
      return [entry(now, "DHCP names a VLAN", "stay \(tagging)", .vlanFromLLDP)]
    }
    guard !isSetByFile else {
      guard let vlan, vlan != .none, vlan != tagging.vlan else { return [] }
      return [entry(now, "DHCP names VLAN \(vlan)", "stay \(tagging)", .vlanKeptOfFile)]
    }
    let oldMode = mode
    mode = newMode ?? mode
    guard let vlan, vlan != .none, let wanted = Tagging(mode, vlan).vlan, wanted != tagging.vlan
    else {
      // Without a VLAN to go to, what the ACK says of tagging counts from the next start.
      return newMode == nil || newMode == oldMode
        ? [] : [entry(now, "DHCP changes L2Q", "stay \(tagging)", .vlanModeLater)]
    }
    if isBlocked(wanted) {
      return [entry(now, "DHCP names VLAN \(wanted)", "stay \(tagging)", .vlanList)]
    }
    let after = configuration.behaviour.afterFallback
    if wanted == silent, after.value == .needsReset {
      let rule = MachineRule.vlanNeedsReset.supported(after.confidence)
      return [entry(now, "DHCP names silent VLAN \(wanted)", "stay \(tagging)", rule)]
    }
    let rule =
      wanted == silent ? MachineRule.vlanTriedAgain.supported(after.confidence) : .vlanFromDHCP
    return [entry(now, "DHCP names VLAN \(wanted)", "ask there", rule), .release]
      + test(.vlan(wanted), at: now)
  }

  private mutating func learned(
    _ newMode: TaggingMode, _ vlan: VLANID, at now: Moment
  ) -> [Action] {
    isSetByLLDP = true
    mode = newMode
    let wanted = Tagging(newMode, vlan)
    guard wanted != tagging else {
      return [entry(now, "LLDP: \(wanted)", "stay", .vlanFromLLDP)]
    }
    if refusesFromLLDP(wanted.vlan) {
      let rule = MachineRule.vlanNeedsReset.supported(
        configuration.behaviour.afterFallbackByLLDP.confidence)
      return [entry(now, "LLDP: silent VLAN", "stay \(tagging)", rule)]
    }
    let wasAsking = state == .testing
    return [entry(now, "LLDP: \(wanted)", "change to it", .vlanFromLLDP)]
      + (wasAsking ? [] : [.release]) + test(wanted, at: now)
  }

  /// The VLAN gave no answer since the start, and the family does not take it from LLDP again.
  func refusesFromLLDP(_ vlan: VLANID?) -> Bool {
    vlan != nil && vlan == silent
      && configuration.behaviour.afterFallbackByLLDP.value == .needsReset
  }

  func isBlocked(_ vlan: VLANID) -> Bool {
    configuration.behaviour.keepsVLANList.value && vlan != tagging.vlan && avoided.contains(vlan)
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}
