import Synchronization

/// Memories for as many cores as write at once.
package final class JSONMemories: Sendable {
  private let free = Mutex<[JSONMemory]>([])

  package init() {}

  /// One that nobody uses now, the last given back first; else a new one.
  package func take() -> JSONMemory {
    free.withLock { $0.popLast() } ?? JSONMemory()
  }

  package func giveBack(_ memory: JSONMemory?) {
    guard let memory else { return }
    free.withLock { $0.append(memory) }
  }
}
