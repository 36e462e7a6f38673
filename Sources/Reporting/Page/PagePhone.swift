import DHCP
import Diagnosis
import Discovery
import Framing
import Wire

/// A phone with a section of its own.
struct PagePhone: Sendable {
  /// From 1.
  let number: Int
  let story: DeviceStory
  let ladder: Ladder

  var name: String { story.shortName }

  /// Every frame that the section names; the most telling first.
  var namedFrames: [Int] {
    story.findings.flatMap { $0.evidence.map(\.frame) }
      + story.stages.flatMap(\.frames)
      + (story.phone?.prediction.parameters.compactMap(\.frame) ?? [])
      + ladder.steps.flatMap { $0.frames.map(\.number) }
  }

  /// What the findings say of frames, the worst for each.
  var marks: [Int: Severity] {
    var marks: [Int: Severity] = [:]
    for finding in story.findings {
      for frame in finding.evidence.map(\.frame) {
        marks[frame] = max(marks[frame] ?? .info, finding.severity)
      }
    }
    return marks
  }
}

extension DeviceStory {
  /// The name by which people know it.
  var shortName: String {
    let names = [device.hostName, device.model].compactMap { $0?.printable }
    return names.first { !$0.isEmpty } ?? device.mac.description
  }
}
