import Discovery
public import Framing
public import Wire

/// How it stands with a phone, in few words: a row of a table.
public struct LivePhone: Hashable, Sendable {
  public let subject: LiveNews.Subject
  public let firstFrame: Int
  public let lastSeen: Moment?
  /// Of its family, for people.
  public let title: String?
  public let vlan: VLANID?
  public let stages: [Stage: StageResult.Status]
  public let verdict: DeviceStory.Verdict
  /// Those worth a warning, and how grave each is.
  public let findings: [String: Severity]
  /// The file servers that it will use, as it will.
  public let fileServers: [String]

  init(_ story: DeviceStory) {
    subject = LiveNews.Subject(story.device)
    firstFrame = story.device.firstSeen.number
    lastSeen = story.device.lastSeen.time
    title = story.phone?.profile?.title
    vlan = story.phone?.usedVLAN
    stages = Dictionary(
      story.stages.map { ($0.stage, $0.status) }, uniquingKeysWith: { $1 })
    verdict = story.verdict ?? .incomplete
    let worth = story.findings.filter { $0.severity > .info }
    findings = Dictionary(
      worth.map { ($0.rule.id, $0.severity) }, uniquingKeysWith: { max($0, $1) })
    fileServers = story.phone?.prediction.fileServers.last?.value ?? []
  }
}
