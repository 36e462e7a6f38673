import Capture
import CaptureScenes
import Foundation
import Framing
import TestSupport
import Testing

/// The files in `Captures/` are what the scenes give, and nothing else is there.
@Suite struct GoldenCaptureTests {
  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `the committed capture is the scene's`(capture: GoldenCapture) throws {
    #expect(
      try GoldenCapture.committed(capture.scene.path) == capture.scene.bytes(),
      "tools/make-captures writes it anew")
  }

  @Test func `no capture is left over, and none is there twice`() throws {
    let paths = CaptureCatalogue.scenes.map(\.path)
    #expect(Set(paths).count == paths.count)
    let found = ["healthy", "rules", "malformed", "start-ups"].flatMap { folder in
      files(below: folder).map { "\(folder)/\($0)" }
    }
    #expect(Set(found) == Set(paths + CaptureCatalogue.startUps.map(\.truthPath)))
  }

  @Test func `the committed truths are the scenes'`() throws {
    for scene in CaptureCatalogue.startUps {
      #expect(
        try String(decoding: GoldenCapture.committed(scene.truthPath), as: UTF8.self)
          == scene.truthText)
    }
  }

  @Test func `the index tells of every capture`() throws {
    #expect(
      try String(decoding: GoldenCapture.committed("README.md"), as: UTF8.self)
        == CaptureIndex.text)
  }

  @Test func `every expected output belongs to a capture`() {
    let wanted = GoldenCapture.all.flatMap { capture in
      ["txt", "json", "decode.txt"].map { "\(capture.scene.path).\($0)" }
    }
    #expect(Set(files(below: "expected")) == Set(wanted))
  }

  @Test(arguments: CaptureCatalogue.scenes.map(GoldenCapture.init))
  func `every IP address is from the documentation's ranges`(capture: GoldenCapture) throws {
    for frame in try capture.frames() {
      let packet = Packet(frame.bytes[...], linkType: frame.linkType)
      for address in [packet.sourceAddress, packet.destinationAddress].compactMap(\.self) {
        let text = address.description
        #expect(
          ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "fe80:", "ff02:"].contains {
            text.hasPrefix($0)
          }
            || ["0.0.0.0", "255.255.255.255"].contains(text))
      }
    }
  }

  private func files(below folder: String) -> [String] {
    let root = repository.appending(path: "Captures/\(folder)").path
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    return paths.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }
  }
}
