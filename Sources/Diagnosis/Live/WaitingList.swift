import Framing

/// Devices that are to be looked at, each once, in the order in which they came.
struct WaitingList: Sendable {
  private var order: [MACAddress] = []
  private var members: Set<MACAddress> = []
  /// Where the next one stands; those before it are taken.
  private var next = 0

  var isEmpty: Bool { members.isEmpty }
  var count: Int { members.count }

  mutating func append(_ mac: MACAddress) {
    if members.insert(mac).inserted { order.append(mac) }
  }

  mutating func append(_ macs: some Sequence<MACAddress>) {
    for mac in macs { append(mac) }
  }

  /// Takes those that wait longest, at most so many.
  mutating func take(_ count: Int) -> [MACAddress] {
    let end = next + min(order.count - next, max(0, count))
    let taken = Array(order[next..<end])
    for mac in taken { members.remove(mac) }
    next = end
    if next == order.count || next > 4096 {
      order.removeFirst(next)
      next = 0
    }
    return taken
  }

  mutating func removeAll() {
    self = WaitingList()
  }
}
