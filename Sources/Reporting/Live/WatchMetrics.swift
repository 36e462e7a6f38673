public import Diagnosis

/// Numbers of a watch in the text format of Prometheus, version 0.0.4.
public struct WatchMetrics: Sendable {
  private let phones: [LivePhone]
  private let frames: Int
  private let devices: Int
  private let forgotten: Int
  /// By interface.
  private let drops: [(interface: String, kernel: Int, hardware: Int)]

  public init(
    phones: [LivePhone], frames: Int, devices: Int, forgotten: Int,
    drops: [(interface: String, kernel: Int, hardware: Int)]
  ) {
    self.phones = phones
    self.frames = frames
    self.devices = devices
    self.forgotten = forgotten
    self.drops = drops
  }

  public var text: String {
    var text = ""
    func metric(_ name: String, _ type: String, _ help: String, _ samples: [(String, Int)]) {
      text += "# HELP ssonar_\(name) \(help)\n# TYPE ssonar_\(name) \(type)\n"
      for (labels, value) in samples { text += "ssonar_\(name)\(labels) \(value)\n" }
    }
    metric("frames_total", "counter", "Frames that were looked at.", [("", frames)])
    metric(
      "dropped_frames_total", "counter", "Frames that were lost before they were looked at.",
      drops.flatMap { drop in
        [
          (Self.labels(("interface", drop.interface), ("by", "kernel")), drop.kernel),
          (Self.labels(("interface", drop.interface), ("by", "interface")), drop.hardware),
        ]
      })
    metric("devices", "gauge", "Devices that are remembered.", [("", devices)])
    metric(
      "forgotten_devices_total", "counter", "Devices that had to be forgotten.",
      [("", forgotten)])
    let verdicts: [DeviceStory.Verdict] = [.provisioned, .notProvisioned, .incomplete]
    metric(
      "phones", "gauge", "Phones by what came of their start-up.",
      verdicts.map { verdict in
        (
          Self.labels(("verdict", verdict.rawValue)),
          phones.count { $0.verdict == verdict }
        )
      })
    metric("findings", "gauge", "Phones that a rule found something at.", findings)
    return text
  }

  private var findings: [(String, Int)] {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for (rule, severity) in phones.flatMap(\.findings) {
      let known = counts[rule]
      counts[rule] = (max(severity, known?.severity ?? severity), (known?.count ?? 0) + 1)
    }
    return counts.sorted { $0.key < $1.key }.map { rule, value in
      (Self.labels(("rule", rule), ("severity", value.severity.rawValue)), value.count)
    }
  }

  /// `{a="b"}` with what must be escaped in a value.
  private static func labels(_ labels: (String, String)...) -> String {
    let pairs = labels.map { name, value in
      let escaped = value.map { character -> String in
        switch character {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "\\n"
        default: String(character)
        }
      }.joined()
      return "\(name)=\"\(escaped)\""
    }
    return "{\(pairs.joined(separator: ","))}"
  }
}
