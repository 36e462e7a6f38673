/// The stories of a capture's devices, in the order of their first frames.
///
/// A story takes more room than what it is told from. Where devices are few, theirs are kept; where
/// they are many, each is made when it is asked for, and made anew when it is asked for again. So go
/// through them once, and keep what is needed of them and not them all.
public struct DeviceStories: RandomAccessCollection, Sendable {
  private let source: StorySource
  /// Of the devices of the source, those that are told of.
  private let places: [Int]

  init(_ source: StorySource) {
    self.init(source, Array(source.outlines.indices))
  }

  private init(_ source: StorySource, _ places: [Int]) {
    self.source = source
    self.places = places
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }
  public subscript(index: Int) -> DeviceStory { source.story(places[index]) }

  /// The phones whose rules are known.
  public var phones: DeviceStories {
    DeviceStories(source, places.filter { source.outlines[$0].hasProfile })
  }

  /// All devices but ``phones``.
  public var others: DeviceStories {
    DeviceStories(source, places.filter { !source.outlines[$0].hasProfile })
  }

  /// How many devices are of a kind, without a word of their stories.
  public func count(of kind: DeviceStory.Kind) -> Int {
    places.count { source.outlines[$0].kind == kind }
  }

  /// The most severe finding; stories that were told are not made again for it.
  public var worst: Severity? {
    var worst: Severity?
    for place in places where source.outlines[place].hasProfile {
      guard let found = source.worst(place) else { continue }
      worst = worst.map { Swift.max($0, found) } ?? found
    }
    return worst
  }
}

// MARK: - One after the other

extension DeviceStories {
  /// Makes something of each story, some at a time on all cores, and hands it out in their order.
  public func forEach<Made: Sendable>(
    making make: @Sendable (DeviceStory) -> Made, _ body: (Made) throws -> Void
  ) rethrows {
    var pieces = Pieces(places)
    while let piece = pieces.next() {
      for made in source.made(piece, make) { try body(made) }
    }
  }

  public struct Iterator: IteratorProtocol {
    private let source: StorySource
    private var pieces: Pieces
    private var made: [DeviceStory] = []
    private var given = 0

    fileprivate init(_ source: StorySource, _ places: [Int]) {
      self.source = source
      pieces = Pieces(places)
    }

    public mutating func next() -> DeviceStory? {
      if given == made.count {
        guard let piece = pieces.next() else { return nil }
        (made, given) = (source.made(piece) { $0 }, 0)
      }
      defer { given += 1 }
      return made[given]
    }
  }

  public func makeIterator() -> Iterator { Iterator(source, places) }

  /// Places in pieces: whoever asks for the first alone gets it soon.
  private struct Pieces {
    private var rest: ArraySlice<Int>
    private var size = 8

    /// As many as keep the cores busy, and no more than a few megabytes.
    private static let largest = 512

    init(_ places: [Int]) { rest = places[...] }

    mutating func next() -> ArraySlice<Int>? {
      guard !rest.isEmpty else { return nil }
      let piece = rest.prefix(size)
      rest = rest.dropFirst(size)
      size = Swift.min(Self.largest, size * 4)
      return piece
    }
  }
}
