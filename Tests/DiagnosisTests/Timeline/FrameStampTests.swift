import Diagnosis
import Testing
import Wire

@Suite struct FrameStampTests {
  @Test func `the time between two frames`() {
    let first = FrameStamp(1, at: Moment(nanoseconds: 0))
    let second = FrameStamp(9, at: Moment(nanoseconds: 1_500_000_000))
    #expect(second.since(first) == .milliseconds(1500))
    #expect(first.since(second) == .milliseconds(-1500))
    #expect(FrameStamp(9).since(first) == nil)
    #expect(second.since(FrameStamp(1)) == nil)
  }
}
