import Diagnosis
import Testing

@testable import Diagnosis

@Suite struct HistoryTests {
  private static func history(_ count: Int, capacity: Int) -> History<Int> {
    var history = History<Int>(capacity: capacity)
    for number in 0..<count { history.append(number) }
    return history
  }

  @Test(
    arguments: [
      (0, 4, []), (1, 4, [0]), (4, 4, [0, 1, 2, 3]), (5, 4, [0, 1, 3, 4]),
      (6, 4, [0, 1, 4, 5]), (7, 4, [0, 1, 5, 6]), (1000, 4, [0, 1, 998, 999]),
      (9, 5, [0, 1, 7, 8]), (9, 2, [0, 8]), (9, 1, [0, 8]), (9, 0, [0, 8]), (9, -3, [0, 8]),
    ])
  func `beginning and end stay`(count: Int, capacity: Int, elements: [Int]) {
    let history = Self.history(count, capacity: capacity)
    #expect(history.elements == elements)
    #expect(history.kept == elements.count)
    #expect(history.count == count)
    #expect(history.omitted == count - elements.count)
    #expect(history.isEmpty == (count == 0))
  }

  @Test(arguments: 0...9)
  func `the newest can be changed`(count: Int) {
    var history = Self.history(count, capacity: 4)
    let changed = history.updateLast { newest in
      newest = -1
      return true
    }
    #expect(changed == (count > 0))
    #expect(
      history.elements == Self.history(count, capacity: 4).elements.dropLast()
        + (count > 0 ? [-1] : []))
  }

  @Test(arguments: 0...12, [2, 4, 8, 16])
  func `shrinking leaves what the smaller one would have kept`(count: Int, capacity: Int) {
    var history = Self.history(count, capacity: 8)
    history.shrink(to: capacity)
    let expected = Self.history(count, capacity: min(capacity, 8))
    #expect(history.elements == expected.elements)
    #expect(history.count == count)
    #expect(history.omitted == expected.omitted)
    history.append(99)
    #expect(history.elements.last == 99)
    #expect(history.kept <= min(capacity, 8))
  }
}
