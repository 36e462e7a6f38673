/// How much a ``StreamReassembler`` keeps at most, whatever the capture holds.
public struct StreamLimits: Hashable, Sendable {
  /// Connections followed at a time; beyond, the least recently active one is forgotten.
  public var streams: Int
  /// Octets that wait in one direction for earlier ones; beyond, the hole before them is declared
  /// a gap. Each waiting piece counts for at least 64 octets.
  public var waitingOctets: Int
  /// The same over all streams; beyond, the least recently active stream that has any is forgotten.
  public var totalWaitingOctets: Int

  public init(
    streams: Int = 4096, waitingOctets: Int = 1 << 18, totalWaitingOctets: Int = 1 << 25
  ) {
    self.streams = max(1, streams)
    self.waitingOctets = max(0, waitingOctets)
    self.totalWaitingOctets = max(0, totalWaitingOctets)
  }
}
