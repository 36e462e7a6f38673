/// The last few of something.
struct Ring<Element: Sendable>: Sendable {
  let capacity: Int
  /// In no particular order.
  private(set) var elements: [Element] = []
  private var oldest = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func append(_ element: Element) {
    if elements.count < capacity {
      elements.append(element)
    } else {
      elements[oldest] = element
      oldest = (oldest + 1) % capacity
    }
  }
}
