import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Makes something of each element, on as many cores as there are, and keeps the order.
  ///
  /// - Parameter size: Elements that one core takes at a time; so few that the cores end together,
  ///   so many that handing them out costs nothing.
  package func mapInParallel<Result: Sendable>(
    by size: Int, _ make: @Sendable (Element) -> Result
  ) -> [Result] {
    let parts = stride(from: 0, to: count, by: Swift.max(1, size)).map { start in
      self[start..<Swift.min(count, start + size)]
    }
    guard parts.count > 1 else { return map(make) }
    let results = Mutex([[Result]](repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let made = parts[index].map(make)
      results.withLock { $0[index] = made }
    }
    return results.withLock { [Result]($0.joined()) }
  }
}

extension [UInt8] {
  /// A copy of octets that lie in somebody's buffer.
  package init(copying octets: Span<UInt8>) {
    self.init(capacity: octets.count) { output in
      for index in octets.indices { output.append(octets[index]) }
    }
  }
}
