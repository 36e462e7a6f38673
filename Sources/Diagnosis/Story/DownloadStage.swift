import Framing

extension PhoneCase {
  /// Download: the upgrade file, then the settings file, and what they led to.
  var downloadStage: StageResult {
    let upgrade = lastDownload(.upgrade)
    let settings = lastDownload(.settings)
    let seen = [upgrade, settings].compactMap(\.self)
    guard let last = seen.last else {
      return StageResult(
        .download, .notSeen,
        value: hidesFiles ? "over HTTPS: which files were asked for cannot be seen" : nil)
    }
    let value = seen.map(describe).joined(separator: ", ")
    return StageResult(
      .download, status(upgrade, settings, last), value: value, source: source(of: last),
      frames: seen.flatMap(\.frames))
  }

  private func status(
    _ upgrade: Download?, _ settings: Download?, _ last: Download
  ) -> StageResult.Status {
    if let settings, settings.isObtained { return .pass }
    // Without an answer the server stage says why, if the phone did not even get to ask.
    if last.isInferred { return .notSeen }
    return last.isObtained ? .notSeen : .fail
  }

  private func describe(_ download: Download) -> String {
    let name = download.url.split(separator: "/").last.map(String.init) ?? download.url
    if download.isInferred { return "\(name) could not be asked for" }
    if download.isObtained { return "\(name) obtained" }
    if download.isCutShort { return "\(name) cut short" }
    return "\(name) \(download.status == 0 ? "no answer" : "\(download.status)")"
  }

  private func source(of download: Download) -> String {
    String(download.url.prefix { $0 != ":" })
  }

  /// It spoke TLS to a file server.
  var hidesFiles: Bool {
    fileConnections.contains { $0.tls != nil && $0.tls?.failure == nil }
  }

  /// The upgrade and the settings file came.
  var isProvisioned: Bool {
    lastDownload(.upgrade)?.isObtained == true && lastDownload(.settings)?.isObtained == true
  }
}
