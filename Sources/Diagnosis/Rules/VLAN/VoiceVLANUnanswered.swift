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
      check the DHCP relay on that VLAN's router interface. If no phone belongs in this VLAN, \
      correct L2QVLAN or the switch's policy; a phone that was moved may remember it until it is \
      cleared.
      """,
    references: ["F01", "F02"])

  /// VLANTEST is 60 seconds unless set; the last DISCOVER of a try may come a little after.
  private static let usualPatience = Duration.seconds(75)

  static func findings(in phone: PhoneCase) -> [Finding] {
    // The VLAN between a relay agent and a server is not the phone's.
    let own = phone.exchanges.filter { !$0.messages.contains(where: \.isRelayed) }
    return Dictionary(grouping: own, by: \.vlan).filter { $0.key != .none }
      .sorted { $0.key < $1.key }
      .compactMap { finding(on: $0.key, $0.value, phone) }
  }

  private static func finding(
    on vlan: VLANID, _ here: [DHCPExchange], _ phone: PhoneCase
  ) -> Finding? {
    let answered = here.contains { exchange in
      // A REQUEST that names a server tells of an OFFER that the capture lacks.
      exchange.messages.contains {
        !$0.message.isFromClient || ($0.type == .request && $0.message.serverIdentifier != nil)
      }
    }
    let asked = here.flatMap(\.discovers)
    guard !answered, asked.count > 1, let first = asked.first, let last = asked.last else {
      return nil
    }
    let waited = last.frame.since(first.frame)
    let fallback = phone.device.messages.first {
      $0.frame.number > last.frame.number && $0.vlan == .none && $0.type == .discover
    }
    let patience = waited.map { " within \($0.shortText)" } ?? ""
    var message = "\(asked.count) DISCOVERs tagged VLAN \(vlan), no OFFER\(patience)"
    // Longer than the usual VLANTEST without giving up: it will not (F02).
    let isForEver = fallback == nil && waited.map { $0 > usualPatience } ?? false
    // A VLAN that nothing here names, and that the phone left again, is no fault of this network.
    if fallback != nil, RememberedVLAN.vlan(of: phone) == vlan { return nil }
    if let fallback {
      message += "; then it asks untagged (frame \(fallback.frame.number))"
    } else if isForEver {
      message += "; it does not fall back: its VLANTEST is 0 or more than 60"
    }
    // Without the fallback the capture may simply end too early: be sure only after a while.
    let isCertain = fallback != nil || asked.areOverdue
    return finding(
      message, severity: isCertain ? .error : .warning,
      remedy: isForEver
        ? """
        Tag VLAN \(vlan) on the phone's switch port and serve DHCP there; if the phone does not \
        belong in it, clear the phone, which forgets L2QVLAN and VLANTEST. Do not give out \
        VLANTEST=0: a phone with a wrong VLAN never comes back by itself.
        """ : nil,
      evidence: asked.map { Evidence(frame: $0.frame.number) }
        + [fallback].compactMap(\.self).map { Evidence(frame: $0.frame.number) })
  }
}
