import Capture
import Testing
import Wire

@testable import LivePcap

/// Frames of several interfaces come out by time.
@Suite struct FrameMergerTests {
  private static let start = ContinuousClock.now

  private static func frame(_ interface: Int, at nanoseconds: Int64) -> CapturedFrame {
    CapturedFrame(
      number: 0, time: Moment(nanoseconds: nanoseconds), interface: interface, bytes: [])
  }

  private static func times(
    _ merger: inout FrameMerger, at now: ContinuousClock.Instant, open: Bool = true
  ) -> [Int64] {
    var times: [Int64] = []
    while let frame = merger.next(at: now, open: { _ in open }) {
      times.append(frame.time?.nanoseconds ?? -1)
    }
    return times
  }

  @Test func `one interface does not wait for others`() {
    var merger = FrameMerger(interfaces: 1, patience: .seconds(1))
    for time in [1, 2, 3] { merger.append(Self.frame(0, at: Int64(time)), at: Self.start) }
    #expect(Self.times(&merger, at: Self.start) == [1, 2, 3])
    #expect(merger.isEmpty)
  }

  @Test func `a frame waits until the other interface cannot have an earlier one`() {
    var merger = FrameMerger(interfaces: 2, patience: .seconds(1))
    merger.append(Self.frame(0, at: 20), at: Self.start)
    #expect(Self.times(&merger, at: Self.start) == [])
    #expect(merger.due == Self.start + .seconds(1))
    merger.append(Self.frame(1, at: 10), at: Self.start)
    merger.append(Self.frame(1, at: 30), at: Self.start)
    #expect(Self.times(&merger, at: Self.start) == [10, 20])
    #expect(Self.times(&merger, at: Self.start + .seconds(1)) == [30])
  }

  @Test func `an interface that is gone is not waited for`() {
    var merger = FrameMerger(interfaces: 2, patience: .seconds(1))
    merger.append(Self.frame(1, at: 5), at: Self.start)
    #expect(Self.times(&merger, at: Self.start, open: false) == [5])
  }

  @Test func `a full queue is not filled further, and empties in order`() {
    var merger = FrameMerger(interfaces: 1, patience: .zero)
    for time in 0..<FrameMerger.mostWaiting {
      merger.append(Self.frame(0, at: Int64(time)), at: Self.start)
    }
    #expect(!merger.hasRoom(0))
    #expect(merger.next(at: Self.start, open: { _ in true })?.time == .epoch)
    #expect(merger.hasRoom(0))
    #expect(Self.times(&merger, at: Self.start) == (1..<Int64(FrameMerger.mostWaiting)).map { $0 })
  }
}
