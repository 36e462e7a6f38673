import Synchronization
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

  /// Each of two waits for the other.
  @Test func `several are made at a time`() {
    let arrived = Mutex(0)
    let line = WorkLine<Int, Bool>(mostUnderWay: 2) { _ in
      arrived.withLock { $0 += 1 }
      let limit = ContinuousClock.now + .seconds(20)
      while ContinuousClock.now < limit {
        if arrived.withLock({ $0 }) == 2 { return true }
      }
      return false
    }
    _ = line.give(1)
    _ = line.give(2)
    #expect(line.take() == true)
    #expect(line.take() == true)
  }
}
