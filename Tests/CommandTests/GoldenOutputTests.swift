import CaptureScenes
import Reporting
import Testing

/// What the commands say about the captures is what a person has read and committed.
@Suite struct GoldenOutputTests {
  @Test(arguments: GoldenCapture.all)
  func `diagnose says what was expected, as text`(capture: GoldenCapture) throws {
    try expect(capture.report().text(), of: capture, "txt")
  }

  @Test(arguments: GoldenCapture.all)
  func `diagnose says what was expected, as JSON`(capture: GoldenCapture) throws {
    try expect(capture.report().json(), of: capture, "json")
  }

  @Test(arguments: GoldenCapture.all)
  func `decode shows what was expected`(capture: GoldenCapture) throws {
    try expect(capture.decodedText(), of: capture, "decode.txt")
  }

  /// Compares line by line, and tells the first that differs.
  private func expect(_ found: [UInt8], of capture: GoldenCapture, _ suffix: String) throws {
    let path = "expected/\(capture.scene.path).\(suffix)"
    let expected = try GoldenCapture.committed(path)
    guard found != expected else { return }
    let old = lines(expected)
    let new = lines(found)
    let number = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      Captures/\(path):\(number + 1) differs; tools/update-goldens writes it anew
      -\(number < old.count ? old[number] : "(the end)")
      +\(number < new.count ? new[number] : "(the end)")
      """)
  }

  private func lines(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
