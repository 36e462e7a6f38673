import Framing
import LLDP
import Wire

extension Ladder {
  /// What the switch port and the device told each other.
  static func advertisements(
    of device: Device, _ client: LadderParty, at announcements: [ObservedLLDP],
    _ parties: LadderParties
  ) -> [LadderStep] {
    let neighbor =
      announcements.last.map { parties.networkSwitch($0) } ?? LadderParty(.networkSwitch)
    let told = announcements.map { advertisement in
      advertisement.step(
        from: parties.networkSwitch(advertisement), to: client, detail: advertisement.unit.offer)
    }
    return told
      + device.advertisements.elements.map { advertisement in
        advertisement.step(from: client, to: neighbor, detail: advertisement.unit.selfPortrait)
      }
  }
}

extension ObservedLLDP {
  fileprivate func step(
    from: LadderParty, to: LadderParty, detail: String?
  ) -> LadderStep {
    LadderStep(
      first, last: last, repetitions: count, .lldp, from: from, to: to, vlanTags: vlanTags,
      summary: unit.isShutdown ? "LLDP shutdown" : "LLDP", detail: detail)
  }
}

extension LLDPDataUnit {
  /// What a switch port offers: its name and the VLANs that phones look for.
  fileprivate var offer: String? {
    var parts: [String] = []
    if let portID { parts.append("port \(portID.identifier)") }
    for policy in networkPolicies.compactMap(\.value) where policy.application == .voice {
      parts.append(
        policy.isUnknown
          ? "voice policy unknown"
          : policy.isTagged ? "voice VLAN \(policy.vlan)" : "voice untagged")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What a phone says that it is.
  fileprivate var selfPortrait: String? {
    let parts = [manufacturerName, modelName, systemName].compactMap { $0?.printable }
    return parts.isEmpty ? nil : parts.filter { !$0.isEmpty }.uniqued().joined(separator: " ")
  }
}
