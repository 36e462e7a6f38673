import Wire

/// The file server answers, and does not give the file.
struct FileRefused: Rule {
  static let description = RuleDescription(
    id: "download.file-refused",
    title: "The file server does not give the file",
    stage: .download,
    severity: .error,
    basis: .standard,
    explanation: """
      The server answers with an error other than "not found". 401 asks for a user name and a \
      password, which a phone has only if its settings gave them; 403 means that the server may \
      not or will not read the file; 5xx is a failure within the server. A redirection (3xx) is \
      listed too, as a warning: whether the phones follow one is not documented.
      """,
    remedy: """
      Look the request up in the server's error log. For 403, let the web server read the file and \
      its folder; for 401, serve phone files without a password or provision the credentials; \
      for a redirection to HTTPS, serve these files over plain HTTP or set TLSSRVR.
      """,
    references: ["RFC 9110 §15"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    var seen: Set<String> = []
    return phone.downloads.compactMap { download in
      guard isRefusal(download.status), !download.isInferred, seen.insert(download.url).inserted,
        !phone.downloads.contains(where: { $0.role == download.role && $0.isObtained })
      else { return nil }
      let severity = download.role.severityOfLoss
      return finding(
        "\(download.url): \(reason(of: download, phone))",
        severity: download.status < 400 ? min(severity, .warning) : severity,
        evidence: download.frames.evidence)
    }
  }

  private static func isRefusal(_ status: Int) -> Bool {
    status >= 300 && status != 304 && status != 404
  }

  /// What the server said, in the words of its protocol.
  private static func reason(of download: Download, _ phone: PhoneCase) -> String {
    let file = phone.device.activity.files.elements.first { file in
      download.frames.contains(file.asked.number)
    }
    if case .refused(let code, let text)? = file?.outcome {
      return "TFTP error \(code)" + (text.octets.isEmpty ? "" : ", \(text.printable)")
    }
    guard download.status < 400 else { return "\(download.status)\(word(download.status))" }
    return "\(download.status), moved"
      + (file?.location.map { " to \($0.printable)" } ?? ", nobody says where to")
  }

  private static func word(_ status: Int) -> String {
    switch status {
    case 401, 407: ", a password is asked for"
    case 403: ", forbidden"
    case 500...: ", a failure within the server"
    default: ""
    }
  }
}
