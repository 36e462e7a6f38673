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
  /// Stories are made some at a time, on all cores.
  public struct Iterator: IteratorProtocol {
    private let source: StorySource
    private let places: [Int]
    private var upcoming = 0
    private var made: [DeviceStory] = []
    private var given = 0
    private var size = 8

    /// As many as keep the cores busy, and no more than a few megabytes.
    private static let largest = 512

    fileprivate init(_ source: StorySource, _ places: [Int]) {
      self.source = source
      self.places = places
    }

    public mutating func next() -> DeviceStory? {
      if given == made.count {
        guard upcoming < places.count else { return nil }
        let end = Swift.min(places.count, upcoming + size)
        made = source.stories(places[upcoming..<end])
        (upcoming, given) = (end, 0)
        // Whoever asks for the first alone gets it soon.
        size = Swift.min(Self.largest, size * 4)
      }
      defer { given += 1 }
      return made[given]
    }
  }

  public func makeIterator() -> Iterator { Iterator(source, places) }
}
