import Capture
import Diagnosis
import Framing
import Testing
import Wire

@testable import Reporting

@Suite struct DiagnosisReportTests {
  @Test func `the worst finding`() {
    #expect(Captured.report([]).worst == nil)
    #expect(
      Captured.report([Captured.discover(), Captured.ack(2, "HTTPSRVR=192.0.2.20,FOO=1")]).worst
        == .info)
    #expect(Captured.report([Captured.discover(), Captured.ack(2, nil)]).worst == .error)
  }

  @Test func `what was left out is said`() {
    var options = DiagnosisOptions()
    options.limits.devices = 1
    options.limits.messagesPerDevice = 2
    var frames = (1...3).map { Captured.discover($0) }
    frames.append(Captured.voiceSwitch(4))
    frames.append(Captured.discover(5))
    frames.append(
      CapturedFrame(number: 6, time: nil, linkType: LinkType(rawValue: 249), bytes: [1]))
    #expect(
      Captured.report(frames, options).notes == [
        "1 frame of link type USBPcap: not decoded",
        "2 devices forgotten to bound memory: the longest silent first, those like phones last",
      ])
    let omitted = Captured.report((1...5).map { Captured.discover($0) }, options)
    #expect(
      omitted.notes == [
        "3 DHCP messages of 1 device counted, not kept: those between the first and the last of each"
      ])
  }

  @Test func `notes of the reader come first`() {
    let report = DiagnosisReport(
      files: [], captureNotes: ["the file ends in the middle of frame 9"],
      diagnosis: Captured.report([]).diagnosis)
    #expect(report.notes == ["the file ends in the middle of frame 9"])
  }
}
