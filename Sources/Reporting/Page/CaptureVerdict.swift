import Diagnosis
import Discovery
import Framing
import SSON
import Wire

/// A whole capture in a sentence.
struct CaptureVerdict: Sendable {
  let sign: PageSign
  let sentence: String
  /// What else has to be known at once.
  let addition: String?

  init(_ diagnosis: Diagnosis) {
    let phones = Array(diagnosis.stories.phones)
    let failing = phones.filter { $0.worst == .error || $0.verdict == .notProvisioned }
    let doubtful = phones.filter { $0.worst == .warning }
    if phones.isEmpty {
      sign = .doubtful
      sentence = "No Avaya phone was recognized."
      addition =
        "A phone shows itself by LLDP-MED, by a host name AV…, by the vendor class "
        + "ccp.avaya.com, by its MAC address, or by asking for option 242 or 176. Was the capture "
        + "taken at the phone’s switch port, while the phone started?"
    } else if let first = failing.first {
      sign = .bad
      let cause = Self.sentence(first.cause)
      sentence =
        phones.count == 1
        ? "\(first.shortName) is not provisioned: \(cause)"
        : "\(failing.count) of \(phones.count.counting("phone")) "
          + "\(failing.count == 1 ? "is" : "are") not provisioned. \(first.shortName): \(cause)"
      addition = nil
    } else if let first = doubtful.first {
      sign = .doubtful
      let cause = Self.sentence(first.cause)
      sentence =
        phones.count == 1
        ? "\(first.shortName) has no error, but a warning: \(cause)"
        : "No phone has an error; \(doubtful.count.counting("phone")) of \(phones.count) want a "
          + "look. \(first.shortName): \(cause)"
      addition = phones.count == 1 ? first.outcome : nil
    } else {
      sign = .good
      let isDone = phones.allSatisfy { $0.verdict == .provisioned }
      let outcome = phones.count == 1 ? phones[0].outcome : nil
      let who = phones.count == 1 ? phones[0].shortName : "any of the \(phones.count) phones"
      sentence =
        isDone
        ? "\(phones.count == 1 ? "\(who) is" : "All \(phones.count) phones are") provisioned."
        : "Nothing wrong was found with \(who), as far as the capture was examined."
      addition = outcome
    }
  }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? text : text + "."
  }
}

extension DeviceStory {
  /// The message that explains most: of a root cause, of the worst finding, or of a failed stage.
  fileprivate var cause: String {
    let worst = findings.filter { $0.severity == self.worst && $0.severity > .info }
    if let finding = worst.first(where: \.isRootCause) ?? worst.first { return finding.message }
    let failed = stages.first { $0.status == .fail }
    return failed.map { "\($0.stage.title): \($0.value ?? "failed")" } ?? "a stage failed"
  }

  /// Where the phone will get its files, and on which VLAN.
  fileprivate var outcome: String? {
    guard let phone, let server = phone.prediction.fileServers.first else { return nil }
    let vlan =
      phone.usedVLAN.map { $0 == .none ? ", untagged" : ", on VLAN \($0)" } ?? ""
    return "It will use \(server.parameter.printable)=\(server.value.joined(separator: ","))"
      + ", told by \(server.source)\(vlan)."
  }
}
