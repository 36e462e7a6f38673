import Capture
import CaptureScenes
import Diagnosis
import Reporting
import Testing

/// The page of every capture of the repository: well-formed, closed in itself.
@Suite struct GoldenPageTests {
  private static func page(_ capture: GoldenCapture) throws -> [UInt8] {
    var frames = FrameKeeper()
    for frame in try capture.frames() { frames.observe(frame) }
    return DiagnosisPage(try capture.report(), frames: frames).html
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `the page is well-formed and every link leads somewhere`(capture: GoldenCapture) throws {
    let page = PageReading(try Self.page(capture))
    #expect(page.error == nil)
    #expect(Set(page.ids).count == page.ids.count)
    #expect(page.links.filter { !$0.hasPrefix("#") } == [])
    #expect(Set(page.links.map { String($0.dropFirst()) }).subtracting(page.ids) == [])
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `the page loads and runs nothing`(capture: GoldenCapture) throws {
    let page = PageReading(try Self.page(capture))
    #expect(page.activeAttributes == [])
    for name in ["script", "img", "link", "iframe", "object", "form", "foreignObject", "use"] {
      #expect(page.elements[name] == nil)
    }
    #expect(page.elements["style"] == 1)
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `findings, stages and servers stand on the page as in the report`(
    capture: GoldenCapture
  ) throws {
    let page = PageReading(try Self.page(capture))
    for story in try capture.diagnosis().stories where story.phone?.profile != nil {
      for finding in story.findings {
        #expect(page.text.contains(finding.message))
        #expect(page.text.contains(finding.remedy))
      }
      for value in story.stages.compactMap(\.value) { #expect(page.text.contains(value)) }
      for frame in story.findings.flatMap(\.evidence).map(\.frame) {
        #expect(page.ids.contains("f\(frame)"))
      }
    }
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `nothing on the page acts on its reader`(capture: GoldenCapture) throws {
    #expect(ProgramHostileTextTests.marks(in: try Self.page(capture)) == [])
  }
}
