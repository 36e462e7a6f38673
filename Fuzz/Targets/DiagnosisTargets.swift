import Capture
import DHCP
import DHCPv6
import Diagnosis
import Discovery
import LLDP
import Reporting
import SSON
import Wire

extension FuzzTarget {
  /// A pcapng file through the whole engine: timeline, rules, report.
  static let diagnose = FuzzTarget("diagnose", longestInput: 8192) { capture in
    capture.written(by: PcapngWriter())
  } check: { octets in
    guard let capture = try? CaptureFile(bytes: Array(octets), name: "fuzz") else { return }
    var frames: [CapturedFrame] = []
    while let frame = try? capture.next() { frames.append(frame) }
    claimDiagnosis(of: frames, notes: capture.notes, options: DiagnosisOptions())
  }

  /// The same without a file around the frames: the first octet chooses the options, then come the
  /// records of ``StoryFrames``.
  static let story = FuzzTarget("story", longestInput: 6000) { capture in
    let records =
      capture.dhcp.map {
        StoryFrames.record($0.isFromClient ? .messageOfClient : .messageOfServer, $0.encoded)
      }
      + capture.lldp.map { StoryFrames.record(.unitOfPhone, $0.encoded) }
      + capture.lldp.map { StoryFrames.record(.unitOfSwitch, $0.encoded) }
      + capture.cdp.map { StoryFrames.record(.cdp, $0) }
      + capture.dhcpv6.map { StoryFrames.record(.message6OfServer, $0.encoded) }
    return (0..<3).map { [UInt8($0)] + records.flatMap(\.self) }
  } check: { octets in
    guard let choice = octets.first else { return }
    var options = DiagnosisOptions()
    options.showsSecrets = choice & 1 != 0
    if choice & 2 != 0 { options.siteOption = 43 }
    let families = PhoneFamily.all
    if Int(choice >> 3) < families.count {
      options.profile = PhoneProfile.of(families[Int(choice >> 3)])
    }
    if choice & 4 != 0 {
      options.limits.devices = 3
      options.limits.messages = 6
      options.limits.messagesPerDevice = 4
      options.limits.advertisementsPerDevice = 2
    }
    claimDiagnosis(of: StoryFrames(octets.dropFirst()).frames, notes: [], options: options)
  }
}

private func claimDiagnosis(
  of frames: [CapturedFrame], notes: [CaptureNote], options: DiagnosisOptions
) {
  var diagnoser = Diagnoser(options: options)
  for frame in frames { diagnoser.observe(frame) }
  let diagnosis = diagnoser.diagnosis
  claim(diagnosis.timeline.frames == frames.count, "every frame counts")
  let lengths = Dictionary(frames.map { ($0.number, $0.bytes.count) }) { first, _ in first }
  for finding in diagnosis.findings {
    claim(!finding.evidence.isEmpty, "\(finding.rule.id) has evidence")
    for piece in finding.evidence {
      guard let length = lengths[piece.frame] else {
        fatalError("broken: \(finding.rule.id) points to a frame that there is")
      }
      if let octets = piece.octets {
        claimInside(octets, 0..<length, "\(finding.rule.id) points into the frame")
      }
    }
  }
  let report = DiagnosisReport(
    files: ["fuzz"], captureNotes: notes.map(\.description), diagnosis: diagnosis)
  claimText(report.text())
  claimJSON(report.json(.compact))
  var lines: [UInt8] = []
  report.ndjson { lines += $0 }
  claimJSON(lines, lines: true)
}
