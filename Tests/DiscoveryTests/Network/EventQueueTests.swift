import Discovery
import Testing
import Wire

@Suite struct EventQueueTests {
  @Test func `what is due first comes first, and among equals what was put in first`() {
    var queue = EventQueue<String>()
    let moments = [3, 1, 2, 1, 3, 1].map { Moment(nanoseconds: $0) }
    for (index, moment) in moments.enumerated() { queue.insert("\(index)", at: moment) }
    #expect(queue.count == 6)
    #expect(queue.nextTime == Moment(nanoseconds: 1))
    var taken: [String] = []
    while let next = queue.removeFirst() { taken.append(next.element) }
    #expect(taken == ["1", "3", "5", "2", "0", "4"])
    #expect(queue.isEmpty)
    #expect(queue.nextTime == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `any order of insertion and removal keeps the order of time`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var queue = EventQueue<Int64>()
    var waiting: [Int64] = []
    for _ in 0..<300 {
      if generator.next() % 3 > 0 {
        let time = Int64(generator.next() % 50)
        queue.insert(time, at: Moment(nanoseconds: time))
        waiting.append(time)
      } else {
        let least = waiting.min()
        #expect(queue.removeFirst()?.element == least)
        if let least, let index = waiting.firstIndex(of: least) { waiting.remove(at: index) }
      }
    }
    #expect(queue.count == waiting.count)
  }
}
