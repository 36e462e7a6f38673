import Capture
import Discovery
import Framing
import SSON
import Testing

@testable import Diagnosis

extension Scene {
  func timeline(_ limits: TimelineLimits = TimelineLimits()) -> Timeline {
    var builder = TimelineBuilder(limits: limits)
    for frame in frames { builder.observe(frame) }
    return builder.result
  }

  func diagnosis(_ options: DiagnosisOptions = DiagnosisOptions()) -> Diagnosis {
    var diagnoser = Diagnoser(options: options)
    for frame in frames { diagnoser.observe(frame) }
    return diagnoser.diagnosis
  }

  func diagnosis(as family: PhoneFamily) -> Diagnosis {
    var options = DiagnosisOptions()
    options.profile = PhoneProfile.of(family)
    return diagnosis(options)
  }

  func story(
    of mac: MACAddress = phone, _ options: DiagnosisOptions = DiagnosisOptions()
  ) throws -> DeviceStory {
    try #require(diagnosis(options).stories.first { $0.device.mac == mac })
  }

  func phoneCase(_ options: DiagnosisOptions = DiagnosisOptions()) throws -> PhoneCase {
    try #require(try story(options).phone)
  }

  func phoneCase(as family: PhoneFamily) throws -> PhoneCase {
    var options = DiagnosisOptions()
    options.profile = PhoneProfile.of(family)
    return try phoneCase(options)
  }

  /// What one rule says.
  func findings<Tested: Rule>(
    _: Tested.Type, as family: PhoneFamily = .j100SIP
  ) throws -> [Finding] {
    Tested.findings(in: try phoneCase(as: family))
  }

  func stage(_ stage: Stage, as family: PhoneFamily = .j100SIP) throws -> StageResult {
    let story = diagnosis(as: family).stories.first { $0.device.mac == Self.phone }
    return try #require(story?.stages.first { $0.stage == stage })
  }
}

extension [Finding] {
  var messages: [String] { map(\.message) }
}

extension Finding {
  /// The octets that the evidence points at, as text.
  func quoted(from scene: Scene) -> [String] {
    evidence.map { piece in
      let frame = scene.frames[piece.frame - 1].bytes
      return piece.octets.map { String(decoding: frame[$0], as: UTF8.self) } ?? ""
    }
  }
}
