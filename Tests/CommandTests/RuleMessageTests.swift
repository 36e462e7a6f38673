import CaptureScenes
import Diagnosis
import Foundation
import Reporting
import Testing

/// What findings say, and from which earlier one they follow.
@Suite struct RuleMessageTests {
  private func capture(_ path: String) throws -> GoldenCapture {
    GoldenCapture(scene: try #require(CaptureCatalogue.rules.first { $0.path == path }))
  }

  @Test(arguments: RuleMessage.all)
  func `the message says what was seen`(expected: RuleMessage) throws {
    let rule = String(expected.path.split(separator: "/")[1])
    let finding = try #require(
      try capture(expected.path).diagnosis().findings.first { $0.rule.id == rule })
    #expect(finding.message == expected.message)
    #expect(finding.severity == expected.severity)
  }

  @Test func `a refusal names the ports of IP Office`() throws {
    let finding = try #require(
      try capture("rules/server.no-connection/fires-refused.pcapng").diagnosis().findings.first)
    #expect(finding.remedy.contains("HTTPPORT=8411"))
  }

  // MARK: - Causes of causes

  private static let siaddr = "rules/server.no-connection/fires-siaddr.pcapng"

  @Test func `a failure follows from the earlier one that produces it`() throws {
    let findings = try capture(Self.siaddr).diagnosis().findings
    #expect(findings.map(\.rule.id) == ["sson.file-server-from-siaddr", "server.no-connection"])
    #expect(findings.map(\.followsFrom?.id) == [nil, "sson.file-server-from-siaddr"])
    let intercepted = try capture("rules/server.des-unreachable/fires-intercepted.pcapng")
    #expect(
      try intercepted.diagnosis().findings.map(\.followsFrom?.id) == [nil, "sson.no-file-server"])
  }

  @Test func `a failure without an earlier one follows from none`() throws {
    for path in [
      "rules/server.no-connection/fires-refused.pcapng",
      "rules/registration.rejected/fires-forbidden.pcapng",
    ] {
      #expect(try capture(path).diagnosis().findings.allSatisfy { $0.followsFrom == nil })
    }
  }

  @Test func `text and JSON say what a failure follows from`() throws {
    let report = try capture(Self.siaddr).report()
    let text = String(decoding: report.text(), as: UTF8.self)
    // Long lines are broken.
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("follows from sson.file-server-from-siaddr"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(report.json())) as? [String: Any])
    let devices = try #require(json["devices"] as? [[String: Any]])
    let findings = devices.compactMap { $0["findings"] as? [[String: Any]] }.joined()
    #expect(
      findings.map { $0["followsFrom"] as? String } == [nil, "sson.file-server-from-siaddr"])
  }
}
