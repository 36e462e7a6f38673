import DHCP
import Discovery
import Framing
import Wire

/// The phone is told a voice VLAN while it is untagged, and is not seen there.
struct NamedVLANNotSeen: Rule {
  static let description = RuleDescription(
    id: "vlan.named-not-seen",
    title: "The phone is not seen on the VLAN that it was told",
    stage: .vlan,
    severity: .info,
    basis: .inferred,
    explanation: """
      Untagged, the phone hears of a voice VLAN. It gives its address back then and asks again \
      with tagged frames; here none of its frames bears that tag. The capture may end before \
      that, or it does not see tagged frames: many network adapters and drivers take the tag \
      away or drop the frame, and so does a mirror port that carries one VLAN. Or this is no \
      phone that obeys, but a program or device that asks as one.
      """,
    remedy: """
      Capture for longer, until the phone asks again. If it then asks untagged, or not at all, see \
      whether the capture has tagged frames of anybody (decode prints "VLAN 20" behind their \
      length); if it has none, use another adapter, or turn its VLAN offload off (Linux: ethtool \
      -K NAME rxvlan off), or capture on the phone's own port.
      """,
    references: ["IEEE 802.1Q §9.6", "RFC 2131 §4.4.6"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.usedVLAN == VLANID.none, let (vlan, told) = phone.toldVLAN, vlan != .none,
      let newest = told.frame, !phone.device.messages.contains(where: { $0.vlan == vlan })
    else { return [] }
    let naming = phone.answers.first { phone.namedVLAN(in: $0) == vlan }
    let first = min(naming?.frame.number ?? newest, newest)
    let later = phone.ownMessages.last {
      $0.message.isFromClient && $0.type != .release && $0.frame.number > first
    }
    let end =
      later.map { "it still speaks untagged in frame \($0.frame.number)" }
      ?? "nothing of it comes after frame \(phone.device.lastSeen.number)"
    return [
      finding(
        """
        \(told.source) names VLAN \(vlan) (frame \(first)), and no frame of the phone is tagged \
        so; \(end)
        """,
        evidence: [first, later?.frame.number].compactMap(\.self).map { Evidence(frame: $0) })
    ]
  }
}
