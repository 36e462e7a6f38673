public import Diagnosis
import Wire

/// A diagnosis as one page for a browser: no script, nothing from elsewhere, good on paper.
///
/// The verdict stands first; then a section for each phone with its stages, findings and a ladder
/// of the frames; then these frames with their fields and octets. Frames, steps and findings link
/// to each other.
public struct DiagnosisPage: Sendable {
  let report: DiagnosisReport
  let frames: FrameKeeper
  let options: DecodeOptions
  let index: PageIndex

  /// - Parameters:
  ///   - report: What is to be told.
  ///   - frames: The octets of the capture's frames, as far as they were kept.
  ///   - options: How frames are decoded, and whether passwords are shown.
  public init(
    _ report: DiagnosisReport, frames: FrameKeeper, options: DecodeOptions = DecodeOptions()
  ) {
    self.report = report
    self.frames = frames
    self.options = options
    index = PageIndex(report.diagnosis)
  }

  public var html: [UInt8] {
    var html = HTMLWriter()
    html.document(language: "en") { html in
      writeHead(to: &html)
      html.newLine()
      html.element("body") { html in
        writeTop(to: &html)
        html.element("main") { html in
          writeDevices(to: &html)
          for phone in index.phones { write(phone, to: &html) }
          writeOthers(to: &html)
          writeFrames(to: &html)
        }
        html.element(
          "footer",
          text: "Written by ssonar from what the capture shows. “unconfirmed” marks what no public "
            + "document states.")
      }
    }
    return html.bytes
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.element("head") { html in
      html.void("meta", .fixed("charset", "utf-8"))
      html.void(
        "meta", .fixed("http-equiv", "Content-Security-Policy"),
        .fixed(
          "content",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
      html.void(
        "meta", .fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1")
      )
      html.void("meta", .fixed("name", "color-scheme"), .fixed("content", "light dark"))
      html.element("title", text: "ssonar: \(fileNames)")
      html.styleSheet(PageStyle.sheet)
    }
  }

  var fileNames: String {
    report.files.map { $0 == "-" ? "standard input" : WireText($0).printable }
      .joined(separator: ", ")
  }

  /// A frame's number, as a link where the page has the frame.
  func writeFrame(_ number: Int, to html: inout HTMLWriter, text: String? = nil) {
    let text = text ?? String(number)
    if index.isPrinted(number) {
      html.element("a", .class("frame-link"), .link(to: .frame(number)), text: text)
    } else {
      html.text(text)
    }
  }

  /// Frame numbers with commas between.
  func writeFrames(_ numbers: [Int], to html: inout HTMLWriter) {
    for (offset, number) in numbers.prefix(Self.mostFramesInALine).enumerated() {
      if offset > 0 { html.text(", ") }
      writeFrame(number, to: &html)
    }
    if numbers.count > Self.mostFramesInALine {
      html.text(" and \(numbers.count - Self.mostFramesInALine) more")
    }
  }

  /// Numbers of frames beside one statement.
  private static let mostFramesInALine = 8
}
