import Framing
import LLDP
import SSON
import Wire

/// What the phone makes of an advertisement: section 4.4 of the facts about the phones.
extension LLDPMachine {
  mutating func learn(from unit: LLDPDataUnit, at now: Moment) -> [Action] {
    if unit.isShutdown {
      return [entry(now, "the switch takes everything back", "keep it", .lldpAgeing)]
    }
    var lesson = LLDPLesson()
    var logs: [Action] = []
    let (vlan, log) = vlanLesson(from: unit, at: now)
    lesson.vlan = vlan
    logs += log
    if vlan?.source == .medPolicy { hasPolicyVLAN = true }
    lesson.claims = configuration.profile.claims(of: Heard(unit, frame: 0)).filter {
      takes($0, vlan)
    }
    learnFraming(unit, &lesson, &logs, at: now)
    learnPower(unit, &lesson, &logs, at: now)
    for claim in lesson.claims where claim.parameter == .httpServer || claim.parameter == .mcipadd {
      logs.append(
        entry(
          now, "\(claim.source)", "\(claim.parameter) \(claim.value.joined(separator: ","))",
          .lldpServers.supported(claim.confidence)))
    }
    return logs + (lesson.isEmpty ? [] : [.learned(lesson)])
  }

  /// The claims that hold in the phone's state.
  private func takes(_ claim: Claim, _ vlan: LLDPLesson.VLANLesson?) -> Bool {
    switch claim.parameter {
    case .l2q, .l2qVLAN: claim.source == vlan?.source
    case .httpServer, .tlsServer, .tftpServer: !status.hasFileServer
    case .mcipadd: !status.hasCallServer
    default: claim.source != .medPolicy || !status.isStatic
    }
  }

  private func vlanLesson(
    from unit: LLDPDataUnit, at now: Moment
  ) -> (LLDPLesson.VLANLesson?, [Action]) {
    let profile = configuration.profile
    let policy = profile.obeyedPolicies(in: unit).filter {
      $0.application == .voice || profile.voicePolicySetsSignaling
    }
    .min { $0.application.rawValue < $1.application.rawValue }
    let name = unit.vlanNames.compactMap(\.value).last {
      $0.vlan != .none && profile.vlanNameRule.accepts($0.text.printable)
    }
    guard policy != nil || name != nil else { return (nil, []) }
    if status.isStatic {
      return (nil, [entry(now, "a VLAN in LLDP", "ignore it", .lldpStaticAddress)])
    }
    if let policy {
      let mode: TaggingMode = policy.isTagged ? .on : .off
      let heard =
        "policy \(policy.isTagged ? "tagged" : "untagged"), VLAN \(policy.vlan)"
      return lesson(
        mode, policy.vlan, from: .medPolicy, heard: heard,
        .lldpPolicy.supported(profile.policyApplications.confidence), at: now)
    }
    guard let name else { return (nil, []) }
    let heard = "VLAN name \(name.text.printable), VLAN \(name.vlan)"
    if behaviour.prefersPolicy.value, hasPolicyVLAN {
      let rule = MachineRule.lldpPolicyFirst.supported(behaviour.prefersPolicy.confidence)
      return (nil, [entry(now, heard, "ignore it", rule)])
    }
    if behaviour.keepsRegisteredVLAN.value, status.isRegistered, status.tagging.vlan != nil {
      let rule = MachineRule.lldpRegistered.supported(behaviour.keepsRegisteredVLAN.confidence)
      return (nil, [entry(now, heard, "ignore it", rule)])
    }
    return lesson(.on, name.vlan, from: .vlanName, heard: heard, .lldpName, at: now)
  }

  private func lesson(
    _ mode: TaggingMode, _ vlan: VLANID, from source: ValueSource, heard: String,
    _ rule: MachineRule, at now: Moment
  ) -> (LLDPLesson.VLANLesson?, [Action]) {
    let effect = effect(of: Tagging(mode, vlan))
    let lesson = LLDPLesson.VLANLesson(mode: mode, vlan: vlan, source: source, effect: effect)
    var logs = [entry(now, heard, "\(Tagging(mode, vlan))", rule)]
    if effect != .marks, effect != .changesAtOnce {
      logs.append(
        entry(
          now, "another VLAN than its own", effect.words,
          .lldpVLANChange.supported(behaviour.vlanChange.confidence)))
    }
    return (lesson, logs)
  }

  private func effect(of wanted: Tagging) -> LLDPLesson.Effect {
    if wanted == status.tagging { return .marks }
    if status.address == .any { return .changesAtOnce }
    switch (behaviour.vlanChange.value, status.isRegistered) {
    case (.releaseAndDiscover, false): return .releasesAndDiscovers
    case (.releaseAndReset, false): return .releasesAndResets
    case (_, true): return .resetsWhenIdle
    }
  }

  private func learnFraming(
    _ unit: LLDPDataUnit, _ lesson: inout LLDPLesson, _ logs: inout [Action], at now: Moment
  ) {
    guard behaviour.framingSetsDefault.value, let framing = unit.avayaFraming else { return }
    switch framing.mode {
    case .tagging: lesson.nextMode = .on
    case .notTagging: lesson.nextMode = .off
    case .auto: lesson.nextMode = .auto
    default: return
    }
    let rule = MachineRule.lldpFraming.supported(behaviour.framingSetsDefault.confidence)
    let decided = "L2Q \(lesson.nextMode?.rawValue ?? 0) from the next start"
    logs.append(entry(now, "802.1Q framing: \(framing.mode)", decided, rule))
  }

  private func learnPower(
    _ unit: LLDPDataUnit, _ lesson: inout LLDPLesson, _ logs: inout [Action], at now: Moment
  ) {
    guard behaviour.obeysPowerSource.value, let power = unit.first(MEDExtendedPower.self) else {
      return
    }
    // The power source bits are 10 for backup, whatever the device type.
    lesson.savesPower = power.source.rawValue == 2
    let rule = MachineRule.lldpPower.supported(behaviour.obeysPowerSource.confidence)
    let decided = lesson.savesPower == true ? "save power" : "do not save power"
    logs.append(entry(now, "extended power", decided, rule))
  }
}

extension LLDPLesson.Effect {
  fileprivate var words: String {
    switch self {
    case .marks: "nothing"
    case .changesAtOnce: "change"
    case .releasesAndDiscovers: "release the address and ask for another"
    case .releasesAndResets: "release the address and restart"
    case .resetsWhenIdle: "restart when no call is in progress"
    }
  }
}
