import Framing
import Wire

/// A minute passes, and neither the phone nor a switch sends LLDP.
struct NoLLDP: Rule {
  static let description = RuleDescription(
    id: "lldp.silent",
    title: "No LLDP from either side",
    stage: .link,
    severity: .info,
    basis: .manual,
    explanation: """
      LLDP is repeated every thirty seconds, and here a minute passes without it. With \
      LLDP_ENABLED=2 a phone sends nothing until it has heard a switch, so both are silent if \
      the switch port does not begin. Then no voice VLAN and no file server come by LLDP, and \
      switches cannot tell that a phone is connected. A capture that was filtered, or taken \
      behind another switch, looks the same, because LLDP does not cross a bridge.
      """,
    remedy: """
      If the phones are to learn their VLAN by LLDP, enable LLDP and LLDP-MED on the switch \
      port, or set LLDP_ENABLED=1 on the phones; otherwise nothing has to be done.
      """,
    references: ["F31", "IEEE 802.1AB §9.1"])

  /// Two transmit periods (IEEE 802.1AB §9.2.5.7: msgTxInterval, 30 s).
  static let patience = Duration.seconds(60)

  static func findings(in phone: PhoneCase) -> [Finding] {
    let device = phone.device
    guard device.advertisements.isEmpty, phone.announcements.isEmpty, !phone.isPortAmbiguous,
      let heard = device.lastSeen.since(device.firstSeen), heard >= patience,
      let first = phone.ownMessages.first, let last = phone.ownMessages.last
    else { return [] }
    return [
      finding(
        "the phone is seen for \(heard.shortText), and neither it nor a switch sends LLDP",
        evidence: [first, last].evidence)
    ]
  }
}
