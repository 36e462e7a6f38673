import Discovery
import Framing
import LLDP
import Wire

/// A VLAN is named for voice, but not so that this family sees it.
struct VLANNameNotVoice: Rule {
  static let description = RuleDescription(
    id: "lldp.vlan-name-not-voice",
    title: "A VLAN name that these phones do not take for voice",
    stage: .vlan,
    severity: .warning,
    basis: .manual,
    explanation: """
      Phones look for the voice VLAN among the names that the switch announces. H.323 phones \
      want the name to begin with "voice", SIP phones to contain it; upper or lower case does \
      not matter. A name such as Corp-Voice works for SIP and fails for H.323, and VoIP works \
      for neither.
      """,
    remedy: """
      Rename the VLAN on the switch so that its name begins with "voice", or, better, announce \
      it by an LLDP-MED voice policy, which needs no name.
      """,
    references: ["F27", "IEEE 802.1Q §D.2.3"])

  /// What people call a voice VLAN otherwise.
  private static let otherWords = ["voip", "phone", "telefon"]

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let profile = phone.profile, phone.voicePolicy == nil,
      let advertisement = phone.announcements.last
    else { return [] }
    let names = advertisement.unit.vlanNames.filter { $0.value.map { $0.vlan != .none } ?? false }
    guard !names.contains(where: { $0.value?.isAccepted(by: profile) ?? false }) else { return [] }
    return names.compactMap { decoded in
      guard let name = decoded.value, name.vlan != phone.usedVLAN else { return nil }
      let text = name.text.printable.lowercased()
      let isNear = text.contains("voice")
      guard isNear || otherWords.contains(where: text.contains) else { return nil }
      let rule = profile.vlanNameRule == .containsVoice ? "contain" : "begin with"
      return finding(
        """
        VLAN \(name.vlan) is called "\(name.text.printable)" (frame \
        \(advertisement.first.number)); for \(profile.title) phones the name must \(rule) "voice"
        """,
        severity: isNear ? .warning : .info,
        evidence: [Evidence(frame: advertisement.first.number, octets: decoded.octets)])
    }
  }
}

extension VLANName {
  fileprivate func isAccepted(by profile: PhoneProfile) -> Bool {
    profile.vlanNameRule.accepts(text.printable)
  }
}
