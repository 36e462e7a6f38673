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
    let value =
      used != .none ? describe(used, tag: tag) : tag == nil ? "untagged" : "priority-tagged (VID 0)"
    guard let (wanted, told) = toldVLAN else {
      return StageResult(
        .vlan, .pass, value: value,
        source: used == .none
          ? "nothing names a voice VLAN" : "not told here: stored in the phone, or set by hand",
        frames: frames)
    }
    let isObeyed = wanted == used
    return StageResult(
      .vlan, isObeyed ? .pass : .warning,
      value: isObeyed ? value : "\(value), but told to use \(name(of: wanted))",
      source: told.source.description, frames: frames + [told.frame].compactMap(\.self))
  }

  /// The VLAN that it was told to use, and what told it: none if L2Q turns tagging off; `nil` if
  /// nobody named one.
  var toldVLAN: (vlan: VLANID, by: PredictedParameter)? {
    if let tagging = prediction[.l2q], tagging.value == ["2"] { return (VLANID.none, tagging) }
    guard let told = prediction[.l2qVLAN],
      let vlan = told.value.first.flatMap({ Int($0) }).flatMap({ VLANID($0) })
    else { return nil }
    return (vlan, told)
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
