import Framing
import SSON
import Wire

/// The VLAN that the settings file orders: sections 2.6 and 3.5 of the facts about the phones.
extension PhoneMachine {
  private static let namesOfTagging: [SSONName] = [.l2q, .l2qVLAN]

  /// Compares what the file says with how frames are tagged, once all files are there.
  mutating func obeyFileVLAN(at now: Moment) -> [Action] {
    let forgotten = forgetFileVLAN(at: now)
    let ordered = knowledge.taggingOfFile
    guard ordered.mode != nil || ordered.vlan != nil else { return forgotten }
    if parameters.staticLease != nil {
      return forgotten + [
        entry(now, "the settings file names a VLAN", "stay \(tagging)", .phoneFileVLANStatic)
      ]
    }
    let isEntered = Self.namesOfTagging.contains { parameters[$0]?.origin == .entered }
    if isEntered, configuration.profile.order == .firstFound {
      return forgotten + [
        entry(now, "the settings file names a VLAN", "stay \(tagging)", .phoneFileVLANEntered)
      ]
    }
    return forgotten
      + perform(vlan.handle(.ordered(ordered.mode, ordered.vlan), at: now), offer: nil, at: now)
  }

  /// What an earlier file said and this one does not.
  private mutating func forgetFileVLAN(at now: Moment) -> [Action] {
    guard configuration.profile.order == .firstFound, files.contains(where: \.isSettings) else {
      return []
    }
    let ordered = knowledge.taggingOfFile
    let gone = [(SSONName.l2q, ordered.mode == nil), (.l2qVLAN, ordered.vlan == nil)]
    let old = gone.filter { name, isGone in
      isGone && parameters[name]?.origin == .settingsFile
    }
    guard !old.isEmpty else { return [] }
    let names = old.map(\.0.printable).joined(separator: ", ")
    return [entry(now, "the settings file names no \(names)", "forget it", .phoneFileForgotten)]
      + save(old.map { ($0.0, "") })
  }

  /// What the file says counts from the next start.
  mutating func reset(_ mode: TaggingMode?, _ vlan: VLANID?, at now: Moment) -> [Action] {
    var values: [(SSONName, String)] = []
    if let mode { values.append((.l2q, String(mode.rawValue))) }
    if let vlan { values.append((.l2qVLAN, vlan.description)) }
    return save(values, origin: .settingsFile)
      + restart("the settings file names another VLAN", releasing: true, .vlanFromFile, at: now)
  }
}

extension FileOutcome {
  /// Statements were read.
  fileprivate var isSettings: Bool { kind == .settings && url != nil }
}

extension MachineRule {
  static let phoneFileVLANStatic = MachineRule.assumed(
    "with a static address the VLAN of a settings file is ignored, as that of LLDP is")
  static let phoneFileVLANEntered = MachineRule(
    "a VLAN that was entered on the phone beats that of a settings file",
    "J100, 2018, p. 36; 96x1 SIP, 2020, p. 17")
  static let phoneFileForgotten = MachineRule(
    "a parameter that is no longer in the settings file returns to its default",
    "J100, 2018, p. 36; 96x1 SIP, 2020, p. 17")
}
