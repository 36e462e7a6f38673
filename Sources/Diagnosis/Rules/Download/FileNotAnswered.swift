import Framing
import Wire

/// The file server takes the request and never answers, or stops in the middle.
struct FileNotAnswered: Rule {
  static let description = RuleDescription(
    id: "download.cut-short",
    title: "The file does not arrive",
    stage: .download,
    severity: .warning,
    basis: .inferred,
    explanation: """
      The connection is open and the phone has asked, but the answer does not come or ends before \
      the file does. The server hangs or is overloaded, or large packets are lost on the way: \
      small packets pass an old switch or a tunnel that drops those of full size.
      """,
    remedy: """
      Fetch the same file with another client from the same VLAN. If only large files fail, lower \
      the MTU (option 26, MTU_SIZE) or let the switches pass tagged frames of 1522 octets.
      """,
    references: ["F48"])

  /// So long after a request its answer should have begun.
  private static let patience = Duration.seconds(10)

  static func findings(in phone: PhoneCase) -> [Finding] {
    let files = phone.device.activity.files.elements
    var seen: Set<WireText> = []
    return files.compactMap { file in
      guard let message = trouble(with: file, phone),
        // It came at another attempt, be it from another server.
        !files.contains(where: { $0.fileName == file.fileName && $0.isWhole }),
        seen.insert(file.fileName).inserted
      else { return nil }
      let role = PhoneFileRole(file.fileName, profile: phone.profile)
      return finding(
        "\(file.fileName.printable) from \(file.server.address): \(message)",
        severity: min(role.severityOfLoss, .warning), evidence: file.frames.evidence)
    }
  }

  private static func trouble(with file: ObservedFile, _ phone: PhoneCase) -> String? {
    let connection = file.stream.flatMap { phone.device.activity.connection($0) }
    // A capture of one direction has no answers at all.
    if let connection, connection.accepted == nil, connection.octetsFromServer == 0 { return nil }
    switch file.outcome {
    case .unanswered:
      if connection?.reset != nil || connection?.closed != nil {
        return "asked for, and the connection ended without an answer"
      }
      // The capture may end before the answer.
      guard let waited = phone.device.lastSeen.since(file.asked), waited >= patience else {
        return nil
      }
      return "asked for in frame \(file.asked.number), and no answer in \(waited.shortText)"
    case .status(200) where !file.isComplete:
      // A phone hangs up by itself once it has seen that it runs this software already.
      guard connection?.reset?.byServer == true || file.isText, connection?.reset != nil else {
        return nil
      }
      return "broken off after \(file.octets) octets"
    case .status, .transferred, .refused: return nil
    }
  }
}

extension ObservedFile {
  fileprivate var isWhole: Bool { status == 304 || (status == 200 && isComplete) }

  fileprivate var isText: Bool {
    let role = PhoneFileRole(fileName, profile: nil)
    return role == .upgrade || role == .settings
  }
}
