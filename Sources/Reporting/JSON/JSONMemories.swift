import Synchronization

/// What as many cores as write at once need again and again: memories, and octets to write into.
package final class JSONMemories: Sendable {
  private let free = Mutex<[JSONMemory]>([])
  private let spare = Mutex<[[UInt8]]>([])
  /// Those that are written are given back one by one, and taken soon.
  private static let mostSpare = 4
  /// Room that few pieces need is not kept for all.
  private static let mostRoom = 1 << 20

  package init() {}

  /// One that nobody uses now, the last given back first; else a new one.
  package func take() -> JSONMemory {
    free.withLock { $0.popLast() } ?? JSONMemory()
  }

  package func giveBack(_ memory: JSONMemory?) {
    guard let memory else { return }
    free.withLock { $0.append(memory) }
  }

  /// Octets with room for what a piece takes, if some were given back.
  package func takeOctets() -> [UInt8] {
    spare.withLock { $0.popLast() } ?? []
  }

  /// Octets of which nobody needs what they hold any more.
  package func giveBack(_ octets: [UInt8]) {
    guard octets.capacity <= Self.mostRoom else { return }
    spare.withLock { spare in
      if spare.count < Self.mostSpare { spare.append(octets) }
    }
  }
}
