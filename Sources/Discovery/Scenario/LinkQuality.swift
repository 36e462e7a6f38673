/// What the cable between a phone and the network does to frames.
public struct LinkQuality: Hashable, Sendable {
  /// One way.
  public var delay = Duration.microseconds(200)
  /// Parts of one, 0 to 1.
  public var loss = 0.0
  public var duplication = 0.0
  public var reordering = 0.0
  /// Of everything that happens by chance in the network.
  public var seed: UInt64 = 1

  /// A frame that is overtaken arrives so many delays later, and at least ``leastLag``.
  static let lag = 10
  static let leastLag = Duration.milliseconds(5)

  public init() {}

  /// When the copies of one frame arrive; none if it is lost.
  func arrivals(_ generator: inout SeededGenerator) -> [Duration] {
    guard loss > 0 || duplication > 0 || reordering > 0 else { return [delay] }
    if Self.happens(loss, &generator) { return [] }
    var first = delay
    if Self.happens(reordering, &generator) { first += max(delay * Self.lag, Self.leastLag) }
    guard Self.happens(duplication, &generator) else { return [first] }
    return [first, first + max(delay, .microseconds(50))]
  }

  private static func happens(_ share: Double, _ generator: inout SeededGenerator) -> Bool {
    share > 0 && Double.random(in: 0..<1, using: &generator) < share
  }
}
