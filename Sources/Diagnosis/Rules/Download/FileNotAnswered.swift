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

  static func findings(in phone: PhoneCase) -> [Finding] {
    let obtained = Set(phone.downloads.filter(\.isObtained).map(\.role))
    return phone.device.activity.files.elements.compactMap { file in
      let role = PhoneFileRole(file.fileName, profile: phone.profile)
      guard let message = trouble(with: file, phone) else { return nil }
      let isLost = !obtained.contains(role) || file.outcome != .unanswered
      guard isLost else { return nil }
      return finding(
        "\(file.fileName) from \(file.server.address): \(message)",
        evidence: file.frames.map { Evidence(frame: $0) })
    }
  }

  private static func trouble(with file: ObservedFile, _ phone: PhoneCase) -> String? {
    let connection = file.stream.flatMap { phone.device.activity.connection($0) }
    switch file.outcome {
    case .unanswered:
      // The capture may end before the answer: be sure only if somebody hung up.
      guard connection?.reset != nil || connection?.closed != nil else { return nil }
      return "asked for, and the connection ended without an answer"
    case .status(200) where !file.isComplete:
      guard connection?.reset != nil else { return nil }
      return "broken off after \(file.octets) octets"
    case .status, .transferred, .refused: return nil
    }
  }
}
