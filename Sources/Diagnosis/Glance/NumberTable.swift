/// A hash table from numbers of at most 63 bits to places in an array, for looks that happen several
/// times for each frame of a capture: a few nanoseconds, where a dictionary takes twenty.
///
/// Entries stand where their hash says or behind (open addressing, linear probing), at most half of
/// the places are taken. The hash multiplies by a number that is drawn for each table, so nobody can
/// choose addresses that collide; the order of the entries is never shown.
struct NumberTable: Sendable {
  private struct Entry {
    /// 0 for a free place; else the number and the highest bit.
    var key: UInt64 = 0
    var place = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 16)
  /// What is left of a product is the index of a place.
  private var shift: UInt64 = 60
  private let factor = UInt64.random(in: .min ... .max) | 1
  private(set) var count = 0

  private static let taken: UInt64 = 1 << 63

  subscript(number: UInt64) -> Int? {
    let entry = entries[index(of: number)]
    return entry.key == 0 ? nil : entry.place
  }

  mutating func set(_ number: UInt64, to place: Int) {
    var index = index(of: number)
    if entries[index].key == 0 {
      if (count + 1) * 2 > entries.count {
        grow()
        index = self.index(of: number)
      }
      count += 1
      entries[index].key = number | Self.taken
    }
    entries[index].place = place
  }

  /// Where the number stands, or the free place where it belongs.
  private func index(of number: UInt64) -> Int {
    let key = number | Self.taken
    var index = Int(truncatingIfNeeded: (number &* factor) >> shift)
    while entries[index].key != key, entries[index].key != 0 {
      index = (index + 1) & (entries.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    shift -= 1
    for entry in old where entry.key != 0 {
      entries[index(of: entry.key & ~Self.taken)] = entry
    }
  }

  /// What there is, in no order.
  var all: [(number: UInt64, place: Int)] {
    entries.lazy.filter { $0.key != 0 }.map { ($0.key & ~Self.taken, $0.place) }
  }
}
