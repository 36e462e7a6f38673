import Dispatch
import Testing
import Wire

@Suite struct WorkLineTests {
  /// The first of each ten take longest.
  @Test func `what was made comes in the order in which it was asked for`() {
    let line = WorkLine<Int, Int>(mostUnderWay: 8) { number in
      let rounds = number.isMultiple(of: 10) ? 20_000 : 10
      return (0..<rounds).reduce(number) { sum, round in sum ^ round ^ round }
    }
    var made: [Int] = []
    for number in 0..<500 {
      if let oldest = line.give(number) { made.append(oldest) }
    }
    while let oldest = line.take() { made.append(oldest) }
    #expect(made == Array(0..<500))
  }

  @Test func `only so many are under way`() {
    let line = WorkLine<Int, Int>(mostUnderWay: 3) { $0 }
    #expect([1, 2, 3, 4, 5].map { line.give($0) } == [nil, nil, nil, 1, 2])
    #expect([line.take(), line.take(), line.take(), line.take()] == [3, 4, 5, nil])
  }

  @Test func `it goes on after it was empty`() {
    let line = WorkLine<String, Int>(mostUnderWay: 2) { $0.count }
    #expect(line.take() == nil)
    #expect(line.give("one") == nil)
    #expect(line.take() == 3)
    #expect(line.give("three") == nil)
    #expect(line.take() == 5)
  }

  /// Each of two waits for the other. Asleep, not going round: who is busy keeps a core, and on a
  /// machine with other work to do the second may wait for that core as long as the first.
  @Test func `several are made at a time`() {
    let arrivals = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
    let line = WorkLine<Int, DispatchTimeoutResult>(mostUnderWay: 2) { number in
      arrivals[1 - number].signal()
      return arrivals[number].wait(timeout: .now() + 120)
    }
    _ = line.give(0)
    _ = line.give(1)
    #expect(line.take() == .success)
    #expect(line.take() == .success)
  }
}
