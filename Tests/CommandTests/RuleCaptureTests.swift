import Capture
import CaptureScenes
import Diagnosis
import Testing
import Wire

/// Every rule has captures that set it off and near misses that do not.
@Suite struct RuleCaptureTests {
  private static let rules = CaptureCatalogue.rules.map(GoldenCapture.init)

  @Test func `every rule has a capture that sets it off and a near miss`() {
    let ids = Set(RuleCatalog.descriptions.map(\.id))
    #expect(Set(Self.rules.compactMap(\.rule)) == ids)
    for id in ids {
      let paths = Self.rules.filter { $0.rule == id }.map(\.scene.path)
      #expect(paths.contains { $0.contains("/fires-") })
      #expect(paths.contains { $0.contains("/near-miss-") })
    }
  }

  @Test(arguments: rules)
  func `a rule fires where it should, and only there`(capture: GoldenCapture) throws {
    let found = try capture.diagnosis().findings.map(\.rule.id)
    #expect(
      found.contains(try #require(capture.rule)) == capture.scene.path.contains("/fires-"),
      "found: \(found)")
  }

  @Test(arguments: CaptureCatalogue.healthy.map(GoldenCapture.init))
  func `no rule fires on a start-up that works`(capture: GoldenCapture) throws {
    let diagnosis = try capture.diagnosis()
    #expect(diagnosis.findings.isEmpty)
    for story in diagnosis.stories where story.kind == .phone {
      #expect(story.stages.allSatisfy { $0.status == .pass })
    }
  }

  @Test(arguments: GoldenCapture.all)
  func `one finding explains a stage, if one is more than information`(
    capture: GoldenCapture
  ) throws {
    for story in try capture.diagnosis().stories {
      for stage in Stage.allCases {
        let findings = story.findings.filter { $0.stage == stage }
        let causes = findings.filter(\.isRootCause)
        #expect(causes.count == (findings.contains { $0.severity > .info } ? 1 : 0))
      }
    }
  }

  @Test(arguments: EvidenceCase.all)
  func `the evidence is the octets that are meant`(evidence: EvidenceCase) throws {
    let scene = try #require(CaptureCatalogue.rules.first { $0.path == evidence.path })
    let capture = GoldenCapture(scene: scene)
    let finding = try #require(
      try capture.diagnosis().findings.first { $0.rule.id == capture.rule })
    let frames = try capture.frames()
    #expect(finding.evidence.map(\.frame) == evidence.places.map(\.frame))
    for (found, place) in zip(finding.evidence, evidence.places) {
      let octets = found.octets.map { Array(frames[found.frame - 1].bytes[$0]) }
      #expect(octets == place.octets)
    }
  }
}

extension GoldenCapture {
  /// The rule whose folder it is in.
  fileprivate var rule: String? {
    let folders = scene.path.split(separator: "/")
    return folders.first == "rules" ? String(folders[1]) : nil
  }
}
