public import Wire

/// What is to happen, by time; among equals, in the order in which it was put in.
///
/// A binary heap: thousands of phones wait in one queue. It holds times and places only; what is to
/// happen stays where it was put until its time has come.
public struct EventQueue<Element: Sendable>: Sendable {
  private struct Entry: Sendable {
    let time: Moment
    let order: UInt64
    /// Where the element is.
    let place: Int

    func isBefore(_ other: Entry) -> Bool {
      time == other.time ? order < other.order : time < other.time
    }
  }

  private var heap: [Entry] = []
  private var elements: [Element?] = []
  /// Places that are free again.
  private var vacant: [Int] = []
  private var inserted: UInt64 = 0

  public init() {}

  public var isEmpty: Bool { heap.isEmpty }
  public var count: Int { heap.count }
  public var nextTime: Moment? { heap.first?.time }

  public mutating func insert(_ element: Element, at time: Moment) {
    let place: Int
    if let free = vacant.popLast() {
      place = free
      elements[place] = element
    } else {
      place = elements.count
      elements.append(element)
    }
    heap.append(Entry(time: time, order: inserted, place: place))
    inserted &+= 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isBefore(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out what is due first.
  public mutating func removeFirst() -> (at: Moment, element: Element)? {
    guard let first = heap.first, let last = heap.popLast(), let element = elements[first.place]
    else { return nil }
    elements[first.place] = nil
    vacant.append(first.place)
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return (first.time, element)
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
