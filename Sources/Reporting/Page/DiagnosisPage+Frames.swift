import Capture
import Diagnosis
import Framing
import Wire

/// The frames that the page names, decoded.
extension DiagnosisPage {
  func writeFrames(to html: inout HTMLWriter) {
    guard !index.frames.isEmpty else { return }
    html.element("section", .class("frames"), .labelled(by: .frames)) { html in
      html.element("h2", .id(.frames), text: "Frames")
      let evidence = Dictionary(
        grouping: index.phones.flatMap { $0.story.findings.flatMap(\.evidence) }, by: \.frame)
      for number in index.frames {
        html.newLine()
        html.element("article", .class("frame"), .id(.frame(number))) { html in
          if let frame = frames.frame(number) {
            write(
              DecodedFrame(frame), marked: evidence[number]?.compactMap(\.octets) ?? [],
              to: &html)
          } else {
            html.element("h3", text: "Frame \(number)")
            html.element("p", text: "The octets of this frame were not kept.")
          }
          writePlaces(of: number, to: &html)
        }
      }
    }
    html.newLine()
  }

  private func write(
    _ decoded: DecodedFrame, marked: [Range<Int>], to html: inout HTMLWriter
  ) {
    let frame = decoded.frame
    html.element("h3", text: "Frame \(frame.number): \(decoded.subject)")
    var facts: [String] = []
    if let time = frame.time {
      if let start = report.diagnosis.timeline.firstTime {
        facts.append("+\((time - start).secondsText)")
      }
      facts.append(time.iso8601)
    }
    facts.append("\(frame.originalLength) octets")
    facts += decoded.packet.vlanTags.map { "VLAN \($0.id) priority \($0.priority)" }
    html.element("p", .class("facts"), text: facts.joined(separator: " · "))
    if let envelope = decoded.envelope { html.element("p", .class("octets"), text: envelope) }
    html.element("p", .class("facts"), text: decoded.protocols.joined(separator: " › "))
    let parts = decoded.parts(options)
    if let summary = parts.summary { html.element("p", .class("octets"), text: summary) }
    if !parts.parts.isEmpty { write(parts.parts, marked: marked, to: &html) }
    for line in parts.rest { html.element("p", .class("octets"), text: line) }
    if !decoded.notes.isEmpty {
      html.element("ul", .class("notes")) { html in
        for note in decoded.notes { html.element("li", text: note) }
      }
    }
    html.element("details") { html in
      html.element("summary", text: "All \(frame.bytes.count) octets")
      html.element("pre") { html in
        HexDump(
          frame.bytes[...].masking(decoded.hiddenOctets(options)), marked: marked
        ).write(to: &html)
      }
    }
  }

  private func write(
    _ parts: [PartLine], marked: [Range<Int>], to html: inout HTMLWriter
  ) {
    html.element("div", .class("scroll")) { html in
      html.element("table", .class("parts")) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for title in ["Octet", "No.", "Name", "Value"] {
              html.element("th", .fixed("scope", "col"), text: title)
            }
          }
        }
        html.element("tbody") { html in
          for (index, part) in parts.enumerated() {
            let end = parts[(index + 1)...].compactMap(\.offset).first ?? Int.max
            let isMarked = part.offset.map { offset in
              marked.contains { $0.overlaps(offset..<max(end, offset + 1)) }
            }
            html.element("tr", isMarked == true ? .class("marked") : nil) { html in
              html.element("td", .class("number"), text: part.offset.map(String.init) ?? "")
              html.element("td", .class("number"), text: part.number)
              html.element("th", .fixed("scope", "row"), text: part.name)
              html.element("td") { html in
                html.element("span", .class("lines"), text: part.value.joined(separator: "\n"))
                if let error = part.error {
                  html.element("div") { $0.sign(.bad, error.description) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func writePlaces(of frame: Int, to html: inout HTMLWriter) {
    let places = index.places(of: frame)
    guard !places.isEmpty else { return }
    html.element("p", .class("places")) { html in
      html.text("Named by ")
      for (offset, place) in places.enumerated() {
        if offset > 0 { html.text("; ") }
        html.element("a", .link(to: place.anchor), text: place.title)
      }
    }
  }
}
