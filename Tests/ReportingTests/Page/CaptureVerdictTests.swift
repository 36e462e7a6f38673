import Diagnosis
import Testing

@testable import Reporting

@Suite struct CaptureVerdictTests {
  @Test func `an error is told with its cause`() {
    let report = Captured.report([Captured.discover(), Captured.ack(2, "\"HTTPSRVR=192.0.2.10\"")])
    let verdict = CaptureVerdict(report.diagnosis)
    #expect(verdict.sign == .bad)
    #expect(verdict.sentence.hasPrefix("AVB5A0102 is not provisioned: option 242 begins and ends"))
    #expect(verdict.sentence.hasSuffix("."))
  }

  @Test func `where nothing is wrong, the file server is told`() {
    let report = Captured.report([
      Captured.discover(), Captured.ack(2, "HTTPSRVR=192.0.2.10,SIG=2"),
    ])
    let verdict = CaptureVerdict(report.diagnosis)
    #expect(verdict.sign == .good)
    #expect(verdict.sentence.contains("AVB5A0102"))
    #expect(
      verdict.addition == "It will use HTTPSRVR=192.0.2.10, told by option 242, untagged.")
  }

  @Test func `a warning is no error`() {
    let report = Captured.report([
      Captured.discover(), Captured.ack(2, "HTTPSRVR=192.0.2.10, SIG=2"),
    ])
    let verdict = CaptureVerdict(report.diagnosis)
    #expect(verdict.sign == .doubtful)
    #expect(verdict.sentence.hasPrefix("AVB5A0102 has no error, but a warning: "))
  }

  @Test func `without a phone it says how one would show itself`() {
    let verdict = CaptureVerdict(Captured.report([Captured.voiceSwitch(1)]).diagnosis)
    #expect(verdict.sign == .doubtful)
    #expect(verdict.sentence == "No Avaya phone was recognized.")
    #expect(verdict.addition?.contains("LLDP-MED") == true)
  }
}
