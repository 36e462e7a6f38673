/// The file server has no such file.
struct FileMissing: Rule {
  static let description = RuleDescription(
    id: "download.file-missing",
    title: "The file server has no such file",
    stage: .download,
    severity: .error,
    basis: .inferred,
    explanation: """
      The server answers 404 (TFTP: file not found) for a file that the phone needs: its upgrade \
      file, which it asks for first, or the settings file that the upgrade file leads to. \
      Without the settings file the phone starts with what it remembers, often without a call \
      server. The path is HTTPDIR and the file name as the phone asked for it; most servers \
      take upper and lower case apart.
      """,
    remedy: """
      Put the file at exactly this path on the server, or correct HTTPDIR; compare letter case \
      (46xxsettings.txt, J100Supgrade.txt) and the folder that the web server serves as its root. \
      The web server's access log shows the same request.
      """,
    references: ["F39", "RFC 9110 §15.5.5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    var seen: Set<String> = []
    let missing = phone.downloads.filter { $0.status == 404 && !$0.isInferred }
    return missing.compactMap { download in
      guard seen.insert(download.url).inserted,
        !phone.downloads.contains(where: { $0.role == download.role && $0.isObtained })
      else { return nil }
      let times = missing.filter { $0.url == download.url }
      return finding(
        "\(download.url): not found" + (times.count > 1 ? ", \(times.count) times" : ""),
        severity: download.role.severityOfLoss, evidence: times.flatMap(\.frames).evidence)
    }
  }
}

extension PhoneFileRole {
  /// How much it matters to a start-up that the file does not come. Phones ask for some that need
  /// not be there, such as a user's backup.
  var severityOfLoss: Severity {
    switch self {
    case .upgrade, .settings: .error
    case .software, .language, .certificate: .warning
    case .other: .info
    }
  }
}
