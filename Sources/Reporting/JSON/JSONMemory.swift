/// JSON that was written for octets which stand in a capture again and again: a site's servers give
/// all phones the same options, and a switch advertises the same on all ports.
///
/// Octets have one place, told by their hash, and the newest that belong there have it: asking takes
/// no allocation, and hostile octets can do no more than be written anew each time.
package struct JSONMemory: Sendable {
  /// What octets are read as, and where in the frame they stand: both decide what is written.
  struct Kind: Equatable, Sendable {
    enum Reading: UInt8 {
      case option, fileOption, snameOption
      case tlv
      /// Octets that were searched for secrets; nothing is written for them.
      case harmless
    }

    fileprivate let bits: UInt64

    init(_ reading: Reading, _ number: UInt8, at place: Int) {
      bits =
        UInt64(truncatingIfNeeded: place) << 16 | UInt64(reading.rawValue) << 8 | UInt64(number)
    }
  }

  /// Longer octets seldom repeat.
  static let longest = 512
  /// A phone adds some octets that are its own, so there has to be room for many phones beside what
  /// they have in common. A power of two.
  private static let places = 8192
  /// Then all is forgotten: what repeats is soon known again.
  private static let limit = 2 << 20

  private struct Entry: Sendable {
    /// `nil`: nothing was kept here yet.
    var kind: Kind?
    /// Where the octets stand in the storage, and what was written.
    var octets = 0..<0
    var json = 0..<0
  }

  /// Made with the first that is to be kept.
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  package init() {}

  /// Adds what was written for these octets, if it is known.
  func write(_ kind: Kind, _ octets: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
    guard let json = find(kind, octets) else { return false }
    bytes.append(contentsOf: storage[json])
    return true
  }

  /// Where in the storage the JSON for these octets stands, if it is known.
  func find(_ kind: Kind, _ octets: Span<UInt8>) -> Range<Int>? {
    guard !entries.isEmpty else { return nil }
    let entry = entries[Self.place(of: kind, octets)]
    guard entry.kind == kind, entry.octets.count == octets.count else { return nil }
    let known = storage.span
    for index in octets.indices where known[entry.octets.lowerBound + index] != octets[index] {
      return nil
    }
    return entry.json
  }

  mutating func keep(_ json: ArraySlice<UInt8>, for kind: Kind, _ octets: Span<UInt8>) {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.places) }
    if storage.count > Self.limit {
      storage.removeAll(keepingCapacity: true)
      for index in entries.indices { entries[index] = Entry() }
    }
    let start = storage.count
    for index in octets.indices { storage.append(octets[index]) }
    let end = storage.count
    storage.append(contentsOf: json)
    entries[Self.place(of: kind, octets)] = Entry(
      kind: kind, octets: start..<end, json: end..<storage.count)
  }

  /// FNV-1a (draft-eastlake-fnv §2), the high bits folded in: they depend on all octets.
  private static func place(of kind: Kind, _ octets: Span<UInt8>) -> Int {
    let prime: UInt64 = 0x100_0000_01B3
    var hash = (0xCBF2_9CE4_8422_2325 ^ kind.bits) &* prime
    for index in octets.indices { hash = (hash ^ UInt64(octets[index])) &* prime }
    return Int(truncatingIfNeeded: hash >> 40 ^ hash) & (places - 1)
  }
}
