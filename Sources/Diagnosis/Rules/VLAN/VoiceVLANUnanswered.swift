import DHCP
import Framing
import Wire

/// DISCOVERs on the voice VLAN that nobody answers.
struct VoiceVLANUnanswered: Rule {
  static let description = RuleDescription(
    id: "vlan.voice-vlan-unanswered",
    title: "Nobody answers DHCP on the voice VLAN",
    stage: .vlan,
    severity: .error,
    basis: .manual,
    explanation: """
      The phone asks for an address with tagged frames on its voice VLAN and hears no OFFER. \
      After VLANTEST seconds (60 unless set; 0 means never) it gives up and asks again without \
      the tag, or with VLAN 0. It then lives on the data VLAN, where the file and call servers \
      are often out of reach, and each restart costs the same wait.
      """,
    remedy: """
      Tag the voice VLAN on the phone's switch port and on the way to the DHCP server, and \
      check the DHCP relay on that VLAN's router interface.
      """,
    references: ["F01", "F02", "F03"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    Set(phone.exchanges.map(\.vlan)).filter { $0 != .none }.sorted().compactMap { vlan in
      finding(on: vlan, phone)
    }
  }

  private static func finding(on vlan: VLANID, _ phone: PhoneCase) -> Finding? {
    let here = phone.exchanges.filter { $0.vlan == vlan }
    let answered = here.contains { exchange in
      exchange.messages.contains { !$0.message.isFromClient }
    }
    let asked = here.flatMap(\.discovers)
    guard !answered, asked.count > 1, let first = asked.first, let last = asked.last else {
      return nil
    }
    let waited = last.frame.since(first.frame)
    let fallback = phone.device.dhcp.elements.first {
      $0.frame.number > last.frame.number && $0.vlan == .none && $0.type == .discover
    }
    let patience = waited.map { " within \($0.shortText)" } ?? ""
    var message = "\(asked.count) DISCOVERs tagged VLAN \(vlan), no OFFER\(patience)"
    if let fallback {
      message += "; then it asks untagged (frame \(fallback.frame.number))"
    }
    // Without the fallback the capture may simply end too early: be sure only after a while.
    let isCertain = fallback != nil || (waited ?? .zero) >= .seconds(12)
    return finding(
      message, severity: isCertain ? .error : .warning,
      evidence: asked.map { Evidence(frame: $0.frame.number) }
        + [fallback].compactMap(\.self).map { Evidence(frame: $0.frame.number) })
  }
}
