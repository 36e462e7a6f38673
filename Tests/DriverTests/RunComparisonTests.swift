import Capture
import CaptureScenes
import Discovery
import Driver
import SSON
import Testing

@Suite struct RunComparisonTests {
  private func compare(_ name: String) throws -> RunComparison {
    let scene = try #require(CaptureCatalogue.startUps.first { $0.capture.path.contains(name) })
    let truth = try #require(scene.truths.first)
    let file = try CaptureFile(bytes: scene.capture.bytes(), name: scene.capture.path)
    var entries: [RunEntry] = []
    let (_, phone) = try replay(
      file, as: .init(rawValue: truth.family), truth.phone.mac, record: { entries.append($0) })
    return RunComparison(phone, run: entries)
  }

  @Test func `a phone as the profile has it departs in no step`() throws {
    let comparison = try compare("j100-sip-untagged")
    // DISCOVER, REQUEST, two files, and a registration in two parts.
    #expect(comparison.agreeing >= 5)
    #expect(comparison.departures.allSatisfy { $0.kind == .options })
  }

  @Test func `a phone that remembers a VLAN departs from the first step on`() throws {
    let comparison = try compare("f50-remembered-vlan")
    let own = comparison.departures.filter { $0.kind == .onlyPhone }
    #expect(own.contains { $0.step == "DISCOVER on VLAN 99" && $0.frame != nil })
  }

  @Test func `the steps of a silent VLAN are the same, with their waiting times`() throws {
    let comparison = try compare("f01-voice-vlan-not-carried")
    #expect(comparison.agreeing >= 6)
    #expect(!comparison.departures.contains { $0.kind == .timing })
  }
}
