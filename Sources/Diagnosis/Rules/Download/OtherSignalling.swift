import Discovery
import Framing
import SSON
import Wire

/// The phone asks for the upgrade file of the other signaling protocol.
struct OtherSignalling: Rule {
  static let description = RuleDescription(
    id: "download.other-signalling",
    title: "The phone asks for the upgrade file of the other protocol",
    stage: .download,
    severity: .warning,
    basis: .manual,
    explanation: """
      J100 and 96x1 phones run SIP or H.323, with an upgrade file of its own for each: \
      J100Supgrade.txt and J100Hupgrade.txt, 96x1Supgrade.txt and 96x1Hupgrade.txt. SIG chooses. \
      Here SIG says one, and the phone asks for the file of the other: it was set to that protocol \
      by hand, which beats SIG, or a restart is still to come.
      """,
    remedy: """
      Set the protocol at the phone (craft procedure SIG) to that of the site, or to the default \
      so that SIG counts, and restart the phone.
      """,
    references: ["F46"])

  private enum Signalling: String {
    case sip = "SIP"
    case h323 = "H.323"
  }

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let sig = phone.prediction[.sig], let wanted = wanted(by: sig),
      let last = phone.downloads.last(where: { $0.role == .upgrade && !$0.isInferred }),
      let file = last.url.split(separator: "/").last.map(String.init),
      let asked = signalling(of: file), asked != wanted
    else { return [] }
    return [
      finding(
        """
        the phone asks for \(file), which is for \(asked.rawValue), and \(sig.source) says \
        SIG=\(sig.value.joined(separator: ",")): \(wanted.rawValue)
        """,
        evidence: ([sig.frame].compactMap(\.self) + last.frames.prefix(1)).evidence)
    ]
  }

  /// SIG is a number or a word; 0 leaves it to the phone.
  private static func wanted(by sig: PredictedParameter) -> Signalling? {
    switch sig.value.first?.lowercased() {
    case "1", "h.323", "h323": .h323
    case "2", "sip": .sip
    default: nil
    }
  }

  private static func signalling(of file: String) -> Signalling? {
    switch file.lowercased() {
    case "j100supgrade.txt", "96x1supgrade.txt": .sip
    case "j100hupgrade.txt", "96x1hupgrade.txt": .h323
    default: nil
    }
  }
}
