/// Slots in the order of their last use: a doubly linked list in two arrays, each step of which
/// takes the same time however many slots there are.
struct RecencyList {
  private var links: [(older: Int, newer: Int)] = []
  private(set) var oldest = none
  private var newest = none

  static let none = -1
  private static let absent = -2

  func contains(_ slot: Int) -> Bool {
    slot < links.count && links[slot].older != Self.absent
  }

  /// Makes `slot` the most recent one, whether it was in the list or not.
  mutating func touch(_ slot: Int) {
    if slot == newest { return }
    remove(slot)
    while links.count <= slot { links.append((Self.absent, Self.absent)) }
    links[slot] = (older: newest, newer: Self.none)
    if newest != Self.none { links[newest].newer = slot }
    newest = slot
    if oldest == Self.none { oldest = slot }
  }

  mutating func remove(_ slot: Int) {
    guard contains(slot) else { return }
    let link = links[slot]
    if link.older == Self.none { oldest = link.newer } else { links[link.older].newer = link.newer }
    if link.newer == Self.none { newest = link.older } else { links[link.newer].older = link.older }
    links[slot] = (Self.absent, Self.absent)
  }
}
