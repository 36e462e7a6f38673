import Wire

/// What was told of one phone so far, so that only news is told.
///
/// What is good is told at once. What is wrong has to stay so for ``settleTime``: a phone that has
/// just asked is not one that nobody answers.
struct PhoneWatch: Sendable {
  static let settleTime = Duration.seconds(2)

  private var lastFrame = 0
  private var stages: [Stage: Told] = [:]
  private var findings: [String: Severity] = [:]
  private var verdict: DeviceStory.Verdict?
  /// What is wrong, and since when.
  private var unsettled: [Claim: Moment] = [:]
  private var waits: [Wait] = []
  /// Lines about waiting that were told; they are few, for each is about a question of the phone.
  private var toldWaits: Set<String> = []
  private static let mostToldWaits = 256

  private struct Told: Hashable {
    let status: StageResult.Status
    let value: String?
  }

  private enum Claim: Hashable {
    case stage(Stage, StageResult.Status)
    case finding(String, Severity)
    case verdict(DeviceStory.Verdict)
  }

  /// What it looks like now.
  private(set) var phone: LivePhone?

  /// Something has stayed wrong for so long that it is news without another frame; also if the clock
  /// was set back since.
  func isDue(at now: Moment) -> Bool {
    unsettled.values.contains { since in since > now || now - since >= Self.settleTime }
  }

  /// Compares a new story with what was told; the news in their order.
  mutating func news(
    _ story: DeviceStory, _ ladder: Ladder, at now: Moment
  ) -> [LiveNews.Kind] {
    var news = steps(ladder).map { LiveNews.Kind.step($0) }
    // What is wrong and not told yet. What is not wrong any more never was.
    var wrong: [Claim: Moment] = [:]
    func isSettled(_ claim: Claim) -> Bool {
      // Not later than now, should the clock have been set back.
      let since = min(unsettled[claim] ?? now, now)
      guard now - since < Self.settleTime else { return true }
      wrong[claim] = since
      return false
    }
    for stage in story.stages where stage.status != .notSeen {
      let told = Told(status: stage.status, value: stage.value)
      guard stages[stage.stage] != told else { continue }
      let claim = Claim.stage(stage.stage, stage.status)
      if stage.status != .pass, stages[stage.stage]?.status != stage.status {
        guard isSettled(claim) else { continue }
      }
      stages[stage.stage] = told
      news.append(.stage(stage))
    }
    for finding in story.findings where finding.severity > .info {
      if let told = findings[finding.rule.id], told >= finding.severity { continue }
      let claim = Claim.finding(finding.rule.id, finding.severity)
      guard isSettled(claim) else { continue }
      findings[finding.rule.id] = finding.severity
      news.append(.finding(finding))
    }
    if let verdict = story.verdict, verdict != self.verdict,
      verdict != .incomplete || self.verdict != nil
    {
      if verdict == .provisioned || isSettled(.verdict(verdict)) {
        self.verdict = verdict
        news.append(.verdict(verdict, cause: verdict == .notProvisioned ? story.cause : nil))
      }
    }
    unsettled = wrong
    waits = story.phone?.waits ?? []
    phone = LivePhone(story)
    return news
  }

  func hasDueWait(at now: Moment) -> Bool {
    waits.contains { $0.due <= now && !toldWaits.contains($0.key) }
  }

  /// The waits that are due and were not told yet.
  mutating func takeDueWaits(at now: Moment) -> [Wait] {
    let due = waits.filter { $0.due <= now && !toldWaits.contains($0.key) }
    if toldWaits.count + due.count > Self.mostToldWaits { toldWaits.removeAll() }
    toldWaits.formUnion(due.map(\.key))
    return due
  }

  /// Steps that were not told, and repetitions of those that were.
  private mutating func steps(_ ladder: Ladder) -> [LadderStep] {
    let news = ladder.steps.filter { step in
      // Advertisements repeat all day: only what they say anew is news.
      (step.kind == .lldp ? step.frame : step.last).number > lastFrame
    }
    lastFrame = news.map(\.last.number).max().map { max($0, lastFrame) } ?? lastFrame
    return news
  }
}

extension DeviceStory {
  /// The finding that explains why nothing came of it: of the first stage that failed.
  public var cause: Finding? {
    let failed = stages.first { $0.status == .fail }?.stage
    return findings.first { $0.isRootCause && $0.stage == failed }
  }
}
