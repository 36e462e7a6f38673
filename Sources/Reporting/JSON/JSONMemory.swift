import Wire

/// JSON that was written for octets which stand in a capture again and again: a site's servers give
/// all phones the same options, and a switch advertises the same on all ports.
///
/// Octets have one place, told by their hash, and the newest that belong there have it, unless
/// somebody asks for those before them: asking takes no allocation, and hostile octets can do no more
/// than be written anew each time. What nobody asks for again makes room now and then for what is
/// new.
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
  private static let places = 2048
  /// Then what nobody asked for again is forgotten. With the places it stays in a core's cache.
  private static let limit = 256 << 10

  /// A place, and what stands there in the storage: the octets, and behind them what was written.
  private struct Entry: Sendable {
    var kind: UInt64 = 0
    var start: UInt32 = 0
    var json: UInt32 = 0
    var octets: UInt16 = 0
    var use = Use.free
  }

  private enum Use: Sendable {
    case free
    case kept
    /// Since it was kept, or last had to give way.
    case askedFor
  }

  /// Made with the first that is to be kept.
  private var entries: [Entry] = []
  private var storage: [UInt8] = []
  /// The storage before the last forgetting, to be used for the next.
  private var spare: [UInt8] = []

  package init() {}

  /// Adds what was written for these octets, if it is known.
  mutating func write(_ kind: Kind, _ octets: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
    guard let json = find(kind, octets) else { return false }
    bytes.append(contentsOf: storage[json])
    return true
  }

  /// Where in the storage the JSON for these octets stands, if it is known.
  mutating func find(_ kind: Kind, _ octets: Span<UInt8>) -> Range<Int>? {
    guard !entries.isEmpty else { return nil }
    let place = Self.place(of: kind, octets)
    let entry = entries[place]
    guard entry.use != .free, entry.kind == kind.bits, Int(entry.octets) == octets.count,
      storage.span.extracting(Int(entry.start)..<Int(entry.start) + octets.count).equals(octets)
    else { return nil }
    if entry.use != .askedFor { entries[place].use = .askedFor }
    let json = Int(entry.start) + octets.count
    return json..<json + Int(entry.json)
  }

  /// - Precondition: There are at most ``longest`` octets, and their JSON is not much longer.
  mutating func keep(_ json: ArraySlice<UInt8>, for kind: Kind, _ octets: Span<UInt8>) {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.places) }
    let place = Self.place(of: kind, octets)
    guard entries[place].use != .askedFor else {
      entries[place].use = .kept
      return
    }
    if storage.count > Self.limit { forget() }
    let start = storage.count
    storage.append(addingCapacity: octets.count) { output in
      for index in octets.indices { output.append(octets[index]) }
    }
    storage.append(contentsOf: json)
    entries[place] = Entry(
      kind: kind.bits, start: UInt32(start), json: UInt32(json.count),
      octets: UInt16(octets.count), use: .kept)
  }

  /// Forgets what nobody asked for, and what goes beyond half of the storage.
  private mutating func forget() {
    var kept = exchange(&spare, with: [])
    kept.removeAll(keepingCapacity: true)
    for index in entries.indices where entries[index].use != .free {
      var entry = entries[index]
      guard entry.use == .askedFor, kept.count < Self.limit / 2 else {
        entries[index].use = .free
        continue
      }
      let start = Int(entry.start)
      entry.start = UInt32(kept.count)
      entry.use = .kept
      kept.append(contentsOf: storage[start..<start + Int(entry.octets) + Int(entry.json)])
      entries[index] = entry
    }
    spare = exchange(&storage, with: kept)
  }

  /// Eight octets at a time, each step a multiplication by an odd number without a pattern
  /// (2^64 divided by the golden ratio); the high bits depend on all that was multiplied.
  private static func place(of kind: Kind, _ octets: Span<UInt8>) -> Int {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = (kind.bits ^ UInt64(octets.count) << 56) &* factor
    var index = 0
    while index &+ 8 <= octets.count {
      hash = ((hash ^ hash >> 32) ^ octets.extracting(index..<index &+ 8).eight) &* factor
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < octets.count {
      rest = rest << 8 | UInt64(octets[index])
      index &+= 1
    }
    hash = ((hash ^ hash >> 32) ^ rest) &* factor
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) >> 16) & (places - 1)
  }
}

extension Span<UInt8> {
  /// Eight octets as a number.
  fileprivate var eight: UInt64 {
    let low = UInt64(self[0]) | UInt64(self[1]) << 8 | UInt64(self[2]) << 16 | UInt64(self[3]) << 24
    let high =
      UInt64(self[4]) | UInt64(self[5]) << 8 | UInt64(self[6]) << 16 | UInt64(self[7]) << 24
    return low | high << 32
  }
}
