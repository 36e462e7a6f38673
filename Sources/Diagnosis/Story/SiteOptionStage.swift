import Discovery
import SSON

extension PhoneCase {
  /// Site option: which file server the phone will look for, and who named it.
  var siteOptionStage: StageResult {
    let answered = !answers.isEmpty
    guard let server = prediction.fileServers.last else {
      guard answered || !announcements.isEmpty else { return StageResult(.siteOption, .notSeen) }
      return StageResult(
        .siteOption, answered && lease != nil && !isEnrolled ? .fail : .notSeen,
        value: "nothing names a file server" + (isEnrolled ? enrollmentNote : ""),
        frames: answers.map(\.frame.number))
    }
    let directory = prediction[Self.directory(of: server.parameter)]
    var value = "\(server.parameter)=\(server.value.joined(separator: ","))"
    if let path = directory?.value.first {
      value += ", \(directory?.parameter.description ?? "")=\(path)"
    }
    return StageResult(
      .siteOption, .pass, value: value, source: server.source.description,
      frames: [server.frame].compactMap(\.self))
  }

  private static func directory(of server: SSONName) -> SSONName {
    switch server {
    case .tlsServer: .tlsDirectory
    case .tftpServer: .tftpDirectory
    default: .httpDirectory
    }
  }
}
