/// The beginning and the end of a long sequence: what a story needs, in bounded memory.
///
/// The first half of the capacity keeps what came first, the second half what came last;
/// what was dropped between is counted.
public struct History<Element: Sendable>: Sendable {
  private var half: Int
  private var head: [Element] = []
  /// A ring once it is full; `oldest` is where it begins.
  private var tail: [Element] = []
  private var oldest = 0
  public private(set) var omitted = 0

  /// A history of at most `capacity` elements, rounded down to an even number, at least two.
  public init(capacity: Int) {
    half = max(1, capacity / 2)
  }

  public mutating func append(_ element: Element) {
    if head.count < half {
      head.append(element)
    } else if tail.count < half {
      tail.append(element)
    } else {
      tail[oldest] = element
      oldest = (oldest + 1) % half
      omitted += 1
    }
  }

  /// Lets `change` alter the newest element, and returns what it answers; `false` if there is none.
  mutating func updateLast(_ change: (inout Element) -> Bool) -> Bool {
    if tail.isEmpty {
      return head.isEmpty ? false : change(&head[head.count - 1])
    }
    let newest = tail.count < half ? tail.count - 1 : (oldest + half - 1) % half
    return change(&tail[newest])
  }

  /// Lets `change` alter the newest element that `matches`; `false` if none does.
  @discardableResult
  mutating func updateNewest(
    where matches: (Element) -> Bool, _ change: (inout Element) -> Void
  ) -> Bool {
    for step in 0..<tail.count {
      // Newest first: backwards from the place before the oldest, around the ring.
      let index = (oldest + tail.count - 1 - step) % tail.count
      if matches(tail[index]) {
        change(&tail[index])
        return true
      }
    }
    guard let index = head.lastIndex(where: matches) else { return false }
    change(&head[index])
    return true
  }

  /// Drops from the middle what a history of `capacity` would not have kept.
  mutating func shrink(to capacity: Int) {
    let new = max(1, capacity / 2)
    guard new < half else { return }
    let rest = Array(elements.dropFirst(new))
    head.removeLast(max(0, head.count - new))
    tail = Array(rest.suffix(new))
    omitted += rest.count - tail.count
    oldest = 0
    half = new
  }

  /// What was kept, in order.
  public var elements: [Element] { head + tail[oldest...] + tail[..<oldest] }
  /// How many were kept.
  public var kept: Int { head.count + tail.count }
  /// How many there were.
  public var count: Int { kept + omitted }
  public var isEmpty: Bool { head.isEmpty }
}
