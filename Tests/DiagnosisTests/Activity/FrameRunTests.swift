import Testing
import Wire

@testable import Diagnosis

@Suite struct FrameRunTests {
  private func run(_ numbers: some Sequence<Int>) -> FrameRun? {
    let stamps = numbers.map { FrameStamp($0, at: Moment(nanoseconds: Int64($0) * 1_000_000_000)) }
    guard let first = stamps.first else { return nil }
    return stamps.dropFirst().reduce(into: FrameRun(first)) { $0.append($1) }
  }

  @Test func `the first ones and the newest are kept, and all are counted`() {
    #expect(run(1...3)?.numbers == [1, 2, 3])
    #expect(run(1...100)?.numbers == Array(1...11) + [100])
    #expect(run(1...100)?.count == 100)
    #expect(run(1...100)?.duration == .seconds(99))
    #expect(run([5])?.duration == .zero)
    #expect(FrameRun(FrameStamp(1, at: nil)).duration == nil)
  }

  @Test func `so often or so long that no answer will come`() {
    #expect(run([1])?.isOverdue == false)
    #expect(run([1, 2])?.isOverdue == false)
    #expect(run([1, 4])?.isOverdue == true)
    #expect(run([1, 2, 3])?.isOverdue == true)
  }

  @Test func `again and again, or every few minutes`() {
    #expect(run([1, 2])?.isInsistent == false)
    #expect(run([1, 2, 3])?.isInsistent == true)
    #expect(run([1, 31, 31])?.isInsistent == true)
    #expect(run([1, 301, 601])?.isInsistent == false)
  }
}
