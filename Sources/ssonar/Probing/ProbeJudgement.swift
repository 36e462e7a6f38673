import Diagnosis
import Discovery
import Reporting
import SSON
import Settings

/// What a probe came to, and whether that is good.
struct ProbeJudgement {
  let result: RunResult
  let unmet: [UnmetExpectation]
  let files: [(url: String, report: SettingsReport)]
  let report: DiagnosisReport
  private let fetches: Bool

  init(
    _ result: RunResult, _ expectations: [RunExpectation], fetches: Bool, files: [ProbedFile],
    profile: PhoneProfile, report: DiagnosisReport
  ) {
    self.result = result
    unmet = expectations.compactMap { $0.unmet(by: result) }
    self.files = files.map {
      (
        $0.url,
        SettingsReport(
          SettingsFile($0.octets[...]), environment: $0.environment, profile: profile)
      )
    }
    self.report = report
    self.fetches = fetches
  }

  /// A file server was found, files came from it, and nothing is wrong with anything.
  var isGood: Bool {
    let hasServer = result.values.contains { RunResult.fileServers.contains($0.name) }
    let hasFiles = !files.isEmpty || !fetches
    let worst = files.compactMap(\.report.lint.worst).map(\.rawValue)
    return hasServer && hasFiles && unmet.isEmpty && (report.worst ?? .info) < .error
      && !worst.contains("error")
  }
}
