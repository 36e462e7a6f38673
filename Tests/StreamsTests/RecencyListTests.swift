import Testing

@testable import Streams

@Suite struct RecencyListTests {
  @Test func `the oldest is the one not touched longest`() {
    var list = RecencyList()
    for slot in [0, 1, 2, 0] { list.touch(slot) }
    #expect(list.oldest == 1)
    list.remove(1)
    #expect(list.oldest == 2)
    list.remove(0)
    list.touch(5)
    #expect(list.oldest == 2)
    list.remove(2)
    list.remove(5)
    #expect(list.oldest == RecencyList.none)
    list.remove(5)
    list.touch(3)
    #expect(list.oldest == 3)
  }
}
