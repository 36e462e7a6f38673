import Capture

/// A capture of `Captures/start-ups` with what is true of each phone in it.
public struct StartUpScene: Sendable {
  public let capture: CaptureScene
  public let truths: [StartUpTruth]

  /// Beside the capture: `start-ups/NAME.truth.json`.
  public var truthPath: String {
    let name = capture.path.split(separator: ".").first.map(String.init) ?? capture.path
    return "\(name).truth.json"
  }

  /// The text of the truth file; a second phone stands in `others`.
  public var truthText: String {
    guard let first = truths.first else { return JSONText.file([]) }
    var members = first.members(title: capture.shows)
    let others = truths.dropFirst()
    if !others.isEmpty {
      members.append(
        ("others", .array(others.map { .object($0.members(title: capture.shows)) })))
    }
    return JSONText.file(members)
  }
}

extension StartUpScene {
  /// A start-up told by `tell`; `edit` makes of its frames what the capture has of them.
  init(
    _ name: String, _ family: StartUpFamily, _ shows: String,
    _ verdicts: [StartUpTruth.Verdict] = [.provisioned],
    failure: StartUpTruth.Failure? = nil,
    edit: ([CapturedFrame]) -> [CapturedFrame] = { $0 }, tell: (inout StartUp) -> Void
  ) {
    var startUp = StartUp(family)
    startUp.truth.verdicts = verdicts
    startUp.truth.failure = failure
    tell(&startUp)
    self.init(
      name, shows, frames: edit(startUp.recording.frames),
      truths: [startUp.truth] + startUp.others)
  }

  private init(
    _ name: String, _ shows: String, frames: [CapturedFrame], truths: [StartUpTruth]
  ) {
    capture = CaptureScene(path: "start-ups/\(name).pcapng", shows: shows, content: .pcapng(frames))
    self.truths = truths
  }

  /// One in which something fails: `number` must be named, and one of `causes` as a root cause.
  static func fails(
    _ number: String, _ name: String, _ family: StartUpFamily, _ shows: String,
    _ verdicts: [StartUpTruth.Verdict] = [.notProvisioned], causes: [String]? = nil,
    tell: (inout StartUp) -> Void
  ) -> StartUpScene {
    StartUpScene(
      "\(number.lowercased())-\(name)", family, shows, verdicts,
      failure: .init(number: number, rootCauses: causes ?? [number]), tell: tell)
  }

  /// One in which something is to be mentioned that does no harm.
  static func mentions(
    _ number: String, _ name: String, _ family: StartUpFamily, _ shows: String,
    tell: (inout StartUp) -> Void
  ) -> StartUpScene {
    fails(number, name, family, shows, [.provisioned], causes: [], tell: tell)
  }
}

extension [CapturedFrame] {
  /// The same, numbered from 1.
  var renumbered: [CapturedFrame] {
    enumerated().map { index, frame in
      CapturedFrame(
        number: index + 1, time: frame.time, interface: frame.interface, linkType: frame.linkType,
        bytes: frame.bytes)
    }
  }
}
