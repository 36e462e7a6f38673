import Discovery
import Framing
import SSON
import Wire

/// A minute passes between the lease and the first step towards a file server.
struct FirstBootPause: Rule {
  static let description = RuleDescription(
    id: "server.first-boot-pause",
    title: "The phone waits a minute at its first start",
    stage: .server,
    severity: .info,
    basis: .manual,
    explanation: """
      At its first start, and after a reset to its defaults, a J100 with SIP asks its user whether \
      to use automatic provisioning and waits sixty seconds for an answer. Then it goes on to the \
      file server that is named here. Nothing is slow or broken.
      """,
    remedy: """
      Nothing has to be done. To save the minute, turn the question off with DES_STAT=0 in the \
      site-specific option.
      """,
    references: ["F45"])

  /// The question stands for 60 s; before and after it the phone does other things.
  private static let pause = Duration.seconds(55)...Duration.seconds(75)

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard phone.profile?.family == .j100SIP, let lease = phone.lease,
      let contact = phone.firstContact, let waited = contact.since(lease.frame),
      pause.contains(waited)
    else { return [] }
    return [
      finding(
        """
        \(waited.shortText) between the ACK (frame \(lease.frame.number)) and the first step \
        towards a server (frame \(contact.number))
        """,
        evidence: [lease.frame.number, contact.number].evidence)
    ]
  }
}
