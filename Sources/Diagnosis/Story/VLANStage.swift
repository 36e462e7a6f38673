import DHCP
import Discovery
import Framing
import LLDP
import SSON

extension PhoneCase {
  /// VLAN: the one it uses, and who told it.
  var vlanStage: StageResult {
    guard let used = usedVLAN else {
      let asked = device.messages.filter { $0.type == .discover && !$0.isRelayed }
      guard let last = asked.last else { return StageResult(.vlan, .notSeen) }
      return StageResult(
        .vlan, .notSeen, value: "asking on \(name(of: last.vlan)); no address yet",
        frames: asked.suffix(2).map(\.frame.number))
    }
    // The phone's own tag: the server's frames may carry another priority.
    let tag = device.messages.last { $0.vlan == used && $0.message.isFromClient }?.vlanTags
      .last
    let frames = [lease?.frame.number ?? device.lastAddress?.frame.number].compactMap(\.self)
    guard used != .none else {
      return StageResult(
        .vlan, .pass, value: tag == nil ? "untagged" : "priority-tagged (VID 0)",
        source: reasonForNoVLAN, frames: frames)
    }
    let told = prediction[.l2qVLAN].flatMap { $0.value == [used.description] ? $0 : nil }
    return StageResult(
      .vlan, .pass, value: describe(used, tag: tag),
      source: told.map { $0.source.description } ?? "not seen: stored in the phone, or set by hand",
      frames: frames + [told?.frame].compactMap(\.self))
  }

  private var reasonForNoVLAN: String {
    let tagging = prediction[.l2q]
    if let tagging, tagging.value == ["2"] { return "\(tagging.source) turns tagging off" }
    guard let wanted = prediction[.l2qVLAN]?.value.first, wanted != "0" else {
      return "nothing names a voice VLAN"
    }
    return "although VLAN \(wanted) was named"
  }

  private func describe(_ vlan: VLANID, tag: VLANTag?) -> String {
    var parts = ["\(vlan) tagged"]
    if let policy = voicePolicy?.policy, policy.isTagged, policy.vlan == vlan {
      parts += ["priority \(policy.priority)", "DSCP \(policy.dscp)"]
    } else if let tag {
      parts.append("priority \(tag.priority)")
    }
    return parts.joined(separator: ", ")
  }

  private func name(of vlan: VLANID) -> String {
    vlan == .none ? "the untagged VLAN" : "VLAN \(vlan)"
  }
}
