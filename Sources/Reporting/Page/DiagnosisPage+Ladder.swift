import Diagnosis
import Framing
import Wire

/// The ladder of a phone, with a key to its signs.
extension DiagnosisPage {
  func writeLadder(_ phone: PagePhone, to html: inout HTMLWriter) {
    guard !phone.ladder.steps.isEmpty else { return }
    let drawing = LadderDrawing(phone, start: report.diagnosis.timeline.firstTime)
    html.element("h3", .id(.ladder(phone.number)), text: "Ladder")
    if phone.ladder.omitted > 0 {
      html.element(
        "p",
        text: "\(phone.ladder.omitted.counting("step")) between the beginning and the end "
          + "left out.")
    }
    html.element("figure", .class("ladder"), .labelled(by: .ladder(phone.number))) { html in
      for (number, panel) in drawing.panels.enumerated() {
        html.element(
          "div", .class("scroll", "panel"), .fixed("tabindex", "0"), .fixed("role", "region"),
          .labelled(by: .title(phone.number, number))
        ) { html in
          drawing.write(panel, number: number, links: index, to: &html)
        }
      }
      html.element("figcaption") { writeKey(phone.ladder, to: &$0) }
    }
  }

  private func writeKey(_ ladder: Ladder, to html: inout HTMLWriter) {
    let kinds = LadderStep.Kind.allCases.filter { kind in ladder.steps.contains { $0.kind == kind }
    }
    for kind in kinds {
      let arrow = LadderArrow(kind)
      html.element("span", .class("key")) { html in
        html.element(
          "svg", .fixed("xmlns", "http://www.w3.org/2000/svg"),
          .numbers("viewBox", [0, 0, 56, 16]), .number("width", 56), .number("height", 16),
          .fixed("aria-hidden", "true")
        ) { svg in
          svg.element("g", .class("step", arrow.className)) { svg in
            arrow.write(from: -4, to: 54, y: 8, to: &svg)
          }
        }
        html.text(" \(kind == .other ? "other" : kind.rawValue)")
      }
    }
    if ladder.steps.contains(where: \.isBroadcast) {
      html.element("span", .class("key")) { html in
        html.element(
          "svg", .fixed("xmlns", "http://www.w3.org/2000/svg"),
          .numbers("viewBox", [0, 0, 18, 18]), .number("width", 18), .number("height", 18),
          .fixed("aria-hidden", "true")
        ) { svg in
          svg.void("circle", .class("ring"), .number("cx", 9), .number("cy", 9), .number("r", 8))
          svg.void("circle", .class("start"), .number("cx", 9), .number("cy", 9), .number("r", 4))
        }
        html.text(" broadcast, drawn to whom it was for")
      }
    }
    html.element("span", .class("key"), text: "×7 seven in a row")
    html.element("span", .class("key", "screen"), text: "A row leads to the frame’s fields.")
  }
}
