import Testing

@testable import Diagnosis

@Suite struct StageResultTests {
  private static func finding(_ severity: Severity) -> Finding {
    Finding(
      VoiceVLANUnanswered.description, severity: severity, message: "", remedy: nil, evidence: [])
  }

  @Test(
    arguments: [
      (.pass, [], .pass), (.pass, [.info], .pass), (.pass, [.warning], .warning),
      (.pass, [.info, .error, .warning], .fail), (.fail, [.warning], .fail),
      (.notSeen, [.warning], .notSeen), (.notSeen, [.error], .fail),
    ] as [(StageResult.Status, [Severity], StageResult.Status)])
  func `findings lower a status`(
    status: StageResult.Status, severities: [Severity], result: StageResult.Status
  ) {
    var stage = StageResult(.vlan, status)
    stage.apply(severities.map(Self.finding))
    #expect(stage.status == result)
    // Those of another stage do not.
    var other = StageResult(.address, status)
    other.apply(severities.map(Self.finding))
    #expect(other.status == status)
  }

  @Test func `frames stand in order, each once`() {
    #expect(StageResult(.link, .pass, frames: [7, 3, 7]).frames == [3, 7])
  }
}
