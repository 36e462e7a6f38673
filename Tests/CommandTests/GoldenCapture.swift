import Capture
import CaptureScenes
import Diagnosis
import Foundation
import Reporting
import TestSupport
import Testing

@testable import ssonar

/// A capture of the repository, read as the commands read it.
struct GoldenCapture: CustomTestStringConvertible {
  let scene: CaptureScene

  var testDescription: String { scene.path }

  /// Those with expected output; start-ups have their truths.
  static let all = CaptureCatalogue.scenes.filter {
    !$0.path.contains("/near-miss-") && !$0.path.hasPrefix("start-ups/")
  }
  .map(GoldenCapture.init)

  /// As it is named on the command line, at the root of the repository.
  var name: String { "Captures/\(scene.path)" }

  /// The octets of the committed file.
  static func committed(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appending(path: "Captures/\(path)")))
  }

  func frames() throws -> [CapturedFrame] {
    let file = try CaptureFile(bytes: scene.bytes(), name: name)
    var frames: [CapturedFrame] = []
    while let frame = try file.next() { frames.append(frame) }
    return frames
  }

  func diagnosis() throws -> Diagnosis { try report().diagnosis }

  func report() throws -> DiagnosisReport {
    let file = try CaptureFile(bytes: scene.bytes(), name: name)
    var diagnoser = Diagnoser()
    while let frame = try file.next() { diagnoser.observe(frame) }
    return DiagnosisReport(
      files: [name], captureNotes: file.notes.map(\.description), diagnosis: diagnoser.diagnosis)
  }

  /// What `decode` prints.
  func decodedText() throws -> [UInt8] {
    let file = try CaptureFile(bytes: scene.bytes(), name: name)
    var printer = FramePrinter(format: .text, style: TextStyle(), options: DecodeOptions())
    var text = printer.begin(file: name)
    while let frame = try file.next() {
      text += printer.print(frame)
    }
    return text + printer.end(notes: file.notes.map(\.description))
  }
}
