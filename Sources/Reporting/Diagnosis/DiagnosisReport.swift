public import Diagnosis
import Wire

/// A diagnosis with where it came from: what the writers of text and JSON write.
public struct DiagnosisReport: Sendable {
  /// The version of the JSON's names and meanings.
  public static let schema = 1

  public let files: [String]
  /// What the readers of the files had to say.
  public let captureNotes: [String]
  public let diagnosis: Diagnosis

  public init(files: [String], captureNotes: [String], diagnosis: Diagnosis) {
    self.files = files
    self.captureNotes = captureNotes
    self.diagnosis = diagnosis
  }

  /// What the reader has to know about the capture as a whole.
  var notes: [String] {
    let timeline = diagnosis.timeline
    var notes = captureNotes
    for (type, count) in timeline.undecodedLinks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      notes.append("\(count.counting("frame")) of link type \(type): not decoded")
    }
    if timeline.forgottenDevices > 0 {
      notes.append(
        "\(timeline.forgottenDevices.counting("device")) forgotten to bound memory: the longest silent "
          + "first, those like phones last")
    }
    if timeline.forgottenStreams > 0 {
      notes.append(
        "\(timeline.forgottenStreams.counting("TCP connection")) forgotten to bound memory: those "
          + "silent longest")
    }
    let omitted = timeline.devices.lazy.map(\.dhcp.omitted).filter { $0 > 0 }
    let devices = omitted.count
    if devices > 0 {
      let messages = omitted.reduce(0, +)
      notes.append(
        "\(messages.counting("DHCP message")) of \(devices.counting("device")) counted, not "
          + "kept: those between the first and the last of each")
    }
    return notes
  }

  /// The most severe finding, or `nil` if there is none.
  public var worst: Severity? { diagnosis.worst }
}
