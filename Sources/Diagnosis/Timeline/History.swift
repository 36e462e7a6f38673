/// The beginning and the end of a long sequence: what a story needs, in bounded memory.
///
/// The first half of the capacity keeps what came first, the second half what came last;
/// what was dropped between is counted.
public struct History<Element: Sendable>: Sendable {
  private let half: Int
  private var head: [Element] = []
  /// A ring once it is full; `oldest` is where it begins.
  private var tail: [Element] = []
  private var oldest = 0
  public private(set) var omitted = 0

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

  /// What was kept, in order.
  public var elements: [Element] { head + tail[oldest...] + tail[..<oldest] }
  public var count: Int { head.count + tail.count + omitted }
  public var isEmpty: Bool { head.isEmpty }
}
