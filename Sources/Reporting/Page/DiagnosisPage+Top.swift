import Diagnosis
import Framing
import Wire

/// The verdict, and the table of devices.
extension DiagnosisPage {
  func writeTop(to html: inout HTMLWriter) {
    let verdict = CaptureVerdict(report.diagnosis)
    html.element("header", .id(.top)) { html in
      html.element("p", .class("source")) { html in
        html.element("strong", text: "ssonar")
        html.text(" \(fileNames)")
      }
      html.element("div", .class("verdict", verdict.sign.className)) { html in
        html.element(
          "span", .class("symbol"), .fixed("aria-hidden", "true"), text: verdict.sign.symbol)
        html.element("div") { html in
          html.element("h1", text: verdict.sentence)
          if let addition = verdict.addition { html.element("p", text: addition) }
        }
      }
      html.element("p", .class("facts"), text: facts)
      if !notes.isEmpty {
        html.element("ul", .class("notes")) { html in
          for note in notes { html.element("li", text: note) }
        }
      }
    }
    html.newLine()
  }

  private var facts: String {
    let timeline = report.diagnosis.timeline
    var facts = [timeline.frames.counting("frame")]
    if timeline.frames > 1, let duration = timeline.duration {
      facts[0] += " in \(duration.shortText)"
    }
    if let start = timeline.firstTime { facts.append("from \(start.iso8601)") }
    let kinds: [(DeviceStory.Kind, String)] = [
      (.phone, "phone"), (.networkSwitch, "switch"), (.dhcpServer, "DHCP server"),
      (.other, "other device"),
    ]
    for (kind, name) in kinds {
      let number = report.diagnosis.stories.count(of: kind)
      if number > 0 { facts.append(number.counting(name)) }
    }
    return facts.joined(separator: " · ")
  }

  private var notes: [String] {
    var notes = report.notes
    if !index.passedOver.isEmpty {
      notes.append(
        "\(index.passedOver.count.counting("phone")) without a section of their own: those with a "
          + "section have the worst findings")
    }
    if index.frames.count >= PageIndex.mostFrames {
      notes.append(
        "only \(PageIndex.mostFrames) frames are printed; numbers without a link are not")
    }
    if frames.dropped > 0 {
      notes.append(
        "\(frames.dropped.counting("frame")) not kept to bound memory; their fields cannot be shown"
      )
    }
    return notes
  }

  // MARK: - Devices

  /// Rows of the table of devices; more would be a table that nobody reads.
  private static let mostRows = 1000

  func writeDevices(to html: inout HTMLWriter) {
    let phones = index.phones.map(\.story) + index.passedOver
    guard !phones.isEmpty else { return }
    let stages = Stage.allCases.filter { stage in
      phones.contains { $0.stages.contains { $0.stage == stage } }
    }
    html.element("section", .labelled(by: .devices)) { html in
      html.element("h2", .id(.devices), text: phones.count == 1 ? "The phone" : "Phones")
      html.element("div", .class("scroll")) { html in
        html.element("table", .class("devices")) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for title in ["Phone", "Verdict"] + stages.map(\.heading) {
                html.element("th", .fixed("scope", "col"), text: title)
              }
            }
          }
          html.element("tbody") { html in
            for (offset, story) in phones.prefix(Self.mostRows).enumerated() {
              writeRow(story, number: offset + 1, stages, to: &html)
            }
          }
        }
      }
      if phones.count > Self.mostRows {
        html.element("p", text: "and \(phones.count - Self.mostRows) more")
      }
    }
    html.newLine()
  }

  private func writeRow(
    _ story: DeviceStory, number: Int, _ stages: [Stage], to html: inout HTMLWriter
  ) {
    html.newLine()
    html.element("tr") { html in
      html.element("th", .fixed("scope", "row")) { html in
        if number <= index.phones.count {
          html.element("a", .link(to: .device(number)), text: story.shortName)
        } else {
          html.text(story.shortName)
        }
        html.element("div", .class("mac"), text: story.device.mac.description)
      }
      let verdict = story.verdict ?? .incomplete
      html.element("td") { $0.sign(verdict.sign, verdict.rawValue) }
      for stage in stages {
        html.element("td") { html in
          if let result = story.stages.first(where: { $0.stage == stage }) {
            html.sign(result.status.sign, result.status.plainWord)
          }
        }
      }
    }
  }

  func writeOthers(to html: inout HTMLWriter) {
    let others = report.diagnosis.stories.others
    guard !others.isEmpty else { return }
    html.element("section", .class("others"), .labelled(by: .others)) { html in
      html.element("h2", .id(.others), text: "Also seen")
      html.element("div", .class("scroll")) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for title in ["MAC address", "Kind", "What is known"] {
                html.element("th", .fixed("scope", "col"), text: title)
              }
            }
          }
          html.element("tbody") { html in
            for story in others.prefix(Self.mostRows) {
              html.element("tr") { html in
                html.element("td", .class("mac"), text: story.device.mac.description)
                html.element("td", text: story.kind.title)
                html.element("td", text: story.oneLine)
              }
            }
          }
        }
      }
      if others.count > Self.mostRows {
        html.element("p", text: "and \(others.count - Self.mostRows) more")
      }
    }
    html.newLine()
  }
}

extension StageResult.Status {
  /// For the page: the same words as everywhere, none in capitals.
  var plainWord: String {
    switch self {
    case .pass: "pass"
    case .warning: "warning"
    case .fail: "fail"
    case .notSeen: "not seen"
    }
  }
}
