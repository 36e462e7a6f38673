import Discovery
import Framing
import LLDP
import SSON
import Wire

/// The VLAN of the computer behind the phone comes from the switch, and is not what was meant.
struct PCPortVLAN: Rule {
  static let description = RuleDescription(
    id: "lldp.pc-port-vlan",
    title: "The VLAN of the PC behind the phone",
    stage: .vlan,
    severity: .info,
    basis: .manual,
    explanation: """
      A phone gives its PC port the VLAN that the switch announces as the port's own (802.1 Port \
      VLAN ID sets PHY2VLAN); PHY2VLAN of the site-specific option does not count then. If the \
      port's own VLAN is the voice VLAN, the computer behind the phone sits there too.
      """,
    remedy: """
      Make the switch port's untagged VLAN (PVID) the data VLAN, and name the same VLAN in \
      PHY2VLAN, or leave PHY2VLAN out.
      """,
    references: ["F28", "IEEE 802.1Q §D.2.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let advertisement = phone.announcements.last,
      let decoded = advertisement.unit.payloads(PortVLANID.self).first(where: { $0.value != nil }),
      let own = decoded.value?.vlan, own != .none
    else { return [] }
    let switchEvidence = Evidence(frame: advertisement.first.number, octets: decoded.octets)
    var findings = phone.siteOptions.compactMap { text -> Finding? in
      guard let assignment = text.string[.phy2VLAN], let wanted = assignment.acceptedNumber,
        wanted != Int(own.rawValue)
      else { return nil }
      return finding(
        """
        the port's own VLAN is \(own) (frame \(advertisement.first.number)), option \
        \(phone.siteOption) says PHY2VLAN=\(wanted) (\(text.whereabouts)): the PC port gets \(own)
        """,
        evidence: [switchEvidence] + text.evidence(assignment.octets))
    }
    if let (policy, heard) = phone.voicePolicy, policy.isTagged, policy.vlan == own {
      findings.append(
        finding(
          """
          the port's own VLAN and its voice VLAN are both \(own) (frame \(heard.first.number)): \
          the PC shares it
          """,
          evidence: [switchEvidence]))
    }
    return findings
  }
}
