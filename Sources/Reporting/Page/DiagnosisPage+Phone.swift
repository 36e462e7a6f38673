import Diagnosis
import Discovery
import Framing
import SSON
import Wire

/// The section of a phone.
extension DiagnosisPage {
  func write(_ phone: PagePhone, to html: inout HTMLWriter) {
    html.element("section", .class("phone"), .labelled(by: .device(phone.number))) { html in
      writeHeading(phone, to: &html)
      html.element("div", .class("columns")) { html in
        html.element("div") { writeStages(phone, to: &$0) }
        html.element("div") { writePrediction(phone, to: &$0) }
      }
      writeFindings(phone, to: &html)
      writeLadder(phone, to: &html)
    }
    html.newLine()
  }

  private func writeHeading(_ phone: PagePhone, to html: inout HTMLWriter) {
    let story = phone.story
    let verdict = story.verdict ?? .incomplete
    html.element("h2", .id(.device(phone.number))) { html in
      html.text("\(phone.name) ")
      html.sign(verdict.sign, verdict.rawValue)
    }
    let facts = [
      story.device.mac.description, story.device.model?.printable,
      story.phone?.profile?.title,
    ].compactMap(\.self).filter { !$0.isEmpty }
    html.element("p", .class("facts"), text: facts.joined(separator: " · "))
    guard let evidence = story.phone?.identification.evidence, !evidence.isEmpty else { return }
    html.element(
      "p", .class("facts"),
      text: "known by \(evidence.map(\.description).joined(separator: ", "))")
  }

  // MARK: - Stages

  private func writeStages(_ phone: PagePhone, to html: inout HTMLWriter) {
    html.element("h3", text: "Stages")
    html.element("ol", .class("stages")) { html in
      for stage in phone.story.stages {
        html.newLine()
        html.element("li", .class(stage.status.sign.className)) { html in
          html.element("div", .class("stage")) { html in
            html.element("strong", text: stage.stage.heading)
            html.text(" ")
            html.sign(stage.status.sign, stage.status.plainWord)
          }
          html.element(
            "div", .class("value"), text: stage.value ?? "not seen in the capture")
          guard stage.source != nil || !stage.frames.isEmpty else { return }
          html.element("div", .class("origin")) { html in
            if let source = stage.source { html.text(source) }
            guard !stage.frames.isEmpty else { return }
            if stage.source != nil { html.text(", ") }
            html.text(stage.frames.count == 1 ? "frame " : "frames ")
            writeFrames(stage.frames, to: &html)
          }
        }
      }
    }
    let missing = Stage.allCases.filter { stage in
      !phone.story.stages.contains { $0.stage == stage }
    }
    if !missing.isEmpty {
      html.element(
        "p", .class("facts"),
        text: "Not examined: \(missing.map(\.title).joined(separator: ", ")).")
    }
  }

  // MARK: - Prediction

  private func writePrediction(_ phone: PagePhone, to html: inout HTMLWriter) {
    let parameters = phone.story.phone?.prediction.parameters ?? []
    html.element("h3", text: "It will use")
    if phone.story.phone?.prediction.fileServers.isEmpty ?? true {
      html.element(
        "p", .class("answer"),
        text: phone.story.lease == nil
          ? "No file server is known yet: no lease was seen." : "It finds no file server.")
    }
    guard !parameters.isEmpty else { return }
    html.element("div", .class("scroll")) { html in
      html.element("table", .class("prediction")) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for title in ["Parameter", "Value", "From"] {
              html.element("th", .fixed("scope", "col"), text: title)
            }
          }
        }
        html.element("tbody") { html in
          for parameter in parameters { write(parameter, to: &html) }
        }
      }
    }
  }

  private func write(_ parameter: PredictedParameter, to html: inout HTMLWriter) {
    let isServer = SSONName.servers.contains(parameter.parameter)
    html.newLine()
    html.element("tr", isServer ? .class("server") : nil) { html in
      html.element("th", .fixed("scope", "row"), text: parameter.parameter.printable)
      html.element("td") { html in
        html.element("span", .class("value"), text: parameter.value.joined(separator: ","))
        for loser in parameter.losers {
          html.element("div", .class("origin")) { html in
            let isSame = loser.value == parameter.value
            html.text(isSame ? "the same from " : "not ")
            if !isSame {
              html.element("s", text: loser.value.joined(separator: ","))
              html.text(" from ")
            }
            html.text(loser.source.description)
            writeFrameBehind(loser.frame, to: &html)
          }
        }
      }
      html.element("td") { html in
        html.text(parameter.source.description)
        writeFrameBehind(parameter.frame, to: &html)
        if parameter.confidence == .unconfirmed {
          html.element("span", .class("origin"), text: " (unconfirmed)")
        }
      }
    }
  }

  private func writeFrameBehind(_ frame: Int?, to html: inout HTMLWriter) {
    guard let frame else { return }
    html.text(", ")
    writeFrame(frame, to: &html, text: "frame \(frame)")
  }

  // MARK: - Findings

  private func writeFindings(_ phone: PagePhone, to html: inout HTMLWriter) {
    html.element("h3", text: "Findings")
    guard !phone.story.findings.isEmpty else {
      html.element("p", text: "None: no rule has anything to say.")
      return
    }
    for (index, finding) in phone.story.findings.enumerated() {
      write(finding, .finding(phone.number, index), to: &html)
    }
  }

  private func write(_ finding: Finding, _ anchor: PageAnchor, to html: inout HTMLWriter) {
    html.newLine()
    html.element("article", .class("finding", finding.severity.sign.className), .id(anchor)) {
      html in
      html.element("h4") { html in
        html.sign(finding.severity.sign, finding.severity.rawValue)
        html.text(" \(finding.rule.title)")
      }
      html.element("p", .class("message"), text: finding.message)
      html.element("p") { html in
        html.element("strong", text: "What to do: ")
        html.text(finding.remedy)
      }
      html.element("p", .class("origin")) { html in
        if finding.isRootCause {
          html.element("strong", text: "explains the stage \(finding.stage.heading)")
          html.text(" · ")
        }
        if let origin = finding.followsFrom {
          html.text("follows from \(origin.id) · ")
        }
        html.text("\(finding.rule.id) · ")
        write(finding.evidence, to: &html)
        if !finding.rule.references.isEmpty {
          html.text(" · \(finding.rule.references.joined(separator: ", "))")
        }
      }
    }
  }

  /// Pieces of evidence shown beside a finding.
  private static let mostEvidence = 12

  private func write(_ evidence: [Evidence], to html: inout HTMLWriter) {
    for (offset, piece) in evidence.prefix(Self.mostEvidence).enumerated() {
      if offset > 0 { html.text(", ") }
      var text = "frame \(piece.frame)"
      if let octets = piece.octets, !octets.isEmpty {
        text +=
          octets.count == 1
          ? " octet \(octets.lowerBound)"
          : " octets \(octets.lowerBound)–\(octets.upperBound - 1)"
      }
      writeFrame(piece.frame, to: &html, text: text)
    }
    if evidence.count > Self.mostEvidence {
      html.text(" and \(evidence.count - Self.mostEvidence) more")
    }
  }
}

extension SSONName {
  /// What the tool is asked for first.
  fileprivate static let servers: [SSONName] = [.tlsServer, .httpServer, .tftpServer]
}
