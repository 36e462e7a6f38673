import DHCP
import Framing
import LLDP
import Wire

/// From its first message on the phone uses a VLAN that nothing here names.
struct RememberedVLAN: Rule {
  static let description = RuleDescription(
    id: "vlan.remembered",
    title: "The phone remembers a VLAN of another place",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      The phone asks on a VLAN that neither this switch nor this DHCP server names, and it does \
      so from its first DISCOVER on: it was told so at the place where it stood before, or by \
      hand. Here the VLAN does not answer. After VLANTEST seconds (60 unless set) the phone \
      asks untagged and learns the VLAN that is right here; with VLANTEST=0 it never does.
      """,
    remedy: """
      Wait for VLANTEST, or clear the phone (CLEAR in its administration menu) when it is moved. \
      A voice policy by LLDP-MED on every port tells the VLAN before the first DISCOVER and \
      saves the wait.
      """,
    references: ["F50"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let vlan = vlan(of: phone) else { return [] }
    let asked = discovers(of: phone, on: vlan)
    let named = namedHere(phone)
    let told = named.map { "\($0.who) names VLAN \($0.vlan) (frame \($0.evidence.frame))" }
    return [
      finding(
        """
        \(asked.count) DISCOVERs tagged VLAN \(vlan) from the phone's first frame on, and \
        no answer; \(told.joined(separator: ", "))
        """,
        evidence: asked.evidence + named.map(\.evidence))
    ]
  }

  /// The VLAN that the phone brought with it, if it did.
  static func vlan(of phone: PhoneCase) -> VLANID? {
    let messages = phone.ownMessages
    guard let first = messages.first, first.type == .discover, first.vlan != .none,
      !messages.contains(where: { $0.vlan == first.vlan && !$0.message.isFromClient }),
      discovers(of: phone, on: first.vlan).count > 1
    else { return nil }
    let named = namedHere(phone)
    return named.isEmpty || named.contains { $0.vlan == first.vlan } ? nil : first.vlan
  }

  private static func discovers(of phone: PhoneCase, on vlan: VLANID) -> [ObservedDHCP] {
    phone.ownMessages.filter { $0.type == .discover && $0.vlan == vlan }
  }

  private struct Naming {
    let vlan: VLANID
    let who: String
    let evidence: Evidence
  }

  /// The voice VLANs that the switch and the DHCP servers name.
  private static func namedHere(_ phone: PhoneCase) -> [Naming] {
    var named: [Naming] = []
    if let (policy, advertisement) = phone.voicePolicy, policy.isTagged, policy.vlan != .none {
      named.append(
        Naming(
          vlan: policy.vlan, who: "the switch's voice policy",
          evidence: Evidence(frame: advertisement.first.number)))
    }
    for answer in phone.answers {
      guard let vlan = phone.namedVLAN(in: answer), !named.contains(where: { $0.vlan == vlan })
      else { continue }
      named.append(
        Naming(
          vlan: vlan, who: "option \(phone.siteOption)",
          evidence: Evidence(frame: answer.frame.number)))
    }
    return named
  }
}
