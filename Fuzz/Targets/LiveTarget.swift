import Capture
import DHCP
import Diagnosis
import Discovery
import LLDP
import Reporting
import Wire

extension FuzzTarget {
  /// `watch`, while the clock is set: the records of ``StoryFrames``, where the time of a record with
  /// an odd length jumps. In the end it says what `diagnose` says.
  static let live = FuzzTarget("live", longestInput: 3000) { capture in
    let records =
      capture.lldp.map { StoryFrames.record(.unitOfSwitch, $0.encoded) }
      + capture.dhcp.map {
        StoryFrames.record($0.isFromClient ? .messageOfClient : .messageOfServer, $0.encoded)
      }
      + capture.frames.map { StoryFrames.record(.frame, $0.bytes) }
    return [[0], [1]].map { $0 + records.flatMap(\.self) }
  } check: { octets in
    guard let choice = octets.first else { return }
    var options = DiagnosisOptions()
    if choice & 1 != 0 {
      options.limits.devices = 3
      options.limits.messages = 6
    }
    var live = LiveDiagnoser(options: options)
    var whole = Diagnoser(options: options)
    var step = Duration.zero
    for var frame in StoryFrames(octets.dropFirst()).frames {
      if let last = frame.bytes.last, frame.bytes.count % 2 == 1 {
        step = steps[Int(last) % steps.count]
      }
      frame.time = frame.time.map { $0 + step }
      live.observe(frame)
      whole.observe(frame)
      claimSound(live.news(at: frame.time ?? .epoch))
    }
    claimSound(live.news(at: .epoch + .seconds(1 << 32)))
    claim(
      options.limits.devices < 50 || live.forgottenDevices == 0, "nothing is forgotten without need"
    )
    let told = report(live.diagnosis)
    claimJSON(told, lines: true)
    claimSame(told, report(whole.diagnosis), "watch says what diagnose says")
  }

  /// How clocks are set.
  private static let steps: [Duration] = [
    .zero, .seconds(-1), .seconds(1), .seconds(-3600), .seconds(3600), .seconds(-1 << 31),
    .seconds(1 << 33), .nanoseconds(-1),
  ]
}

private func report(_ diagnosis: Diagnosis) -> [UInt8] {
  var lines: [UInt8] = []
  DiagnosisReport(files: ["fuzz"], captureNotes: [], diagnosis: diagnosis).ndjson { lines += $0 }
  return lines
}

private func claimSound(_ news: [LiveNews]) {
  claim(news.count <= 4096, "not too much is told at once: \(news.count)")
  for line in news {
    var text = TextWriter()
    line.write(to: &text)
    claimText(text.takeBytes())
    var json = JSONWriter(.compact)
    line.write(to: &json)
    claimJSON(json.takeBytes(), lines: true)
  }
}
