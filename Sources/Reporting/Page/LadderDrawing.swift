import Diagnosis
import Framing
import Wire

/// A ladder as SVG, cut into panels that fit on a page of paper.
struct LadderDrawing: Sendable {
  /// Steps of one panel.
  static let panelSteps = 20
  /// From here on a wait is drawn.
  static let longWait = Duration.seconds(2)

  let ladder: Ladder
  /// The phone's number on the page.
  let device: Int
  let name: String
  /// The worst that findings say of each frame.
  let marks: [Int: Severity]
  /// From when times count.
  let start: Moment?
  let geometry: LadderGeometry

  init(_ phone: PagePhone, start: Moment?) {
    ladder = phone.ladder
    device = phone.number
    name = phone.name
    marks = phone.marks
    self.start = start
    geometry = LadderGeometry(laneCount: phone.ladder.parties.count)
  }

  var panels: [Range<Int>] {
    stride(from: 0, to: ladder.steps.count, by: Self.panelSteps).map {
      $0..<min($0 + Self.panelSteps, ladder.steps.count)
    }
  }

  func write(_ panel: Range<Int>, number: Int, links: PageIndex, to svg: inout HTMLWriter) {
    let waits = panel.map { index in
      ladder.wait(before: index).flatMap { $0 >= Self.longWait ? $0 : nil }
    }
    let pauses = waits.count { $0 != nil }
    let height =
      LadderGeometry.head + panel.count * LadderGeometry.row + pauses * LadderGeometry.pause + 10
    let title = PageAnchor.title(device, number)
    let description = PageAnchor.description(device, number)
    svg.element(
      "svg", .fixed("xmlns", "http://www.w3.org/2000/svg"),
      .numbers("viewBox", [0, 0, .number(geometry.width), .number(height)]),
      .number("width", geometry.width), .number("height", height), .fixed("role", "group"),
      .labelled(by: title, description)
    ) { svg in
      let part = panels.count > 1 ? ", part \(number + 1) of \(panels.count)" : ""
      svg.element("title", .id(title), text: "Frames of \(name)\(part)")
      svg.element(
        "desc", .id(description),
        text: "One row for each frame with its time, number and VLAN; an arrow leads from the lane "
          + "of the sender to that of the receiver. Lanes: "
          + ladder.parties.map(\.plainText).joined(separator: "; ") + ".")
      writeLanes(height: height, to: &svg)
      var y = LadderGeometry.head
      for (index, wait) in zip(panel, waits) {
        if let wait {
          writePause(wait, y: y, to: &svg)
          y += LadderGeometry.pause
        }
        svg.newLine()
        writeStep(index, y: y, links: links, to: &svg)
        y += LadderGeometry.row
      }
    }
    svg.newLine()
  }

  // MARK: - Lanes

  private func writeLanes(height: Int, to svg: inout HTMLWriter) {
    for (number, party) in ladder.parties.enumerated() {
      let x = geometry.lane(number)
      svg.void(
        "path", party.isUnseen ? .class("lane", "unseen") : .class("lane"),
        .numbers(
          "d",
          [
            .move, .number(x), .number(LadderGeometry.head - 6), .line, .number(x),
            .number(height - 4),
          ]))
      for (line, text) in party.lines.enumerated() {
        svg.element(
          "text", line == 0 ? .class("party") : .class("party", "more"), .number("x", x),
          .number("y", 16 + line * 16), .fixed("text-anchor", "middle"),
          text: text.cut(to: geometry.laneCharacters))
      }
    }
  }

  private func writePause(_ wait: Duration, y: Int, to svg: inout HTMLWriter) {
    let left = geometry.lane(0) - 8
    let right = geometry.lane(geometry.laneCount - 1) + 8
    svg.void(
      "rect", .class("fold"), .number("x", left), .number("y", y + 2),
      .number("width", right - left), .number("height", LadderGeometry.pause - 4))
    for number in 0..<geometry.laneCount {
      let x = HTMLAttribute.PathElement.number(geometry.lane(number))
      svg.void(
        "path", .class("lane", "folded"),
        .numbers(
          "d", [.move, x, .number(y), .line, x, .number(y + LadderGeometry.pause)]))
    }
    svg.element(
      "text", .class("pause"), .number("x", LadderGeometry.time),
      .number("y", y + LadderGeometry.pause / 2 + 5), .fixed("text-anchor", "end"), text: "⋮")
    let middle = geometry.laneCount > 1 ? (left + right) / 2 : right + 60
    svg.element(
      "text", .class("pause", "label"), .number("x", middle),
      .number("y", y + LadderGeometry.pause / 2 + 5), .fixed("text-anchor", "middle"),
      text: "\(wait.shortText) nothing new")
  }

  // MARK: - Steps

  private func writeStep(_ index: Int, y: Int, links: PageIndex, to svg: inout HTMLWriter) {
    let step = ladder.steps[index]
    let arrow = LadderArrow(step.kind)
    let mark = step.frames.compactMap { marks[$0.number] }.max()
    svg.element(
      "g", .id(.step(device, index)),
      mark.map { .class("step", arrow.className, $0.sign.className) }
        ?? .class("step", arrow.className)
    ) { svg in
      let content: (inout HTMLWriter) -> Void = { svg in
        writeContent(of: step, mark: mark, arrow, y: y, to: &svg)
      }
      if links.isPrinted(step.frame.number) {
        svg.element("a", .link(to: .frame(step.frame.number)), content: content)
      } else {
        content(&svg)
      }
    }
  }

  private func writeContent(
    of step: LadderStep, mark: Severity?, _ arrow: LadderArrow, y top: Int,
    to svg: inout HTMLWriter
  ) {
    svg.element("title", text: step.plainText(from: start))
    svg.void(
      "rect", .class("hit"), .number("x", 0), .number("y", top), .number("width", geometry.width),
      .number("height", LadderGeometry.row), .number("rx", 4))
    let y = top + 26
    let textLine = y - 2
    if let mark {
      svg.element(
        "text", .class("mark", mark.sign.className), .number("x", LadderGeometry.mark),
        .number("y", textLine), text: mark.sign.symbol)
    }
    if let time = step.frame.time, let start {
      svg.element(
        "text", .class("time"), .number("x", LadderGeometry.time), .number("y", textLine),
        .fixed("text-anchor", "end"), text: "\((time - start).secondsText)")
    }
    svg.element(
      "text", .class("number"), .number("x", LadderGeometry.frame), .number("y", textLine),
      text: "#\(step.frame.number)")
    writeVLAN(step, y: y, to: &svg)
    let start = geometry.lane(ladder.lane(of: step.from))
    let end = geometry.lane(ladder.lane(of: step.to))
    svg.void(
      "circle", .class("start"), .number("cx", start), .number("cy", y), .number("r", 4))
    let count = step.repetitions > 1 ? " ×\(step.repetitions)" : ""
    if start == end {
      svg.element(
        "text", .class("label"), .number("x", start + 10), .number("y", y - 7),
        text: step.summary + count)
    } else {
      arrow.write(from: start, to: end, y: y, to: &svg)
      if step.isBroadcast { writeBroadcast(step, from: start, to: end, y: y, to: &svg) }
      let room = abs(end - start) / 7 - 2 - count.count
      svg.element(
        "text", .class("label"), .number("x", (start + end) / 2), .number("y", y - 7),
        .fixed("text-anchor", "middle"), text: step.summary.cut(to: room) + count)
    }
    writeDetail(step, y: y, to: &svg)
  }

  private func writeVLAN(_ step: LadderStep, y: Int, to svg: inout HTMLWriter) {
    guard !step.vlanTags.isEmpty else { return }
    svg.void(
      "rect", .class("tag"), .number("x", LadderGeometry.vlan), .number("y", y - 15),
      .number("width", LadderGeometry.vlanWidth), .number("height", 18), .number("rx", 4))
    let ids = step.vlanTags.map(\.id.description).joined(separator: "/")
    svg.element(
      "text", .class("tag-text"), .number("x", LadderGeometry.vlan + LadderGeometry.vlanWidth / 2),
      .number("y", y - 2), .fixed("text-anchor", "middle"),
      text: step.vlanTags.count > 1 ? ids.cut(to: 9) : "VLAN \(ids)")
  }

  /// A ring on each lane between that a broadcast reaches as well.
  private func writeBroadcast(
    _ step: LadderStep, from start: Int, to end: Int, y: Int, to svg: inout HTMLWriter
  ) {
    svg.void("circle", .class("ring"), .number("cx", start), .number("cy", y), .number("r", 8))
    // Where nobody answered, nobody knows whom it reached.
    guard !step.to.isUnseen else { return }
    for (number, party) in ladder.parties.enumerated() where party.role == step.to.role {
      let x = geometry.lane(number)
      guard x > min(start, end), x < max(start, end) else { continue }
      svg.void("circle", .class("ring"), .number("cx", x), .number("cy", y), .number("r", 5))
    }
  }

  private func writeDetail(_ step: LadderStep, y: Int, to svg: inout HTMLWriter) {
    var text = step.detail ?? ""
    if step.repetitions > 1, step.last != step.frame {
      let span = step.last.since(step.frame).map { " in \($0.shortText)" } ?? ""
      text += (text.isEmpty ? "" : "; ") + "\(step.repetitions) up to #\(step.last.number)\(span)"
    }
    guard !text.isEmpty else { return }
    let lines = text.folded(at: geometry.detailCharacters)
    for (offset, line) in lines.enumerated() {
      svg.element(
        "text", .class("detail"), .number("x", geometry.detail),
        .number("y", y - 2 + (lines.count > 1 ? offset * 15 - 8 : 0)), text: line)
    }
  }
}
