import Framing
import Wire

/// What a settings file says of the VLAN, and the check before a restart: sections 2.6 and 2.8 of
/// the facts about the phones.
extension VLANSelectionMachine {
  /// A VLAN of 0 says nothing; L2Q=2 says that no frame is tagged.
  mutating func ordered(_ newMode: TaggingMode?, _ vlan: VLANID?, at now: Moment) -> [Action] {
    let named = vlan == VLANID.none ? nil : vlan
    let wanted = Tagging(newMode ?? mode, named ?? tagging.vlan ?? .none)
    guard wanted.vlan != tagging.vlan else {
      guard wanted != tagging else { return [] }
      return [entry(now, "the settings file changes L2Q", "stay \(tagging)", .vlanModeLater)]
    }
    let heard = "the settings file: \(wanted)"
    if let rule = refusalOfFile(wanted) { return [entry(now, heard, "stay \(tagging)", rule)] }
    let change = configuration.behaviour.fileChange
    let rule = MachineRule.vlanFromFile.supported(change.confidence)
    switch change.value {
    case .releaseAndDiscover:
      mode = newMode ?? mode
      isSetByFile = true
      return [entry(now, heard, "ask there", rule), .release] + test(wanted, at: now)
    case .releaseAndReset:
      return [entry(now, heard, "keep it and restart", rule)] + leave(at: now)
        + [.reset(newMode, named)]
    }
  }

  /// Why the phone stays where it is; `nil` if it does not.
  private func refusalOfFile(_ wanted: Tagging) -> MachineRule? {
    if isSetByLLDP { return .vlanFromLLDP }
    guard let vlan = wanted.vlan else { return nil }
    if isBlocked(vlan) { return .vlanList }
    let after = configuration.behaviour.afterFallbackByFile
    return vlan == silent && after.value == .needsReset
      ? .vlanNeedsReset.supported(after.confidence) : nil
  }

  /// The check before a restart for another VLAN.
  mutating func leave(at now: Moment) -> [Action] {
    let lists = configuration.behaviour.listsVLANBeforeReset
    guard lists.value, let vlan = tagging.vlan, !avoided.contains(vlan),
      avoided.count < Self.mostAvoided
    else { return [] }
    avoided.append(vlan)
    return [
      entry(
        now, "a reset for another VLAN", "put VLAN \(vlan) on VLANLIST",
        .vlanCheck.supported(lists.confidence)),
      .remember(avoided: avoided),
    ]
  }
}
