/// How one stage of a phone's start-up went.
public struct StageResult: Hashable, Sendable {
  public let stage: Stage
  public var status: Status
  /// What was measured: a VLAN, an address, a server.
  public let value: String?
  /// Who said so.
  public let source: String?
  /// The frames that show it.
  public let frames: [Int]

  public enum Status: String, Hashable, Sendable {
    case pass
    case warning
    case fail
    case notSeen = "not seen"
  }

  init(
    _ stage: Stage, _ status: Status, value: String? = nil, source: String? = nil,
    frames: [Int] = []
  ) {
    self.stage = stage
    self.status = status
    self.value = value
    self.source = source
    self.frames = frames.uniqued().sorted()
  }

  /// Lowers the status to what the findings of the stage allow.
  mutating func apply(_ findings: [Finding]) {
    switch findings.filter({ $0.stage == stage }).map(\.severity).max() {
    case .error: status = .fail
    case .warning where status == .pass: status = .warning
    default: break
    }
  }
}
