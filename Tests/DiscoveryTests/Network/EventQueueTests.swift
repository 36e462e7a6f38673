import Testing
import Wire

@testable import Discovery

@Suite struct EventQueueTests {
  @Test func `what is due first comes first, equals in the order of their coming`() {
    var queue = EventQueue<String>()
    for (text, time) in [("c", 2.0), ("a", 1.0), ("d", 2.0), ("b", 1.0)] {
      queue.insert(text, at: second(time))
    }
    #expect(queue.nextTime == second(1))
    var found: [String] = []
    while let next = queue.removeFirst() { found.append(next.element) }
    #expect(found == ["a", "b", "c", "d"])
    #expect(queue.isEmpty)
    #expect(queue.nextTime == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `it sorts, whatever comes in between`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var queue = EventQueue<Int64>()
    var last = Int64(0)
    for step in 0..<2000 {
      if step % 3 == 2, let (time, element) = queue.removeFirst() {
        #expect(time.nanoseconds == element)
        #expect(element >= last)
        last = element
      } else {
        // Nothing is put in before what has already come.
        let time = last + Int64.random(in: 0...50, using: &generator)
        queue.insert(time, at: Moment(nanoseconds: time))
      }
    }
    #expect(queue.count == 2000 - 2 * 666)
  }
}
